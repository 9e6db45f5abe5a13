package app.anchorage.intake.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How a text file is encoded, judged by its first bytes; GB18030 includes GBK. */
record TextEncoding(Charset charset, int markBytes) {
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final int EVEN_PART = 4;

    static TextEncoding of(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        } else if (starts(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        } else if (starts(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new TextEncoding(unmarked(head), 0);
    }

    /** Separators, digits and line ends give UTF-16 away: every second byte of theirs is 0. */
    private static Charset unmarked(byte[] head) {
        int even = zeros(head, 0);
        int odd = zeros(head, 1);
        if (odd > EVEN_PART * even) {
            return StandardCharsets.UTF_16LE;
        } else if (even > EVEN_PART * odd) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(head) ? StandardCharsets.UTF_8 : GB18030;
    }

    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int i = from; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** A character cut by the end of the head does not count against it. */
    private static boolean isUtf8(byte[] head) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false).isError();
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 255) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
