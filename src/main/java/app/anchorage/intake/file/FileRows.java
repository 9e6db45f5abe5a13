package app.anchorage.intake.file;

/** Opens workbooks and text files as rows. */
public final class FileRows {
    private FileRows() {}

    /** @throws BadReport when the file is not what its first bytes promise */
    public static Rows open(Source source, FileFormat format) {
        return switch (format) {
            case XLS -> XlsRows.open(source);
            case XLSX -> XlsxRows.open(source);
            case CSV -> CsvRows.open(source);
            case JSON -> throw new IllegalArgumentException("an API reply needs its keys: JsonRows");
        };
    }
}
