package throughline.archive;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader has followed what came into the archive. Numbers count arrivals in one run of the program; a cursor of an earlier
 * run falls back on the time, so that what follows it may repeat a story but never leaves one out.
 *
 * @param run names the run that counted
 * @param number the last arrival that was seen
 * @param at when that was, in arrival time
 */
public record Cursor(String run, long number, Instant at) {

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<Cursor> parse(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("\\.", -1);
        if (parts.length != 3 || !parts[0].matches("[0-9a-z]{1,20}")) {
            return Optional.empty();
        }
        try {
            long number = Long.parseLong(parts[1]);
            return Optional.of(new Cursor(parts[0], number, Instant.ofEpochMilli(Long.parseLong(parts[2]))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return run + "." + number + "." + at.toEpochMilli();
    }
}
