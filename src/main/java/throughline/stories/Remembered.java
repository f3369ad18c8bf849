package throughline.stories;

import java.time.Instant;

/**
 * A report that has its place.
 *
 * @param number counts up with each report, so that a larger one is later
 * @param at the report's own time
 * @param squares of the weights of its facts, see {@link Weighed#factSquares}
 */
record Remembered(
        int number, Placement placement, String outlet, Instant at, Traits traits, Weighed weighed, double squares) {

    Remembered(int number, Placement placement, Report report, Traits traits, Weighed weighed) {
        this(number, placement, report.outlet(), report.at(), traits, weighed, weighed.factSquares(traits.facts()));
    }

    String id() {
        return placement.report();
    }

    /** The report whose text this one repeats, or itself. */
    String original() {
        String copyOf = placement.copyOf();
        return copyOf == null ? id() : copyOf;
    }

    Remembered in(Placement other) {
        return new Remembered(number, other, outlet, at, traits, weighed, squares);
    }
}
