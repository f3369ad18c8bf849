package throughline.pipeline;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the newest value of each key of a topic in a store, for other operators to look up. */
final class Keep<K, V> implements Processor<K, V, Void, Void> {

    private final Stores.Store<K, V> named;
    private final Changes changes;
    private KeyValueStore<K, V> store;

    Keep(Stores.Store<K, V> named) {
        this(named, new Changes());
    }

    /**
     * The same, noting each change.
     *
     * @param changes noted after the store has them, so that whoever sees the count finds the value
     */
    Keep(Stores.Store<K, V> named, Changes changes) {
        this.named = named;
        this.changes = changes;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = named.in(context);
    }

    @Override
    public void process(Record<K, V> record) {
        store.put(record.key(), record.value());
        changes.noted();
    }
}
