package app.anchorage.schedule;

/** What is tidied up before anything is booked, in the same transaction: options whose time is over let go. */
public interface BeforeBooking {
    void tidy();
}
