package throughline.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import throughline.articles.Recognition.Known;
import throughline.feeds.Entry;
import throughline.feeds.FeedId;

/** Reads what feeds have announced from the stores of the flow in this instance; other instances have the other feeds. */
public final class EntryReader {

    private final KafkaStreams flow;

    public EntryReader(KafkaStreams flow) {
        this.flow = flow;
    }

    /** The entries of a feed, in no order. */
    public List<Entry> list(FeedId feed) {
        List<Entry> entries = new ArrayList<>();
        try {
            ReadOnlyKeyValueStore<String, Known> store = flow.store(StoreQueryParameters.fromNameAndType(
                    Stores.KNOWN_ENTRIES.name(), QueryableStoreTypes.keyValueStore()));
            String prefix = KnownEntries.prefix(feed);
            // Ids are hexadecimal, and come before every later letter.
            try (KeyValueIterator<String, Known> range = store.range(prefix, prefix + "z")) {
                range.forEachRemaining(one -> entries.add(one.value.entry()));
            }
        } catch (InvalidStateStoreException e) {
            throw new IllegalStateException("The flow is starting, or hands its feeds to another instance.", e);
        }
        return entries;
    }
}
