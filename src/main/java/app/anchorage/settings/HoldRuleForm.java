package app.anchorage.settings;

import app.anchorage.earning.HoldRule.Scope;
import app.anchorage.roster.HoldRuleBook.Rule;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A further hold rule. */
public class HoldRuleForm {
    private static final int LONGEST = 365;
    private static final int YEARS_AHEAD = 10;

    @FormParam("scope")
    @NotNull
    @Pattern(regexp = "AGENCY|PLATFORM|CATEGORY")
    public String scope = "AGENCY";

    @FormParam("key")
    @Size(max = 80)
    public String key;

    @FormParam("days")
    @NotNull
    @Pattern(regexp = "\\d{1,3}", message = "settings_days_form")
    public String days;

    @FormParam("validFrom")
    @NotNull
    public String validFrom;

    @FormParam("reason")
    @Size(max = 500)
    public String reason;

    static HoldRuleForm from(LocalDate day) {
        HoldRuleForm form = new HoldRuleForm();
        form.validFrom = day.toString();
        return form;
    }

    FormErrors check(FormErrors errors, LocalDate today) {
        if (!"AGENCY".equals(scope) && key().isEmpty()) {
            errors.add("key", "settings_key_missing");
        }
        if (days != null && days.matches("\\d{1,3}") && Integer.parseInt(days) > LONGEST) {
            errors.add("days", "settings_days_form");
        }
        LocalDate from = day(validFrom);
        if (from == null || from.isBefore(today) || from.isAfter(today.plusYears(YEARS_AHEAD))) {
            errors.add("validFrom", "settings_from_past");
        }
        return errors;
    }

    Rule rule() {
        return new Rule(Scope.valueOf(scope), key(), Integer.parseInt(days), day(validFrom));
    }

    /** A rule for the whole agency is about nothing in particular, whatever the field says. */
    private String key() {
        return key == null || "AGENCY".equals(scope) ? "" : key.strip();
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
