package app.anchorage.product.sample;

/** What follows when a sample that a board asked for has come, in the same transaction. */
public interface SampleReceived {
    void sample(long boardItem);
}
