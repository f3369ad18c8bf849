package throughline.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import throughline.app.HubCallbacks;
import throughline.archive.Archive;
import throughline.feeds.HubMode;
import throughline.feeds.HubSignature;
import throughline.feeds.HubState;
import throughline.fetch.Content;

/** What hubs are answered (WebSub, 5.2, 5.3 and 7). A token that is not known gets no word of what there is. */
@Singleton
class HubDoor {

    /** An answer, in plain text. */
    record Answer(int status, String text) {}

    /** A hub's question, by its parameters. */
    record Question(
            @Nullable String mode,
            @Nullable String topic,
            @Nullable String challenge,
            @Nullable String lease,
            @Nullable String reason) {}

    private static final Answer UNKNOWN = new Answer(404, "Nothing of this kind was asked for.");
    private static final int LONGEST_CHALLENGE = 4_000;

    private final Archive archive;
    private final HubCallbacks callbacks;
    private final InstantSource clock;
    private final Consumer<BooleanSupplier> patience;

    @Inject
    HubDoor(Archive archive, HubCallbacks callbacks, InstantSource clock) {
        this(archive, callbacks, clock, Soon::until);
    }

    /** @param patience waits a moment for something to hold: a quick hub asks before we can know that it was asked */
    HubDoor(Archive archive, HubCallbacks callbacks, InstantSource clock, Consumer<BooleanSupplier> patience) {
        this.archive = archive;
        this.callbacks = callbacks;
        this.clock = clock;
        this.patience = patience;
    }

    Answer asked(String token, Question question) {
        if (!HubState.isToken(token) || question.topic() == null) {
            return UNKNOWN;
        }
        return switch (question.mode()) {
            case "subscribe" -> verified(token, HubMode.SUBSCRIBE, question);
            case "unsubscribe" -> verified(token, HubMode.UNSUBSCRIBE, question);
            case "denied" -> denied(token, question);
            case null, default -> UNKNOWN;
        };
    }

    private Answer verified(String token, HubMode mode, Question question) {
        String challenge = question.challenge();
        String topic = String.valueOf(question.topic());
        if (challenge == null || challenge.isEmpty() || challenge.length() > LONGEST_CHALLENGE) {
            return UNKNOWN;
        }
        BooleanSupplier awaited = () -> archive.findHub(token)
                .filter(hub -> hub.awaits(mode, topic, clock.instant()))
                .isPresent();
        patience.accept(awaited);
        Optional<HubState> hub = archive.findHub(token);
        if (hub.isEmpty() || !awaited.getAsBoolean()) {
            return UNKNOWN;
        }
        callbacks.confirm(hub.get(), mode, lease(question.lease()));
        return new Answer(200, challenge);
    }

    private Answer denied(String token, Question question) {
        patience.accept(() -> archive.findHub(token).isPresent());
        Optional<HubState> hub = archive.findHub(token)
                .filter(one -> one.pact().topic().toString().equals(question.topic()));
        if (hub.isEmpty()) {
            return UNKNOWN;
        }
        String reason = question.reason() == null ? "" : question.reason();
        callbacks.deny(hub.get(), reason.length() > 500 ? reason.substring(0, 500) : reason);
        return new Answer(200, "");
    }

    /**
     * A push without the right signature is answered like any other, so that nobody can find the secret by trying.
     *
     * @param headers names in lower case
     * @param body read only when somebody was asked to send it
     */
    Answer pushed(String token, @Nullable String signature, Map<String, List<String>> headers, Supplier<byte[]> body) {
        Optional<HubState> hub = HubState.isToken(token) ? archive.findHub(token) : Optional.empty();
        if (hub.isEmpty()) {
            return UNKNOWN;
        }
        if (hub.get().phase() == HubState.Phase.LEFT) {
            return new Answer(410, "This subscription has ended.");
        }
        byte[] bytes = body.get();
        if (HubSignature.isRight(signature, bytes, hub.get().pact().secret())) {
            List<String> type = headers.get("content-type");
            callbacks.push(hub.get(), headers, new Content(bytes, type == null ? null : type.getFirst()));
        } else {
            callbacks.ignore(hub.get());
        }
        return new Answer(202, "");
    }

    private static @Nullable Duration lease(@Nullable String seconds) {
        if (seconds == null
                || seconds.isEmpty()
                || seconds.length() > 12
                || !seconds.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }
}
