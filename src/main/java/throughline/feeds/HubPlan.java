package throughline.feeds;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import throughline.feeds.HubState.Pact;
import throughline.feeds.HubState.Phase;
import throughline.feeds.HubState.Trust;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;

/**
 * When to ask a hub to push a feed's news (WebSub, W3C 2018), and how far to trust it. Pure but for the secrets, which are drawn once and
 * then stand in the state. One subscription a feed; it is renewed before its lease ends, tried again with growing waits while the hub does
 * not confirm it, and ended when the feed leaves the list or names another hub. A hub is never the only way: the feed is polled on, more
 * slowly while the hub keeps up, and as usual when polls find what it has not pushed.
 */
public final class HubPlan {

    private static final Duration LONGEST_LEASE = Duration.ofDays(30);

    /** For hubs that do not say how long they push, although they must. */
    private static final Duration UNSAID_LEASE = Duration.ofDays(1);

    /** However short a lease, it is not renewed more often. */
    private static final Duration LEAST_LEASE = Duration.ofMinutes(1);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    /** A hub gets so long to push what a poll finds. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private static final int MISSES = 2;
    private static final int FAREWELLS = 3;

    private final @Nullable String callbacks;
    private final Duration mostInterval;
    private final RandomGenerator chance;

    /**
     * A plan for hubs that can reach us.
     *
     * @param door the address under which the web reaches us; without one no hub is asked
     * @param mostInterval no feed is polled more slowly
     * @param chance what tokens and secrets are made of; must not be guessable
     */
    public HubPlan(@Nullable URI door, Duration mostInterval, RandomGenerator chance) {
        this.callbacks = door == null ? null : (door.toString().endsWith("/") ? door : door + "/") + "hub/";
        this.mostInterval = mostInterval;
        this.chance = chance;
    }

    /**
     * How a subscription stands next.
     *
     * @param state null when there is none (any more)
     * @param request what to ask the hub now, if anything
     */
    public record Next(@Nullable HubState state, @Nullable FetchRequest request) {}

    /** What an event makes of a feed's subscription. */
    public Next after(FeedId feed, @Nullable HubState state, HubEvent event) {
        if (state == null) {
            return event instanceof HubEvent.Polled polled ? polled(feed, null, polled) : new Next(null, null);
        }
        return switch (event) {
            case HubEvent.Polled polled -> polled(feed, state, polled);
            case HubEvent.Pushed(Instant at) -> trusting(state, state.trust().afterPush(at));
            case HubEvent.Answered(Fetched answer) -> answered(state, answer);
            case HubEvent.Confirmed confirmed -> confirmed(state, confirmed);
            case HubEvent.Denied(String token, String reason, Instant at) ->
                token.equals(state.token()) && !ending(state) ? denied(state, reason, at) : same(state);
            case HubEvent.Unsigned unsigned ->
                unsigned.token().equals(state.token())
                        ? trusting(state, state.trust().afterUnsigned())
                        : same(state);
            case HubEvent.TakenOff(Instant at) -> ended(state, at);
        };
    }

    /** What is to be done about a subscription now that time has passed. */
    public Next due(HubState state, Instant now) {
        if (callbacks == null || now.isBefore(state.next())) {
            return same(state);
        }
        return switch (state.phase()) {
            case ASKED, LAPSED, DENIED, DEMOTED -> ask(new NextHub(state), state, now);
            case VERIFIED -> ask(state.pushes(now) ? new NextHub(state) : lapsed(state, now), state, now);
            case LEAVING -> state.attempts() < FAREWELLS ? leave(state, now) : left(state, now);
            case LEFT -> new Next(null, null);
        };
    }

    /** The state of a feed after a poll: while its hub pushes, the next poll comes later, unless an operator has set the interval. */
    public FeedState slowed(FeedState polled, Handling handling, @Nullable HubState hub, Instant now) {
        if (hub == null
                || !hub.pushes(now)
                || !isOurs(hub)
                || handling.interval() != null
                || polled.condition() != FeedState.Condition.ANSWERING) {
            return polled;
        }
        Duration wait = Duration.between(now, polled.nextPoll());
        Duration slow = hub.slowed(wait);
        Duration most = wait.compareTo(mostInterval) > 0 ? wait : mostInterval;
        return new NextState(polled)
                .due(now.plus(slow.compareTo(most) > 0 ? most : slow))
                .state();
    }

