package throughline.feeds;

/**
 * Whether the pages of a feed's latest entries could be read as articles.
 *
 * @param known how many are told of, at most 32
 * @param unreadable a bit for each, the newest lowest, set where no article was found
 */
public record LatestPages(int known, int unreadable) {

    static final LatestPages NONE = new LatestPages(0, 0);

    /** So many of the newest are looked at; what lies before tells what is usual. */
    static final int LATEST = 10;

    private static final int TOO_MANY = 8;

    LatestPages and(boolean readable) {
        return new LatestPages(Math.min(32, known + 1), (unreadable << 1) | (readable ? 0 : 1));
    }

    /** How many of the ten newest could not be read. */
    int failing() {
        return Integer.bitCount(unreadable & ((1 << LATEST) - 1));
    }

    boolean stopped() {
        return known >= LATEST && failing() >= TOO_MANY;
    }
}
