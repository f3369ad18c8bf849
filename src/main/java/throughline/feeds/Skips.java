package throughline.feeds;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Keeps a poll out of the hours and days at which a feed says that nothing comes. */
final class Skips {

    private Skips() {}

    /**
     * The planned time, or when the first hour begins after it that is not skipped.
     *
     * @param latest no wish puts a poll off for longer
     */
    static Instant after(Instant planned, PollWishes wishes, Instant latest) {
        // A feed that wishes never to be asked is not taken at its word.
        boolean everyHour =
                wishes.skipHours().stream().filter(one -> one >= 0 && one < 24).count() == 24;
        boolean everyDay = wishes.skipDays().size() == 7;
        Instant time = planned;
        while (time.isBefore(latest)) {
            ZonedDateTime there = time.atZone(ZoneOffset.UTC);
            boolean hour = !everyHour && wishes.skipHours().contains(there.getHour());
            boolean day = !everyDay && wishes.skipDays().contains(there.getDayOfWeek());
            if (!hour && !day) {
                return time;
            }
            time = there.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
        }
        return latest;
    }
}
