package throughline.pipeline;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.HubEvent;

/** Tells of feeds that leave the list: a hub need not push them any more. */
final class FeedsTakenOff implements Processor<FeedId, Feed, FeedId, HubEvent> {

    private ProcessorContext<FeedId, HubEvent> context;

    @Override
    public void init(ProcessorContext<FeedId, HubEvent> context) {
        this.context = context;
    }

    @Override
    public void process(Record<FeedId, Feed> record) {
        if (record.value() == null) {
            context.forward(record.withValue(new HubEvent.TakenOff(Instant.ofEpochMilli(record.timestamp()))));
        }
    }
}
