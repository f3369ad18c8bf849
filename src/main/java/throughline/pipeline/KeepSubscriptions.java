package throughline.pipeline;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import throughline.alerts.Subscription;

/** Keeps the subscriptions of the beats in its partition. */
final class KeepSubscriptions implements Processor<InBeat, Subscription, Void, Void> {

    private KeyValueStore<InBeat, Subscription> subscriptions;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        subscriptions = Stores.SUBSCRIPTIONS.in(context);
    }

    @Override
    public void process(Record<InBeat, Subscription> record) {
        subscriptions.put(record.key(), record.value());
    }
}
