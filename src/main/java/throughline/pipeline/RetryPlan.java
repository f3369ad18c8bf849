package throughline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import throughline.fetch.Fetched;

/**
 * When a page that could not be had is asked for again.
 *
 * @param pauses the pause after the first, second … failure; after the last it is given up
 * @param longestWait how long after its announcement a page is still waited for when its host keeps asking us to wait
 */
public record RetryPlan(List<Duration> pauses, Duration longestWait) {

    public RetryPlan {
        pauses = List.copyOf(pauses);
    }

    public static RetryPlan usual() {
        return new RetryPlan(
                List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10)),
                Duration.ofDays(2));
    }

    /** The time of the next try; empty when it is given up. A wait that the host asked for counts as no failure. */
    Optional<Instant> next(Fetched.Failed failed, Instant announced) {
        if (failed.retryAt() != null) {
            return failed.retryAt().isBefore(announced.plus(longestWait))
                    ? Optional.of(failed.retryAt())
                    : Optional.empty();
        }
        int failures = failed.request().attempt();
        return failures > pauses.size()
                ? Optional.empty()
                : Optional.of(failed.at().plus(pauses.get(failures - 1)));
    }
}
