package throughline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import throughline.articles.ArticleId;
import throughline.articles.Outcome;
import throughline.fetch.Validators;

/** Asks for the page of each entry not seen before, or changed since, and again for those that could not be had. */
final class NewEntries implements Processor<ArticleId, Announced, ArticleId, PageProgress> {

    private static final Duration TICK = Duration.ofSeconds(1);

    private ProcessorContext<ArticleId, PageProgress> context;
    private KeyValueStore<ArticleId, PageState> pages;
    private Retries retries;

    @Override
    public void init(ProcessorContext<ArticleId, PageProgress> context) {
        this.context = context;
        this.pages = Stores.PAGES.in(context);
        this.retries = new Retries(Stores.PAGE_RETRIES.in(context));
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, time -> tryAgain(Instant.ofEpochMilli(time)));
    }

    @Override
    public void process(Record<ArticleId, Announced> record) {
        ArticleId id = record.key();
        Announced announced = record.value();
        Instant now = Instant.ofEpochMilli(record.timestamp());
        PageState before = pages.get(id);
        if (before == null && announced.address() == null) {
            Outcome noPage = new Outcome.NotFetched("The feed names no page for it.");
            PageState state = PageState.first(announced).ended(noPage, Validators.NONE, null);
            pages.put(id, state);
            context.forward(record.withValue(new PageProgress(state.line(id, now), null, null)));
        } else if (before == null) {
            PageState state = PageState.first(announced).askedAt(now);
            pages.put(id, state);
            context.forward(record.withValue(new PageProgress(state.line(id, now), null, state.request(id, 1, now))));
        } else if (changed(before.announced(), announced)) {
            PageState state = before.announcedAgain(announced, true).askedAt(now);
            pages.put(id, state);
            context.forward(record.withValue(new PageProgress(state.line(id, now), null, state.request(id, 1, now))));
        }
    }

    /** The same entry in a second feed is no change; only the feed that announced it first speaks for it. */
    private static boolean changed(Announced before, Announced now) {
        return now.address() != null
                && now.feed().equals(before.feed())
                && !now.announcement().equals(before.announcement());
    }

    private void tryAgain(Instant now) {
        for (Retries.Due due : retries.takeDue(now)) {
            PageState state = pages.get(due.article());
            if (state != null && state.open()) {
                pages.put(due.article(), state.askedAt(now));
                PageProgress again = new PageProgress(null, null, state.request(due.article(), due.attempt(), now));
                context.forward(new Record<>(due.article(), again, now.toEpochMilli()));
            }
        }
    }

    /** The pages that wait for another try, in the order of their times. */
    static final class Retries {

        record Due(ArticleId article, int attempt) {}

        private final KeyValueStore<String, String> store;

        Retries(KeyValueStore<String, String> store) {
            this.store = store;
        }

        void add(ArticleId article, int attempt, Instant at) {
            store.put(time(at) + article, String.valueOf(attempt));
        }

        List<Due> takeDue(Instant now) {
            List<KeyValue<String, String>> due = new ArrayList<>();
            try (KeyValueIterator<String, String> range = store.range("", time(now.plusMillis(1)))) {
                range.forEachRemaining(due::add);
            }
            due.forEach(one -> store.delete(one.key));
            return due.stream()
                    .map(one -> new Due(
                            new ArticleId(one.key.substring(one.key.indexOf(' ') + 1)), Integer.parseInt(one.value)))
                    .toList();
        }

        private static String time(Instant at) {
            return String.format(java.util.Locale.ROOT, "%019d ", at.toEpochMilli());
        }
    }
}
