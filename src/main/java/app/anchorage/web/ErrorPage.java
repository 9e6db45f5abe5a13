package app.anchorage.web;

/**
 * What an error page says.
 *
 * @param words which words: {@code error_<words>_title} and, without a text of its own, {@code error_<words>_text}
 * @param text what exactly, already in the reader's language, or null
 * @param id what to find it by in the log
 * @param back where to go on
 */
public record ErrorPage(int status, String words, String text, String id, String back) {
    public String title() {
        return "error_" + words + "_title";
    }

    public String explanation() {
        return "error_" + words + "_text";
    }

    public boolean again() {
        return status == 503 || status == 500;
    }
}
