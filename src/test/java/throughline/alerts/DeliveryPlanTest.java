package throughline.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.alerts.Delivery.Attempt;
import throughline.alerts.Delivery.State;
import throughline.beats.BeatId;
import throughline.stories.StoryId;

class DeliveryPlanTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Alert ALERT = new Alert(
            new AlertId("a"),
            new SubscriptionId("s"),
            new BeatId("harbour"),
            new StoryId("story"),
            Alert.Occasion.NEW_STORY,
            "A ship came in",
            "Harbour Post",
            "en",
            URI.create("https://harbour.example/1"),
            "It came in at noon.",
            "new",
            NOON);

    private final DeliveryPlan plan = new DeliveryPlan(List.of(Duration.ofSeconds(10), Duration.ofMinutes(1)));

    @Test
    void whatTheReceiverTookIsDelivered() {
        Delivery delivery = plan.after(null, ALERT, attempt(204));

        assertThat(delivery.state()).isEqualTo(State.DELIVERED);
        assertThat(delivery.nextTry()).isNull();
    }

    @Test
    void thePausesBetweenTriesGrow() {
        Delivery once = plan.after(null, ALERT, attempt(503));
        Delivery twice = plan.after(once, ALERT, attempt(null));

        assertThat(once.nextTry()).isEqualTo(NOON.plusSeconds(10));
        assertThat(twice.nextTry()).isEqualTo(NOON.plusSeconds(60));
        assertThat(twice.attempts()).hasSize(2);
    }

    @Test
    void afterTheLastPauseItIsGivenUp() {
        Delivery last =
                plan.after(plan.after(plan.after(null, ALERT, attempt(500)), ALERT, attempt(500)), ALERT, attempt(500));

        assertThat(last.state()).isEqualTo(State.GIVEN_UP);
    }

    @Test
    void aReceiverThatSaysItIsGoneIsNotAskedAgain() {
        assertThat(plan.after(null, ALERT, attempt(410)).state()).isEqualTo(State.GIVEN_UP);
    }

    private static Attempt attempt(@Nullable Integer status) {
        return new Attempt(NOON, status, "tried", Duration.ofMillis(5));
    }
}
