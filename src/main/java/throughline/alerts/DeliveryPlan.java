package throughline.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.alerts.Delivery.Attempt;
import throughline.alerts.Delivery.State;

/**
 * When an alert that could not be delivered is tried again: after growing pauses, for about a day.
 *
 * @param pauses the pause after the first, second … failure; after the last it is given up
 */
public record DeliveryPlan(List<Duration> pauses) {

    private static final int GONE = 410;

    public DeliveryPlan {
        pauses = List.copyOf(pauses);
    }

    public static DeliveryPlan usual() {
        return new DeliveryPlan(List.of(
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(6),
                Duration.ofHours(15)));
    }

    /** The delivery after one more attempt. */
    public Delivery after(@Nullable Delivery before, Alert alert, Attempt attempt) {
        List<Attempt> attempts = new ArrayList<>(before == null ? List.of() : before.attempts());
        attempts.add(attempt);
        Integer status = attempt.status();
        if (status != null && status >= 200 && status < 300) {
            return new Delivery(alert, State.DELIVERED, attempts, null);
        }
        if (attempts.size() > pauses.size() || (status != null && status == GONE)) {
            return new Delivery(alert, State.GIVEN_UP, attempts, null);
        }
        Instant next = attempt.at().plus(pauses.get(attempts.size() - 1));
        return new Delivery(alert, State.WAITING, attempts, next);
    }

    /** For an alert whose subscription is no longer there. */
    public Delivery withdrawn(@Nullable Delivery before, Alert alert, Instant at) {
        List<Attempt> attempts = new ArrayList<>(before == null ? List.of() : before.attempts());
        attempts.add(new Attempt(at, null, "Not sent: the subscription was removed.", Duration.ZERO));
        return new Delivery(alert, State.GIVEN_UP, attempts, null);
    }
}
