package throughline.feeds;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a feed says that it wishes to be asked. Wishes are heard within bounds; absurd ones never stop a feed.
 *
 * @param leastInterval how often at most ({@code ttl}, {@code sy:updatePeriod})
 * @param skipHours hours of the day, 0 to 23 in UTC, in which nothing comes ({@code skipHours})
 * @param skipDays days in which nothing comes ({@code skipDays})
 */
public record PollWishes(@Nullable Duration leastInterval, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

    public static final PollWishes NONE = new PollWishes(null, Set.of(), Set.of());

    public PollWishes {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
