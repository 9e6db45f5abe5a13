package app.anchorage.deal.contract;

import java.time.LocalDate;

/** What follows from the mark that a slot was delivered, in its transaction. */
public interface Delivered {
    /** @param day the day it was delivered; null: the mark was taken back */
    void slot(long id, LocalDate day);
}
