package app.anchorage.intake;

import app.anchorage.intake.read.Kind;
import java.time.Instant;
import java.util.Locale;

/** One import as its pages show it. */
public record ImportView(
        long id,
        String name,
        long bytes,
        Kind kind,
        String format,
        String layout,
        String encoding,
        FileState state,
        Instant moment,
        Long rows,
        String reason,
        String uploadedBy,
        Instant uploadedAt,
        String committedBy,
        Instant committedAt,
        String undoneBy,
        Instant undoneAt,
        String undoReason,
        int version) {
    public String kindKey() {
        return kind == null ? "import_kind_unknown" : "import_kind_" + kind.name().toLowerCase(Locale.ROOT);
    }

    public String layoutKey() {
        return "import_layout_" + layout;
    }

    public String path() {
        return "/imports/" + id;
    }

    public boolean isPreviewed() {
        return state == FileState.PREVIEWED;
    }

    public boolean isCommitted() {
        return state == FileState.COMMITTED;
    }

    public boolean isUploaded() {
        return state == FileState.UPLOADED;
    }

    /** Whether its content is kept. */
    public boolean isKept() {
        return state != FileState.REFUSED && state != FileState.DISCARDED;
    }

    public String size() {
        return bytes < 10_000 ? bytes + " B" : bytes < 10_000_000 ? bytes / 1000 + " kB" : bytes / 1_000_000 + " MB";
    }
}
