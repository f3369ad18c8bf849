package throughline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import throughline.fetch.Fetched;

/**
 * When a page that could not be had is asked for again: soon a few times, for most trouble passes; then its entry is written off, and
 * still asked for at long last, for an outage of a day must not cost an article.
 *
 * @param soon the pause after the first, second … failure
 * @param late the pauses after that
 * @param longestWait how long after its announcement a page is still waited for when its host keeps asking us to wait
 */
public record RetryPlan(List<Duration> soon, List<Duration> late, Duration longestWait) {

    public RetryPlan {
        soon = List.copyOf(soon);
        late = List.copyOf(late);
    }

    /** Another try, and whether the entry is written off until then. */
    record Retry(Instant at, boolean late) {}

    public static RetryPlan usual() {
        return new RetryPlan(
                List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2)),
                List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(17)),
                Duration.ofDays(2));
    }

    /** The next try; empty when there is none. A wait that the host asked for counts as no failure. */
    Optional<Retry> next(Fetched.Failed failed, Instant announced) {
        Instant retryAt = failed.retryAt();
        if (retryAt != null) {
            return retryAt.isBefore(announced.plus(longestWait))
                    ? Optional.of(new Retry(retryAt, false))
                    : Optional.empty();
        }
        int failures = failed.request().attempt();
        if (failures <= soon.size()) {
            return Optional.of(new Retry(failed.at().plus(soon.get(failures - 1)), false));
        }
        int lateFailures = failures - soon.size();
        return lateFailures > late.size()
                ? Optional.empty()
                : Optional.of(new Retry(failed.at().plus(late.get(lateFailures - 1)), true));
    }
}
