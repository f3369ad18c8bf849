package throughline.feeds;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.feeds.FeedState.Condition;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;
import throughline.fetch.Subject;
import throughline.fetch.Terms;
import throughline.fetch.Validators;

/**
 * When to ask a feed again, and what an answer changes about it. Pure: the same state, answer and time give the same next state, also
 * in a replay. Polls come closer after news and grow apart while it is quiet, wait longer with each failure, and never before the server
 * lets us; only a feed that is gone for good (410) is not asked again.
 */
public final class PollPlan {

    public static final Duration LEAST_INTERVAL = Duration.ofMinutes(10);
    public static final Duration MOST_INTERVAL = Duration.ofHours(24);

    /** After this long without an answer the question or the answer is taken for lost. */
    private static final Duration LOST = Duration.ofMinutes(10);

    /** No server can send us away for longer than this at a time, unless the longest interval is longer still. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** A new feed, and one that has been quiet for a while, is asked every so many least intervals. */
    private static final int CALM = 3;

    /** A feed's own wish (ttl, sy:updatePeriod) counts up to so many least intervals: an hour, usually. */
    private static final int WISH = 6;

    /** While quiet, the interval does not outgrow this part of the time since there was news. */
    private static final int PART_OF_QUIET = 8;

    private final Duration leastInterval;
    private final Duration mostInterval;

    public PollPlan(Duration leastInterval, Duration mostInterval) {
        if (leastInterval.compareTo(Duration.ofSeconds(1)) < 0 || mostInterval.compareTo(leastInterval) < 0) {
            throw new IllegalArgumentException(
                    "Polls are at least a second apart, and the longest interval is not under the least: "
                            + leastInterval + ", " + mostInterval);
        }
        this.leastInterval = leastInterval;
        this.mostInterval = mostInterval;
    }

    /** A question, and the feed's state once it is asked. */
    public record Asked(FetchRequest request, FeedState state) {}

    /**
     * A feed after an answer.
     *
     * @param gap what may have gone by unseen before this answer; null when nothing can have
     */
    public record After(FeedState state, @Nullable Gap gap) {}

    /** A feed that was just put on the list: due at once. */
    public FeedState first(Feed feed, Instant now) {
        return new FeedState(
                feed.id(),
                feed.address(),
                Validators.NONE,
                now,
                bounded(leastInterval.multipliedBy(CALM)),
                0,
                null,
                null,
                now,
                "",
                Condition.NEW,
                "Not asked yet.",
                0,
                0,
                0);
    }

    public boolean due(FeedState state, Instant now) {
        return state.condition() != Condition.GONE && !now.isBefore(state.nextPoll());
    }

    /** Asks with the validators that the server gave. Should the answer get lost, the feed is due again after ten minutes. */
    public Asked ask(FeedState state, Terms terms, Instant now) {
        FetchRequest request = new FetchRequest(
                Subject.FEED, state.id().value(), state.address(), state.validators(), state.failures() + 1, now);
        return new Asked(
                request.on(terms),
                new NextState(state).asked(now, now.plus(LOST)).state());
    }

    /**
     * What an answer makes of a feed.
     *
     * @param reading what the body was; null when there was none
     * @param handling what the operator has set for the feed and its outlet
     * @param harvest what the poll brought
     */
    public After after(
            FeedState state,
            Handling handling,
            Fetched fetched,
            @Nullable FeedReading reading,
            Harvest harvest,
            Instant now) {
        return new After(next(state, fetched, reading, harvest.fresh(), now), null);
    }

    private FeedState next(
            FeedState state, Fetched fetched, @Nullable FeedReading reading, int newEntries, Instant now) {
        return switch (fetched) {
            case Fetched.Found found ->
                reading instanceof FeedReading.Read read
                        ? read(state, found, read, newEntries, now)
                        : reading instanceof FeedReading.Index
                                ? read(state, found, FeedReading.Index.ITSELF, 0, now)
                                : failed(
                                        state,
                                        reading instanceof FeedReading.NotAFeed not
                                                ? not.reason()
                                                : "The answer was not read.",
                                        now);
            case Fetched.NotModified same -> unchanged(state, same, now);
            case Fetched.Gone gone
            when gone.status() == 410 ->
                new NextState(state)
                        .answered(now)
                        .is(Condition.GONE, "The server says that this feed is gone for good (410). We no longer ask.")
                        .state();
            case Fetched.Gone gone ->
                failed(state, "The server says that there is no such feed (" + gone.status() + ").", now);
            case Fetched.Refused refused -> failed(state, refused.reason(), now);
            case Fetched.Failed failed ->
                failed.retryAt() != null || (failed.status() != null && failed.status() == 429)
                        ? slowed(state, failed, now)
                        : failed(state, failed.reason(), now);
        };
    }

