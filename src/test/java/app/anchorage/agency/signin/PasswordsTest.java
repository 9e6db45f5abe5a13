package app.anchorage.agency.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    @Test
    void long_passwords_that_differ_in_the_last_character_are_different() {
        String hash = Passwords.hash("密".repeat(99) + "一");
        assertThat(Passwords.matches("密".repeat(99) + "一", hash)).isTrue();
        assertThat(Passwords.matches("密".repeat(99) + "二", hash)).isFalse();
    }

    @Test
    void a_nul_character_ends_nothing() {
        String hash = Passwords.hash("before\0after-the-nul");
        assertThat(Passwords.matches("before\0something-else", hash)).isFalse();
    }

    @Test
    void any_character_is_allowed_and_none_is_demanded() {
        assertThat(PasswordRules.objection("这是一句只有我知道的话语啊", "finance", "星野文化")).isEmpty();
        assertThat(PasswordRules.objection("correct horse battery staple", "finance", "星野文化")).isEmpty();
        assertThat(PasswordRules.objection("x9 ".repeat(42) + "ab", "finance", "星野文化")).isEmpty();
    }

    @Test
    void short_long_and_common_ones_are_refused() {
        assertThat(PasswordRules.objection(null)).contains("password_too_short");
        assertThat(PasswordRules.objection("a1b2c3d4e5f")).contains("password_too_short");
        assertThat(PasswordRules.objection("x9 y".repeat(32) + "z")).contains("password_too_long");
        for (String common : new String[] {"password1234", "Password!2026", "123456789012", "aaaaaaaaaaaa", "abcabcabcabc",
            "passwordpassword", "qwertyuiopas", "mnbvcxzlkjhgfdsa", "2026-11-22-00"}) {
            assertThat(PasswordRules.objection(common)).as(common).contains("password_common");
        }
    }

    @Test
    void what_everybody_knows_is_refused() {
        assertThat(PasswordRules.objection("my-Anchorage-key-77", "lin")).contains("password_own_name");
        assertThat(PasswordRules.objection("linlan-sings-at-9", "linlan")).contains("password_own_name");
        assertThat(PasswordRules.objection("今天星野文化真的很好呀呀呀", "x", "星野文化")).contains("password_own_name");
    }
}
