package throughline.feeds;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.feeds.FeedState.Condition;
import throughline.fetch.CacheLife;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;
import throughline.fetch.Subject;
import throughline.fetch.Terms;
import throughline.fetch.Validators;

/**
 * When to ask a feed again, and what an answer changes about it. Pure: the same state, answer and time give the same next state, also
 * in a replay.
 *
 * <p>A feed that answers is asked again when the news that its rhythm lets expect has waited long enough ({@link Pace}), at the latest
 * when half of its document may have turned over; when the server gives no validators, so that each poll costs the whole document, not
 * before a new entry is likely. Its wishes ({@code ttl}, {@code skipHours}) are heard within bounds, and the server's own bounds
 * (Cache-Control, Expires, Retry-After) go before everything, up to a day. A feed that fails is asked at growing intervals and never
 * given up; only one that is gone for good (410) is not asked again. How long each wait is, {@link Intervals} tells.
 */
public final class PollPlan {

    public static final Duration LEAST_INTERVAL = Duration.ofMinutes(10);
    public static final Duration MOST_INTERVAL = Duration.ofHours(24);

    /** So long it is told that a feed has moved. */
    private static final Duration TOLD = Duration.ofDays(14);

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Intervals intervals;

    public PollPlan(Duration leastInterval, Duration mostInterval) {
        this.intervals = new Intervals(leastInterval, mostInterval);
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
                intervals.bounded(intervals.hour()),
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

    /** Asks with the validators that the server gave. Should the answer get lost, the feed is due again after some minutes. */
    public Asked ask(FeedState state, Terms terms, Instant now) {
        FetchRequest request = new FetchRequest(
                Subject.FEED, state.id().value(), state.address(), state.validators(), state.failures() + 1, now);
        Instant lost = now.plus(intervals.untilLost(state));
        return new Asked(
                request.on(terms), new NextState(state).asked(now, lost).state());
    }

    /**
     * Spreads feeds that would all be asked at once: those that changed, with their new times. To be called with all feeds of this part of
     * the flow when it starts, and again when many were put on the list; a few at once are left as they are.
     */
    public List<FeedState> spread(Collection<FeedState> states, Instant now) {
        return new Spread(this, intervals).of(states, now);
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
        FeedState next = next(state, handling, fetched, reading, harvest, now);
        boolean whole = fetched instanceof Fetched.Found found && !found.delta() && reading instanceof FeedReading.Read;
        return new After(next, whole ? new Gaps(intervals.hour()).find(state, harvest, now) : null);
    }

    /**
     * A feed after news of it that no poll brought: what a hub pushed, or what stood in one of its parts. It counts, but it is no answer:
     * whether anything is missing, only the feed itself can tell.
     */
    public FeedState added(FeedState state, @Nullable FeedReading reading, Harvest harvest, Instant now) {
        return reading instanceof FeedReading.Read read
                ? new NextState(state)
                        .announced(state.lastEntries(), harvest.fresh(), now)
                        .in(learned(state, read, harvest, true, now))
                        .state()
                : state;
    }

    private FeedState next(
            FeedState state,
            Handling handling,
            Fetched fetched,
            @Nullable FeedReading reading,
            Harvest harvest,
            Instant now) {
        return switch (fetched) {
            case Fetched.Found found ->
                reading instanceof FeedReading.Read read
                        ? read(state, handling, found, read, harvest, now)
                        : reading instanceof FeedReading.Index
                                ? read(state, handling, found, FeedReading.Index.ITSELF, harvest, now)
                                : failed(
                                        state,
                                        reading instanceof FeedReading.NotAFeed not
                                                ? not.reason()
                                                : "The answer was not read.",
                                        now);
            case Fetched.NotModified same -> unchanged(state, handling, same, now);
            case Fetched.Gone gone
            when gone.status() == 410 ->
                new NextState(state)
                        .gone()
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

    private FeedState read(
            FeedState state,
            Handling handling,
            Fetched.Found found,
            FeedReading.Read read,
            Harvest harvest,
            Instant now) {
        int entries = read.entries().size();
        Duration fresh = CacheLife.of(found.headers(), now);
        // What holds only what is new has the whole document's validators, or none of its own.
        Validators given =
                found.delta() && found.validators().equals(Validators.NONE) ? state.validators() : found.validators();
        FeedState heard = new NextState(state)
                .answered(now)
                .readAs(given, read.title().isEmpty() ? state.title() : read.title())
                .toldOfMove(found.movedTo(), now)
                .wishing(read.wishes(), fresh == null ? Duration.ZERO : fresh)
                .announced(found.delta() ? state.lastEntries() : entries, harvest.fresh(), now)
                .in(learned(state, read, harvest, found.delta(), now))
                .state();
        return planned(heard, handling, PlainWords.counted(entries, harvest.fresh()), now);
    }

    private FeedState unchanged(FeedState state, Handling handling, Fetched.NotModified same, Instant now) {
        Validators known = state.validators();
        Validators sent = same.validators();
        Validators kept = new Validators(
                sent.etag() == null ? known.etag() : sent.etag(),
                sent.lastModified() == null ? known.lastModified() : sent.lastModified());
        Duration fresh = CacheLife.of(same.headers(), now);
        FeedState heard = new NextState(state)
                .answered(now)
                .readAs(kept, state.title())
                .toldOfMove(same.movedTo(), now)
                .wishing(state.wishes(), fresh == null ? state.freshFor() : fresh)
                .announced(state.lastEntries(), 0, now)
                .in(learned(state, null, Harvest.NONE, false, now))
                .state();
        return planned(heard, handling, "Nothing changed since the poll before.", now);
    }

    private Rhythm learned(
            FeedState state, FeedReading.@Nullable Read read, Harvest harvest, boolean part, Instant now) {
        List<Instant> dates = read == null
                ? List.of()
                : read.entries().stream()
                        .map(Entry::published)
                        .filter(Objects::nonNull)
                        .toList();
        if (!state.rhythm().known()) {
            return Rhythm.begun(now, dates, intervals.hour());
        }
        return state.rhythm().heard(now, harvest, dates, part, intervals.askedAllAlong(state, now), intervals.hour());
    }

    /** When all is well. */
    private FeedState planned(FeedState state, Handling handling, String news, Instant now) {
        Instant moved = state.moved();
        String told = moved == null || moved.plus(TOLD).isBefore(now)
                ? ""
                : " Moved for good on " + DATE.format(moved) + "; we follow the new address.";
        return new NextState(state)
                .next(intervals.whileWell(state, handling, now), intervals.longestSkip(handling), now)
                .is(Condition.ANSWERING, "Answers. " + news + told)
                .state();
    }

    private FeedState slowed(FeedState state, Fetched.Failed failed, Instant now) {
        Instant retryAt = failed.retryAt();
        Duration asked = retryAt == null
                ? intervals.pause(state.failures() + 1)
                : intervals.obeyed(Duration.between(now, retryAt));
        Duration wait = intervals.notUnderLeast(asked);
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
        Duration pause = intervals.pause(failures);
        String tried = failures == 1
                ? "Tried once, again in " + PlainWords.of(pause) + "."
                : "Tried " + PlainWords.times(failures) + ", now " + PlainWords.every(pause) + ".";
        return new NextState(state)
                .failed(now, pause)
                .is(Condition.CANNOT_BE_READ, reason + " " + tried + " It is never given up.")
                .state();
    }
}