    private FeedState read(FeedState state, Fetched.Found found, FeedReading.Read read, int newEntries, Instant now) {
        Duration interval = newEntries > 0 ? closer(state) : apart(state, now);
        Duration wish = read.wishes().leastInterval();
        if (wish != null) {
            Duration heard = smaller(wish, leastInterval.multipliedBy(WISH));
            interval = interval.compareTo(heard) < 0 ? heard : interval;
        }
        URI address = found.movedTo() == null ? state.address() : found.movedTo();
        int entries = read.entries().size();
        return new NextState(state)
                .answered(now)
                .readAt(address, found.validators(), read.title().isEmpty() ? state.title() : read.title())
                .announced(entries, newEntries, newEntries > 0 ? now : state.lastNews())
                .next(bounded(interval), now)
                .is(Condition.ANSWERING, "Answers. " + PlainWords.counted(entries, newEntries))
                .state();
    }

    private FeedState unchanged(FeedState state, Fetched.NotModified same, Instant now) {
        Validators known = state.validators();
        Validators sent = same.validators();
        Validators kept = new Validators(
                sent.etag() == null ? known.etag() : sent.etag(),
                sent.lastModified() == null ? known.lastModified() : sent.lastModified());
        return new NextState(state)
                .answered(now)
                .readAt(state.address(), kept, state.title())
                .announced(state.lastEntries(), 0, state.lastNews())
                .next(bounded(apart(state, now)), now)
                .is(Condition.ANSWERING, "Answers. Nothing changed since the poll before.")
                .state();
    }

    private FeedState slowed(FeedState state, Fetched.Failed failed, Instant now) {
        Duration usual = pause(state.failures() + 1);
        Duration longest = mostInterval.compareTo(LONGEST_WAIT) > 0 ? mostInterval : LONGEST_WAIT;
        Instant retryAt = failed.retryAt();
        Duration asked = retryAt == null ? usual : smaller(Duration.between(now, retryAt), longest);
        Duration wait = asked.compareTo(leastInterval) < 0 ? leastInterval : asked;
        String code = failed.status() == null ? "" : " (" + failed.status() + ")";
        return new NextState(state)
                .failed(now, wait)
                .is(
                        Condition.SLOWED,
                        retryAt == null
                                ? "The server asked us to come less often" + code + ". We wait " + PlainWords.of(wait)
                                        + "."
                                : "The server asked us to wait " + PlainWords.of(asked) + code + ". We do.")
                .state();
    }

    private FeedState failed(FeedState state, String reason, Instant now) {
        int failures = state.failures() + 1;
        Duration pause = pause(failures);
        String tried = failures == 1
                ? "Tried once, again in " + PlainWords.of(pause) + "."
                : "Tried " + PlainWords.times(failures) + ", now " + PlainWords.every(pause) + ".";
        return new NextState(state)
                .failed(now, pause)
                .is(Condition.CANNOT_BE_READ, reason + " " + tried + " It is never given up.")
                .state();
    }

    /** Twice as long after each failure. */
    private Duration pause(int failures) {
        Duration pause = leastInterval;
        for (int i = 1; i < failures && pause.compareTo(mostInterval) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return bounded(pause);
    }

    private Duration closer(FeedState state) {
        return state.interval().dividedBy(2);
    }

    private Duration apart(FeedState state, Instant now) {
        Duration longer = state.interval().multipliedBy(3).dividedBy(2);
        Duration share = Duration.between(state.lastNews(), now).dividedBy(PART_OF_QUIET);
        Duration calm = leastInterval.multipliedBy(CALM);
        return smaller(longer, share.compareTo(calm) > 0 ? share : calm);
    }

    private Duration bounded(Duration wanted) {
        Duration capped = smaller(wanted, mostInterval);
        return capped.compareTo(leastInterval) < 0 ? leastInterval : capped;
    }

    private static Duration smaller(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
