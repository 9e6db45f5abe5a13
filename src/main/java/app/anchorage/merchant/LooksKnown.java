package app.anchorage.merchant;

import java.util.List;

/** The merchant looks like known ones and nobody has said that it is another; nothing was written. */
public class LooksKnown extends RuntimeException {
    private final transient List<LookAlikes.LookAlike> known;

    LooksKnown(List<LookAlikes.LookAlike> known) {
        super("looks like " + known);
        this.known = known;
    }

    public List<LookAlikes.LookAlike> known() {
        return known;
    }
}
