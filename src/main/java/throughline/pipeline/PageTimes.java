package throughline.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import throughline.articles.ArticleId;

/** The pages that wait for another try or another look, in the order of their times. */
final class PageTimes {

    /** @param attempt counts on from the tries that failed; 1 for a look at what was had before */
    record Due(ArticleId article, Instant at, int attempt) {}

    private final KeyValueStore<String, String> store;

    PageTimes(ProcessorContext<?, ?> context) {
        this.store = Stores.PAGE_TIMES.in(context);
    }

    void add(ArticleId article, int attempt, Instant at) {
        store.put(Stores.time(at) + article, String.valueOf(attempt));
    }

    List<Due> takeDue(Instant now) {
        List<KeyValue<String, String>> due = new ArrayList<>();
        try (KeyValueIterator<String, String> range = store.range("", Stores.time(now.plusMillis(1)))) {
            range.forEachRemaining(due::add);
        }
        due.forEach(one -> store.delete(one.key));
        return due.stream().map(PageTimes::read).toList();
    }

    private static Due read(KeyValue<String, String> one) {
        int space = one.key.indexOf(' ');
        return new Due(
                new ArticleId(one.key.substring(space + 1)),
                Instant.ofEpochMilli(Long.parseLong(one.key, 0, space, 10)),
                Integer.parseInt(one.value));
    }
}