    private Next polled(FeedId feed, @Nullable HubState state, HubEvent.Polled polled) {
        Instant now = polled.at();
        if (callbacks == null) {
            return new Next(state, null);
        }
        URI hub = choose(polled.links().hubs(), state, now);
        if (state == null || state.phase() == Phase.LEFT) {
            return hub == null
                    ? new Next(state, null)
                    : begin(feed, hub, polled.links().topic(), now);
        }
        if (state.phase() == Phase.LEAVING) {
            return same(state);
        }
        if (hub != null && !isOurs(state)) {
            return begin(feed, hub, polled.links().topic(), now); // what was asked for leads to where we were before
        }
        if (hub != null
                && hub.equals(state.pact().hub())
                && polled.links().topic().equals(state.pact().topic())) {
            return judged(state, polled);
        }
        Next ended = ended(state, now);
        return ended.state() == null && hub != null
                ? begin(feed, hub, polled.links().topic(), now)
                : ended;
    }

    /** The hub that we are at, as long as it is named and any good; else the one that is named after it. */
    private static @Nullable URI choose(List<URI> hubs, @Nullable HubState state, Instant now) {
        if (hubs.isEmpty()) {
            return null;
        }
        int at = state == null ? -1 : hubs.indexOf(state.pact().hub());
        boolean stays = state != null
                && at >= 0
                && switch (state.phase()) {
                    case ASKED, VERIFIED, LAPSED, LEAVING -> true;
                    case DENIED ->
                        now.isBefore(state.since().plus(HALF_A_DAY)); // two that both refuse are not asked in turns
                    case DEMOTED, LEFT -> false;
                };
        return stays ? hubs.get(at) : hubs.get((at + 1) % hubs.size());
    }

    private static Next judged(HubState state, HubEvent.Polled polled) {
        Instant now = polled.at();
        if (!state.pushes(now)) {
            return same(state);
        }
        boolean missed = polled.fresh().stream()
                .anyMatch(time -> time.isAfter(state.since()) && time.isBefore(now.minus(GRACE)));
        if (!missed) {
            return trusting(state, state.trust().afterNoMiss());
        }
        Trust trust = state.trust().afterMiss(now);
        NextHub next = new NextHub(state).trusted(trust);
        if (trust.missed() >= MISSES) {
            next.is(
                            Phase.DEMOTED,
                            now,
                            host(state) + " did not push what polls found, " + PlainWords.times(trust.missed())
                                    + " in a row, so the feed is polled as usual.")
                    .next(now.plus(jittered(DAY, state, now)));
        }
        return new Next(next.state(), null);
    }

    private static NextHub lapsed(HubState state, Instant now) {
        return new NextHub(state)
                .is(
                        Phase.LAPSED,
                        now,
                        host(state) + " did not renew its promise to push, so the feed is polled as usual.");
    }

    private Next begin(FeedId feed, URI hub, URI topic, Instant now) {
        Pact pact = new Pact(hub, topic, URI.create(callbacks + random(20)), random(32));
        NextHub next = new NextHub(feed, pact, now);
        return ask(next, next.state(), now);
    }

    private Next ask(NextHub next, HubState state, Instant now) {
        int attempts = state.attempts() + 1;
        Instant again = now.plus(jittered(growing(FIRST_WAIT, attempts, DAY), state, now));
        Instant end = state.leaseEnd();
        if (state.pushes(now) && end != null) {
            again = again.isAfter(end) ? end : again; // then it lapses
        } else if (next.state().phase() != Phase.LAPSED) {
            next.is(
                    Phase.ASKED,
                    now,
                    host(state) + " was asked to push this feed's news and has not confirmed it yet.");
        }
        return new Next(
                next.asked(now, attempts, again).state(), HubRequest.of(state, HubMode.SUBSCRIBE, attempts, now));
    }

    private Next answered(HubState state, Fetched answer) {
        if (!answer.request().askedAt().equals(state.asked()) || state.phase() == Phase.LEFT) {
            return same(state); // it is about something asked before
        }
        Instant now = answer.at();
        return switch (answer) {
            case Fetched.Found _, Fetched.NotModified _ -> same(state);
            case Fetched.Refused refused -> refused(state, refused.reason(), now);
            case Fetched.Gone gone -> refused(state, "There is no hub (" + gone.status() + ").", now);
            case Fetched.Failed failed -> {
                Instant until = failed.retryAt();
                Instant latest = now.plus(DAY);
                yield until == null || !until.isAfter(state.next())
                        ? same(state)
                        : new Next(
                                new NextHub(state)
                                        .next(until.isAfter(latest) ? latest : until)
                                        .state(),
                                null);
            }
        };
    }

