package throughline.pipeline;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import throughline.articles.OutletReadings;
import throughline.articles.PageReading;

/** Keeps how each outlet's pages are read, so that one that has changed its layout is noticed. */
final class WatchOutlets implements Processor<String, PageReading, String, OutletReadings> {

    private ProcessorContext<String, OutletReadings> context;
    private KeyValueStore<String, OutletReadings> readings;

    @Override
    public void init(ProcessorContext<String, OutletReadings> context) {
        this.context = context;
        this.readings = Stores.OUTLET_READINGS.in(context);
    }

    @Override
    public void process(Record<String, PageReading> record) {
        OutletReadings before = readings.get(record.key());
        OutletReadings after = OutletReadings.after(before, record.value());
        if (!after.equals(before)) {
            readings.put(record.key(), after);
            context.forward(record.withValue(after));
        }
    }
}
