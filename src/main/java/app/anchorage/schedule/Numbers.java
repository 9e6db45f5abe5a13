package app.anchorage.schedule;

import app.anchorage.web.FormErrors;

/** Whole numbers and ids as forms send them. */
public final class Numbers {
    private Numbers() {}

    /** Null for nothing chosen; what is no id is nobody's. */
    public static Long id(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.strip().matches("\\d{1,18}") ? Long.valueOf(text.strip()) : Long.valueOf(-1);
    }

    /** Null for an empty field and, with the fault noted, for what is no number from least to most. */
    public static Integer within(FormErrors errors, String field, String text, int least, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.strip();
        if (!plain.matches("\\d{1,7}") || Integer.parseInt(plain) < least || Integer.parseInt(plain) > most) {
            errors.add(field, "schedule_number_wrong", Integer.toString(least), Integer.toString(most));
            return null;
        }
        return Integer.valueOf(plain);
    }
}
