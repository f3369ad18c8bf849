package throughline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.feeds.Handling;

/**
 * When a page is looked at again: soon at first, since most corrections come soon, then ever more rarely.
 *
 * @param ages of an article at which its page is looked at again, in growing order
 */
public record Looks(List<Duration> ages) {

    public Looks {
        ages = List.copyOf(ages);
    }

    public static Looks usual() {
        return new Looks(List.of(
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                Duration.ofHours(6),
                Duration.ofDays(1),
                Duration.ofDays(7)));
    }

    /** The next look after {@code now} at what first came at {@code first}; empty when it has settled. */
    Optional<Instant> next(Instant first, Instant now, Handling handling) {
        @Nullable List<Duration> set = handling.looks();
        return (set == null ? ages : set)
                .stream().map(first::plus).filter(now::isBefore).findFirst();
    }
}
