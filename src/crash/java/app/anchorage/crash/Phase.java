package app.anchorage.crash;

/** Where a transaction is, told by the tables that it has written by now: the locks it holds say so. */
enum Phase {
    /** A report is being read or compared; its file is held. */
    PARSING("parsing"),
    /** Order lines, claims or what was observed of them are written. */
    FACTS("facts"),
    /** Journals and entries are written. */
    ENTRIES("entries"),
    /** Balances have moved with the entries. */
    BALANCES("balances"),
    /** Statements are written. */
    APPROVAL("approval");

    final String word;

    Phase(String word) {
        this.word = word;
    }

    /** @param written the relations it holds for writing, with blanks around each */
    static Phase of(String written) {
        if (written.contains(" statement ")) {
            return APPROVAL;
        } else if (written.contains(" balance ")) {
            return BALANCES;
        } else if (written.contains(" journal ") || written.contains(" entry ")) {
            return ENTRIES;
        }
        return written.contains(" report_file ") && written.trim().indexOf(' ') < 0 ? PARSING : FACTS;
    }
}
