package throughline.names;

import java.time.LocalDate;

/**
 * A day, month or year that a text names, resolved against the day of its publication.
 *
 * @param from its first day
 * @param label how the text has it
 */
public record NamedDate(LocalDate from, Grain grain, String label) {

    /** How exactly a date is told. */
    public enum Grain {
        DAY,
        MONTH,
        YEAR
    }

    /** The day after its last. */
    public LocalDate until() {
        return switch (grain) {
            case DAY -> from.plusDays(1);
            case MONTH -> from.plusMonths(1);
            case YEAR -> from.plusYears(1);
        };
    }

    /** Its form as in ISO 8601, as exact as the text: 2024-07-14, 2024-07, 2024. */
    public String iso() {
        String day = from.toString();
        return switch (grain) {
            case DAY -> day;
            case MONTH -> day.substring(0, 7);
            case YEAR -> day.substring(0, 4);
        };
    }
}
