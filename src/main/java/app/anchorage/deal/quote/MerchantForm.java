package app.anchorage.deal.quote;

import app.anchorage.roster.Words;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.FormParam;

/** What the merchant types on the page: one of three forms, told apart by their fields' names. */
public class MerchantForm {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST = 1000;

    @FormParam("name")
    public String name;

    @FormParam("title")
    public String title;

    @FormParam("agree")
    public String agree;

    @FormParam("decliner")
    public String decliner;

    @FormParam("reason")
    public String reason;

    @FormParam("asker")
    public String asker;

    @FormParam("question")
    public String question;

    FormErrors accepting() {
        FormErrors errors = words(words(FormErrors.none(), "name", name, LONGEST_NAME), "title", title, LONGEST_NAME);
        return agree == null ? errors.add("agree", "quote_public_tick") : errors;
    }

    FormErrors declining() {
        return words(words(FormErrors.none(), "decliner", decliner, LONGEST_NAME), "reason", reason, LONGEST);
    }

    FormErrors asking() {
        return words(words(FormErrors.none(), "asker", asker, LONGEST_NAME), "question", question, LONGEST);
    }

    private static FormErrors words(FormErrors errors, String field, String text, int longest) {
        if (Words.orNull(text) == null) {
            return errors.add(field, "web_required");
        }
        return text.length() > longest ? errors.add(field, "web_too_long", longest) : text.indexOf('\0') >= 0 ? errors.add(field, "web_wrong_form") : errors;
    }
}
