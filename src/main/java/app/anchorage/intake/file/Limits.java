package app.anchorage.intake.file;

import java.time.LocalDate;

/**
 * How much of an uploaded file is read at most, and the day it is read on; settings of the portal.
 *
 * @param maxBytes the file as uploaded
 * @param maxInflatedBytes everything inside an .xlsx, unpacked
 * @param maxSharedStringBytes the .xlsx table of shared texts, which must be held in memory
 * @param maxCellChars one cell
 * @param maxColumns headings of one sheet
 * @param today business day in China
 */
public record Limits(
        long maxBytes,
        long maxInflatedBytes,
        long maxSharedStringBytes,
        int maxCellChars,
        int maxColumns,
        LocalDate today) {
    private static final long MB = 1L << 20;

    public static Limits usual(LocalDate today) {
        return new Limits(300 * MB, 1024 * MB, 64 * MB, 32_767, 200, today);
    }
}
