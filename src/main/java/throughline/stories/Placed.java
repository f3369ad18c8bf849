package throughline.stories;

import java.time.Instant;

/**
 * A report that has its place.
 *
 * @param number counts up with each report, so that a larger one is later
 * @param at the report's own time
 * @param since the stream's time when it came, by which it is forgotten
 */
record Placed(int number, Placement placement, Traits traits, Instant at, Instant since) {

    String id() {
        return placement.report();
    }

    /** The report whose text this one repeats, or itself. */
    String original() {
        String copyOf = placement.copyOf();
        return copyOf == null ? id() : copyOf;
    }
}
