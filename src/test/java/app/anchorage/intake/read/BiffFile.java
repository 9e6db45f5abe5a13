package app.anchorage.intake.read;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes a large .xls record by record, every cell a text of its own, in little memory. */
final class BiffFile {
    private static final int RECORD = 8_000;

    private final OutputStream out;

    private BiffFile(OutputStream out) {
        this.out = out;
    }

    static void write(Path file, int rows, int columns, BiFunction<Integer, Integer, String> cell) throws IOException {
        Path stream = file.resolveSibling("workbook.bin");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(stream), 1 << 16)) {
            new BiffFile(out).book(rows, columns, cell);
        }
        Files.deleteIfExists(file);
        try (POIFSFileSystem ole = POIFSFileSystem.create(file.toFile()); var in = Files.newInputStream(stream)) {
            ole.createDocument(in, "Workbook");
            ole.writeFilesystem();
        }
        Files.delete(stream);
    }

    private void book(int rows, int columns, BiFunction<Integer, Integer, String> cell) throws IOException {
        record(0x809, le(16).putShort((short) 0x600).putShort((short) 5));
        byte[] name = "Page1".getBytes(StandardCharsets.ISO_8859_1);
        record(0x85, le(8 + name.length).putInt(0).putShort((short) 0).put((byte) name.length).put((byte) 0).put(name));
        texts(rows, columns, cell);
        record(0x0A, le(0));
        record(0x809, le(16).putShort((short) 0x600).putShort((short) 0x10));
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                record(0xFD, le(10).putShort((short) r).putShort((short) c).putShort((short) 0).putInt(r * columns + c));
            }
        }
        record(0x23E, le(18));
        record(0x0A, le(0));
    }

    /** The shared texts, in a first record and as many continuations as it takes. */
    private void texts(int rows, int columns, BiFunction<Integer, Integer, String> cell) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(le(8).putInt(rows * columns).putInt(rows * columns).array());
        int sid = 0xFC;
        for (int i = 0; i < rows * columns; i++) {
            byte[] text = text(cell.apply(i / columns, i % columns));
            if (part.size() + text.length > RECORD) {
                record(sid, ByteBuffer.wrap(part.toByteArray()));
                part.reset();
                sid = 0x3C;
            }
            part.writeBytes(text);
        }
        record(sid, ByteBuffer.wrap(part.toByteArray()));
    }

    private static byte[] text(String text) {
        byte[] chars = text.getBytes(StandardCharsets.UTF_16LE);
        return le(3 + chars.length).putShort((short) text.length()).put((byte) 1).put(chars).array();
    }

    private void record(int sid, ByteBuffer data) throws IOException {
        out.write(le(4).putShort((short) sid).putShort((short) data.capacity()).array());
        out.write(data.array());
    }

    private static ByteBuffer le(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Reads the file whose name is the argument; for a small heap of its own. Prints lines and findings. */
    public static void main(String[] args) {
        long[] counts = new long[2];
        try (Report report = ReportReader.open(Path.of(args[0]), "full.xls", Collected.LIMITS)) {
            report.read(new RowSink() {
                @Override
                public void order(OrderRow row) {
                    counts[0]++;
                }

                @Override
                public void claim(ClaimRow row) {
                    throw new IllegalStateException();
                }

                @Override
                public void finding(Finding finding) {
                    counts[1]++;
                }
            });
        }
        System.out.println(List.of(counts[0], counts[1]));
    }
}
