package app.anchorage.backup;

/** A backup cannot be taken or restored; the message says why, for who runs the command. */
public class BadBackup extends RuntimeException {
    BadBackup(String why) {
        super(why);
    }
}
