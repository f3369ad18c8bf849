package throughline.pipeline;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import throughline.feeds.FeedId;
import throughline.feeds.FeedState;

/** Notes with each feed whether the pages of its entries can be read, so that one whose pages changed is noticed. */
final class CountPages implements Processor<FeedId, Boolean, Void, Void> {

    private FeedStates states;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.states = new FeedStates(context);
    }

    @Override
    public void process(Record<FeedId, Boolean> record) {
        FeedState state = states.find(record.key());
        if (state != null) {
            states.keep(state.afterPage(record.value()));
        }
    }
}
