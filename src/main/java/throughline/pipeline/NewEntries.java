package throughline.pipeline;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import throughline.articles.Announcement;
import throughline.articles.ArticleId;
import throughline.articles.Outcome;
import throughline.fetch.Terms;
import throughline.fetch.Validators;

/**
 * Asks for the page of each entry not seen before, or changed since; again for those that could not be had; and again, at growing ages,
 * for those that were, since news is corrected and taken down.
 */
final class NewEntries implements Processor<ArticleId, Announced, ArticleId, PageProgress> {

    private static final Duration TICK = Duration.ofSeconds(1);

    private ProcessorContext<ArticleId, PageProgress> context;
    private KeyValueStore<ArticleId, PageState> pages;
    private PageTimes times;
    private Handlings handlings;

    @Override
    public void init(ProcessorContext<ArticleId, PageProgress> context) {
        this.context = context;
        this.pages = Stores.PAGES.in(context);
        this.times = new PageTimes(context);
        this.handlings = new Handlings(context);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, time -> askAgain(Instant.ofEpochMilli(time)));
    }

    @Override
    public void process(Record<ArticleId, Announced> record) {
        ArticleId id = record.key();
        Announced announced = record.value();
        Instant now = Instant.ofEpochMilli(record.timestamp());
        PageState before = pages.get(id);
        if (before == null && announced.address() == null) {
            Outcome noPage = new Outcome.NotFetched("The feed names no page for it.");
            note(id, PageState.first(announced).ended(noPage, Validators.NONE, null), now);
        } else if (before == null) {
            ask(id, PageState.first(announced), now);
        } else if (!before.knows(announced.feed())) {
            note(id, before.announcedBy(announced.feed()), now);
        } else if (changed(before.announced(), announced)) {
            ask(id, before.announcedAgain(announced), now);
        }
    }

    /** Only the feed that announced it first speaks for an entry. */
    private static boolean changed(Announced before, Announced now) {
        Announcement one = before.announcement();
        Announcement other = now.announcement();
        return now.address() != null && now.feed().equals(before.feed()) && !one.equals(other);
    }

    private void ask(ArticleId id, PageState state, Instant now) {
        PageState asked = state.askedAt(now);
        pages.put(id, asked);
        PageProgress progress = new PageProgress(asked.line(id, now), null, asked.request(id, 1, now, terms(asked)));
        context.forward(new Record<>(id, progress, now.toEpochMilli()));
    }

    private void note(ArticleId id, PageState state, Instant now) {
        pages.put(id, state);
        context.forward(new Record<>(id, new PageProgress(state.line(id, now), null, null), now.toEpochMilli()));
    }

    private void askAgain(Instant now) {
        for (PageTimes.Due due : times.takeDue(now)) {
            PageState state = pages.get(due.article());
            boolean look = state != null && due.at().equals(state.nextLook());
            // While an answer is awaited anyway, a look would only see the same.
            if (state != null && (look ? state.asked() == null : state.open())) {
                PageState asked = (look ? state.lookedAtAgain(null) : state).askedAt(now);
                pages.put(due.article(), asked);
                PageProgress again =
                        new PageProgress(null, null, asked.request(due.article(), due.attempt(), now, terms(asked)));
                context.forward(new Record<>(due.article(), again, now.toEpochMilli()));
            }
        }
    }

    private Terms terms(PageState state) {
        return state.announced().address() == null
                ? Terms.NONE
                : handlings.of(state.announced().address(), state.announced()).terms();
    }
}
