package throughline.pipeline;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import throughline.articles.Article;
import throughline.articles.ArticleId;
import throughline.articles.ArticleReader;
import throughline.articles.ArticleReading;
import throughline.articles.Outcome;
import throughline.fetch.FetchRequest;
import throughline.fetch.Terms;
import throughline.fetch.Validators;

/**
 * Asks for the page of each entry not seen before, or changed since; again for those that could not be had; and again, at growing ages,
 * for those that were, since news is corrected and taken down.
 */
final class NewEntries implements Processor<ArticleId, Announced, ArticleId, PageProgress> {

    private static final Duration TICK = Duration.ofSeconds(1);

    private final ArticleReader reader;
    private ProcessorContext<ArticleId, PageProgress> context;
    private KeyValueStore<ArticleId, PageState> pages;
    private PageTimes times;
    private Handlings handlings;

    NewEntries(ArticleReader reader) {
        this.reader = reader;
    }

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
        PageState before = pages.get(id);
        if (before == null) {
            begin(record, PageState.first(announced), announced);
        } else if (!before.knows(announced.feed())) {
            PageState known = before.announcedBy(announced.feed());
            pages.put(id, known);
            context.forward(record.withValue(PageProgress.ended(known.line(id, time(record)), null, null)));
        } else if (changed(before.announced(), announced)) {
            begin(record, before.announcedAgain(announced), null);
        }
    }

    /** Only the feed that announced it first speaks for an entry. */
    private static boolean changed(Announced before, Announced now) {
        return now.feed().equals(before.feed()) && !now.announcement().equals(before.announcement());
    }

    private void begin(Record<ArticleId, Announced> record, PageState state, @Nullable Announced first) {
        ArticleId id = record.key();
        Instant now = time(record);
        URI page = record.value().address();
        if (page == null || isTrusted(page, record.value())) {
            PageState told = told(id, state, page, now);
            pages.put(id, told);
            Article article = told.article();
            boolean fresh = article != null && !article.equals(state.article());
            context.forward(
                    record.withValue(PageProgress.begun(told.line(id, now), fresh ? article : null, null, first)));
            return;
        }
        PageState asked = state.askedAt(now);
        pages.put(id, asked);
        context.forward(record.withValue(
                PageProgress.begun(asked.line(id, now), null, asked.request(id, 1, now, terms(asked)), first)));
    }

    /** Whether an operator would have the feed's text taken for the article's. */
    private boolean isTrusted(URI page, Announced announced) {
        return Boolean.FALSE.equals(handlings.of(page, announced).fetchPages());
    }

    private PageState told(ArticleId id, PageState state, @Nullable URI page, Instant now) {
        Announced announced = state.announced();
        URI readAt = page == null ? URI.create(announced.feed().value()) : page;
        ArticleReading reading = reader.told(id, announced.announcement(), readAt, now, state.article());
        return page == null && reading instanceof ArticleReading.Unreadable && state.article() == null
                ? state.ended(new Outcome.NotFetched("The feed names no page for it."), Validators.NONE, null)
                : state.read(reading, Validators.NONE);
    }

    private static Instant time(Record<?, ?> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }

    private void askAgain(Instant now) {
        for (PageTimes.Due due : times.takeDue(now)) {
            PageState state = pages.get(due.article());
            boolean look = state != null && due.at().equals(state.nextLook());
            // While an answer is awaited anyway, a look would only see the same.
            if (state != null && (look ? state.asked() == null : state.open())) {
                PageState asked = (look ? state.lookedAtAgain(null) : state).askedAt(now);
                pages.put(due.article(), asked);
                FetchRequest again = asked.request(due.article(), due.attempt(), now, terms(asked));
                context.forward(new Record<>(due.article(), PageProgress.asked(again), now.toEpochMilli()));
            }
        }
    }

    private Terms terms(PageState state) {
        return state.announced().address() == null
                ? Terms.NONE
                : handlings.of(state.announced().address(), state.announced()).terms();
    }
}
