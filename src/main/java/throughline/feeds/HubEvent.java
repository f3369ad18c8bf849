package throughline.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.fetch.Fetched;

/** Something that bears on whether a hub pushes a feed's news. What came in at the callback names its token. */
public sealed interface HubEvent {

    Instant at();

    /**
     * A feed was polled and read.
     *
     * @param fresh when each entry that was not known before came to be, as far as can be told
     */
    record Polled(HubLinks links, List<Instant> fresh, Instant at) implements HubEvent {
        public Polled {
            fresh = List.copyOf(fresh);
        }
    }

    /** A hub pushed a document that could be read. */
    record Pushed(Instant at) implements HubEvent {}

    /** A hub answered a request; what it decided comes later, at the callback. */
    record Answered(Fetched answer) implements HubEvent {
        @Override
        public Instant at() {
            return answer.at();
        }
    }

    /**
     * A hub asked at the callback whether we meant what we asked for, and we said yes.
     *
     * @param lease how long the hub will push; null when it did not say
     */
    record Confirmed(String token, HubMode mode, @Nullable Duration lease, Instant at) implements HubEvent {}

    /** A hub said at the callback that it will not push, or no longer. */
    record Denied(String token, String reason, Instant at) implements HubEvent {}

    /** Something was pushed that did not carry the hub's signature. */
    record Unsigned(String token, Instant at) implements HubEvent {}

    /** The feed is no longer on the list. */
    record TakenOff(Instant at) implements HubEvent {}
}
