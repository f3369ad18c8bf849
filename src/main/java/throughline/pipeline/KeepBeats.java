package throughline.pipeline;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import throughline.beats.Beat;
import throughline.beats.BeatId;

/** Keeps the definitions of all beats at every instance. */
final class KeepBeats implements Processor<BeatId, Beat, Void, Void> {

    private KeyValueStore<BeatId, Beat> beats;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        beats = Stores.BEATS.in(context);
    }

    @Override
    public void process(Record<BeatId, Beat> record) {
        beats.put(record.key(), record.value());
    }
}
