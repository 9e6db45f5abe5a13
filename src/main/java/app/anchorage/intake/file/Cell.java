package app.anchorage.intake.file;

/** A cell as the file stores it; a number is kept as its decimal text. */
public record Cell(Type type, String text) {
    public static final Cell EMPTY = new Cell(Type.TEXT, "");

    /** How the file marks the cell, which decides whether an id in it can be trusted. */
    public enum Type {
        TEXT,
        NUMBER,
        FORMULA
    }

    public static Cell text(String text) {
        return text == null || text.isEmpty() ? EMPTY : new Cell(Type.TEXT, text);
    }

    public static Cell number(String digits) {
        return new Cell(Type.NUMBER, digits);
    }

    public static Cell formula(String text) {
        return new Cell(Type.FORMULA, text);
    }

    public boolean isBlank() {
        return type != Type.FORMULA && text.isBlank();
    }
}
