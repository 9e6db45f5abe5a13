package app.anchorage.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The shared texts of an .xls packed into byte blocks: a full sheet of distinct texts stays far below 384 MB. */
final class TextTable {
    private static final int BLOCK = 1 << 20;

    private final List<byte[]> blocks = new ArrayList<>();
    private int[] starts = new int[1024];
    private int size;
    private int used = BLOCK;

    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length + 3 > BLOCK - used) {
            blocks.add(new byte[BLOCK]);
            used = 0;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, Math.addExact(size, size / 2));
        }
        starts[size++] = Math.addExact(Math.multiplyExact(blocks.size() - 1, BLOCK), used);
        put(blocks.get(blocks.size() - 1), bytes);
    }

    private void put(byte[] block, byte[] bytes) {
        block[used] = (byte) (bytes.length >>> 16);
        block[used + 1] = (byte) (bytes.length >>> 8);
        block[used + 2] = (byte) bytes.length;
        System.arraycopy(bytes, 0, block, used + 3, bytes.length);
        used += bytes.length + 3;
    }

    String get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        byte[] block = blocks.get(starts[index] / BLOCK);
        int at = starts[index] % BLOCK;
        int length = (block[at] & 255) << 16 | (block[at + 1] & 255) << 8 | block[at + 2] & 255;
        return new String(block, at + 3, length, StandardCharsets.UTF_8);
    }
}
