package throughline.feeds;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import throughline.feeds.FeedState.Condition;
import throughline.fetch.Validators;

/** The next state while it is put together: what no step names stays as it was. */
final class NextState {

    private final FeedState before;
    private URI address;
    private Validators validators;
    private Instant nextPoll;
    private Duration interval;
    private int failures;
    private @Nullable Instant lastAsked;
    private @Nullable Instant lastAnswer;
    private Instant lastNews;
    private String title;
    private Condition condition;
    private String sentence;
    private long announced;
    private int lastEntries;
    private int lastNew;
    private FeedState.@Nullable Move move;
    private @Nullable Instant moved;
    private PollWishes wishes;
    private Duration freshFor;
    private Rhythm rhythm;
    private LatestPages pages;
    private int unanswered;

    NextState(FeedState before) {
        this.before = before;
        this.address = before.address();
        this.validators = before.validators();
        this.nextPoll = before.nextPoll();
        this.interval = before.interval();
        this.failures = before.failures();
        this.lastAsked = before.lastAsked();
        this.lastAnswer = before.lastAnswer();
        this.lastNews = before.lastNews();
        this.title = before.title();
        this.condition = before.condition();
        this.sentence = before.sentence();
        this.announced = before.announced();
        this.lastEntries = before.lastEntries();
        this.lastNew = before.lastNew();
        this.move = before.move();
        this.moved = before.moved();
        this.wishes = before.wishes();
        this.freshFor = before.freshFor();
        this.rhythm = before.rhythm();
        this.pages = before.pages();
        this.unanswered = before.unanswered();
    }

    NextState asked(Instant now, Instant next) {
        lastAsked = now;
        nextPoll = next;
        unanswered++;
        return this;
    }

    /** A good answer, with news or without. */
    NextState answered(Instant now) {
        lastAnswer = now;
        failures = 0;
        unanswered = 0;
        return this;
    }

    NextState gone() {
        failures = 0;
        unanswered = 0;
        move = null;
        return this;
    }

    NextState readAs(Validators given, String calls) {
        validators = given;
        title = calls;
        return this;
    }

    NextState wishing(PollWishes wished, Duration fresh) {
        wishes = wished;
        freshFor = fresh;
        return this;
    }

    NextState announced(int entries, int fresh, Instant now) {
        announced += fresh;
        lastEntries = entries;
        lastNew = fresh;
        lastNews = fresh > 0 ? now : lastNews;
        return this;
    }

    NextState in(Rhythm learned) {
        rhythm = learned;
        return this;
    }

    /** Follows a move for good once two good feeds in a row came from the same place. */
    NextState toldOfMove(@Nullable URI to, Instant now) {
        int times = move != null && move.to().equals(to) ? move.times() + 1 : 1;
        if (to == null || to.equals(address)) {
            move = null;
        } else if (times < 2) {
            move = new FeedState.Move(to, times);
        } else {
            address = to;
            moved = now;
            move = null;
        }
        return this;
    }

    NextState page(boolean readable) {
        pages = pages.and(readable);
        return this;
    }

    /** Waits so long and up to a tenth longer, and then until an hour at which the feed wishes to be asked. */
    NextState next(Duration wait, Duration longestSkip, Instant now) {
        interval = wait;
        Instant planned = now.plus(jittered(wait, before.id(), now));
        Instant wished = Skips.after(planned, wishes, planned.plus(longestSkip));
        nextPoll = wished.equals(planned)
                ? planned
                : wished.plus(jittered(wait, before.id(), now)).minus(wait);
        return this;
    }

    NextState due(Instant poll) {
        nextPoll = poll;
        return this;
    }

    NextState failed(Instant now, Duration wait) {
        failures++;
        unanswered = 0;
        move = null;
        nextPoll = now.plus(jittered(wait, before.id(), now));
        return this;
    }

    NextState is(Condition how, String words) {
        condition = how;
        sentence = words;
        return this;
    }

    FeedState state() {
        return new FeedState(
                before.id(),
                address,
                validators,
                nextPoll,
                interval,
                failures,
                lastAsked,
                lastAnswer,
                lastNews,
                title,
                condition,
                sentence,
                announced,
                lastEntries,
                lastNew,
                move,
                moved,
                wishes,
                freshFor,
                rhythm,
                pages,
                unanswered);
    }

    /**
     * Up to a tenth more, different for each feed and poll, so that feeds that were added together drift apart. From the id and the time
     * and not from chance, so that a replay plans the same.
     */
    static Duration jittered(Duration wait, FeedId id, Instant now) {
        return wait.plusMillis(wait.toMillis() / 10 * (hash(id.value() + ' ' + now.getEpochSecond()) % 1_000) / 1_000);
    }

    static long hash(String text) {
        CRC32 spread = new CRC32();
        spread.update(text.getBytes(StandardCharsets.UTF_8));
        return spread.getValue();
    }
}
