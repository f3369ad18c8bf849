package throughline.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.feeds.HubState.Pact;
import throughline.feeds.HubState.Phase;
import throughline.feeds.HubState.Trust;

/** The next state of a subscription while it is put together: what no step names stays as it was. */
final class NextHub {

    private final FeedId feed;
    private final Pact pact;
    private Phase phase;
    private Instant since;
    private Instant asked;
    private int attempts;
    private Instant next;
    private @Nullable Instant leaseEnd;
    private Trust trust;
    private String sentence;

    NextHub(HubState before) {
        this.feed = before.feed();
        this.pact = before.pact();
        this.phase = before.phase();
        this.since = before.since();
        this.asked = before.asked();
        this.attempts = before.attempts();
        this.next = before.next();
        this.leaseEnd = before.leaseEnd();
        this.trust = before.trust();
        this.sentence = before.sentence();
    }

    /** A subscription that is about to be asked for. */
    NextHub(FeedId feed, Pact pact, Instant now) {
        this.feed = feed;
        this.pact = pact;
        this.phase = Phase.ASKED;
        this.since = now;
        this.asked = now;
        this.next = now;
        this.trust = Trust.NEW;
        this.sentence = "";
    }

    NextHub is(Phase how, Instant now, String words) {
        since = phase == how ? since : now;
        phase = how;
        sentence = words;
        return this;
    }

    NextHub asked(Instant now, int times, Instant then) {
        asked = now;
        attempts = times;
        next = then;
        return this;
    }

    NextHub confirmed() {
        attempts = 0;
        return this;
    }

    NextHub leasedUntil(@Nullable Instant end) {
        leaseEnd = end;
        return this;
    }

    NextHub next(Instant then) {
        next = then;
        return this;
    }

    NextHub trusted(Trust now) {
        trust = now;
        return this;
    }

    HubState state() {
        return new HubState(feed, pact, phase, since, asked, attempts, next, leaseEnd, trust, sentence);
    }
}
