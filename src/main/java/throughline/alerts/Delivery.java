package throughline.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the carrying out of one alert stands.
 *
 * @param nextTry when it is tried again, while it waits
 */
public record Delivery(
        Alert alert,
        State state,
        List<Attempt> attempts,
        @Nullable Instant nextTry) {

    public Delivery {
        attempts = List.copyOf(attempts);
    }

    public enum State {
        WAITING,
        DELIVERED,
        GIVEN_UP
    }

    /**
     * One try.
     *
     * @param status the receiver's HTTP status, when it answered
     * @param outcome in plain words
     */
    public record Attempt(Instant at, @Nullable Integer status, String outcome, Duration took) {}
}