    private static Next refused(HubState state, String reason, Instant now) {
        if (state.phase() == Phase.LEAVING) {
            return left(state, now);
        }
        // What was confirmed before holds until its lease ends.
        return state.pushes(now) ? same(state) : denied(state, reason, now);
    }

    private static Next denied(HubState state, String reason, Instant now) {
        Duration wait = growing(DAY, Math.max(1, state.attempts()), WEEK);
        return new Next(
                new NextHub(state)
                        .is(
                                Phase.DENIED,
                                now,
                                host(state) + " does not push this feed's news"
                                        + (reason.isBlank() ? "." : ": " + CleanText.bounded(reason, 200))
                                        + " It is asked again in " + PlainWords.of(wait) + ".")
                        .next(now.plus(jittered(wait, state, now)))
                        .leasedUntil(null)
                        .state(),
                null);
    }

    private static Next confirmed(HubState state, HubEvent.Confirmed confirmed) {
        Instant now = confirmed.at();
        if (!confirmed.token().equals(state.token())) {
            return same(state);
        }
        if (confirmed.mode() == HubMode.UNSUBSCRIBE) {
            return ending(state) ? left(state, now) : same(state);
        }
        if (ending(state)) {
            return same(state);
        }
        Duration said = confirmed.lease() == null ? UNSAID_LEASE : confirmed.lease();
        Duration lease = said.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : said;
        Duration renewal = lease.compareTo(LEAST_LEASE) < 0
                ? LEAST_LEASE
                : lease.multipliedBy(2).dividedBy(3);
        return new Next(
                new NextHub(state)
                        .trusted(
                                state.phase() == Phase.VERIFIED
                                        ? state.trust()
                                        : state.trust().restored())
                        .is(Phase.VERIFIED, now, host(state) + " pushes this feed's news, so it is polled less often.")
                        .confirmed()
                        .leasedUntil(now.plus(lease))
                        .next(now.plus(jittered(renewal, state, now)))
                        .state(),
                null);
    }

    /** Takes leave of a hub that may push; one that does not is forgotten. */
    private Next ended(HubState state, Instant now) {
        return switch (state.phase()) {
            case ASKED, VERIFIED, DEMOTED -> callbacks == null ? new Next(null, null) : leave(unasked(state, now), now);
            case LAPSED, DENIED -> new Next(null, null);
            case LEAVING, LEFT -> same(state);
        };
    }

    private static HubState unasked(HubState state, Instant now) {
        return new NextHub(state)
                .is(Phase.LEAVING, now, host(state) + " was asked to push no more.")
                .confirmed()
                .state();
    }

    private static Next leave(HubState state, Instant now) {
        int attempts = state.attempts() + 1;
        Instant again = now.plus(jittered(Duration.ofHours(1), state, now));
        return new Next(
                new NextHub(state).asked(now, attempts, again).state(),
                HubRequest.of(state, HubMode.UNSUBSCRIBE, attempts, now));
    }

    /** Kept for as long as pushes may still come, so that the hub hears that they are not wanted (410). */
    private static Next left(HubState state, Instant now) {
        Instant end = state.leaseEnd();
        Instant day = now.plus(DAY);
        return new Next(
                new NextHub(state)
                        .is(Phase.LEFT, now, host(state) + " pushes this feed's news no more.")
                        .next(end == null || end.isBefore(day) ? day : end)
                        .state(),
                null);
    }

    private boolean isOurs(HubState state) {
        return callbacks != null && state.pact().callback().toString().startsWith(callbacks);
    }

    private static boolean ending(HubState state) {
        return state.phase() == Phase.LEAVING || state.phase() == Phase.LEFT;
    }

    private static Next trusting(HubState state, Trust trust) {
        return new Next(new NextHub(state).trusted(trust).state(), null);
    }

    private static Next same(HubState state) {
        return new Next(state, null);
    }

    private static String host(HubState state) {
        String host = state.pact().hub().getHost();
        return "The hub" + (host == null ? "" : " at " + host);
    }

    private static Duration growing(Duration first, int attempts, Duration longest) {
        Duration wait = first;
        for (int i = 1; i < attempts && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    private static Duration jittered(Duration wait, HubState state, Instant now) {
        return NextState.jittered(wait, state.feed(), now);
    }

    private String random(int bytes) {
        byte[] drawn = new byte[bytes];
        chance.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
