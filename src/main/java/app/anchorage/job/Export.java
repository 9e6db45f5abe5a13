package app.anchorage.job;

import app.anchorage.agency.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.function.LongConsumer;

/** A file that a room can make of what it shows: at once while it is small, by a job when it is large; written by the same code. */
public interface Export {
    /** Its name in addresses, e.g. {@code orders}. */
    String name();

    /** Who may have it made and fetch it. */
    Set<Role> roles();

    /**
     * What it would be; in a transaction.
     *
     * @param enough lines need not be counted further than this
     * @throws app.anchorage.web.NotFound when there is no such thing, or not for who asks
     */
    Outline outline(Asked asked, long enough);

    /** Writes all of it or throws; leaves the stream open. @param written is told now and then how many lines there are by now */
    Control write(Asked asked, OutputStream out, LongConsumer written) throws IOException;

    /**
     * What an export would be.
     *
     * @param title what it is, in either language
     * @param slow more than anybody wants to wait for, however few lines it has
     */
    record Outline(Said title, String fileName, String type, long lines, boolean slow) {}

    /** What was written. @param fen the sum of its amounts, null where a sum means nothing */
    record Control(long lines, Long fen) {}
}
