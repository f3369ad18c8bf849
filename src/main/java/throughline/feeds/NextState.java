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
    }

    NextState asked(Instant now, Instant next) {
        lastAsked = now;
        nextPoll = next;
        return this;
    }

    NextState answered(Instant now) {
        lastAnswer = now;
        failures = 0;
        return this;
    }

    NextState readAt(URI where, Validators given, String calls) {
        address = where;
        validators = given;
        title = calls;
        return this;
    }

    NextState announced(int entries, int fresh, Instant news) {
        announced += fresh;
        lastEntries = entries;
        lastNew = fresh;
        lastNews = news;
        return this;
    }

    NextState next(Duration wait, Instant now) {
        interval = wait;
        nextPoll = now.plus(jittered(wait, before.id(), now));
        return this;
    }

    NextState due(Instant poll) {
        nextPoll = poll;
        return this;
    }

    NextState failed(Instant now, Duration wait) {
        failures++;
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
                lastNew);
    }

    /**
     * Up to a tenth more, different for each feed and poll, so that feeds that were added together drift apart. From the id and the time
     * and not from chance, so that a replay plans the same.
     */
    static Duration jittered(Duration wait, FeedId id, Instant now) {
        CRC32 spread = new CRC32();
        spread.update((id.value() + ' ' + now.getEpochSecond()).getBytes(StandardCharsets.UTF_8));
        return wait.plusMillis(wait.toMillis() / 10 * (spread.getValue() % 1_000) / 1_000);
    }
}
