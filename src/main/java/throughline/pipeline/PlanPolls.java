package throughline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedState;
import throughline.feeds.PollPlan;
import throughline.fetch.FetchRequest;
import throughline.fetch.Terms;

/** Keeps the list of feeds and asks for each when its time has come. */
final class PlanPolls implements Processor<FeedId, Feed, String, FetchRequest> {

    private static final Duration TICK = Duration.ofSeconds(1);

    private final PollPlan plan;
    private ProcessorContext<String, FetchRequest> context;
    private KeyValueStore<FeedId, Feed> feeds;
    private KeyValueStore<FeedId, FeedState> states;

    PlanPolls(PollPlan plan) {
        this.plan = plan;
    }

    @Override
    public void init(ProcessorContext<String, FetchRequest> context) {
        this.context = context;
        this.feeds = Stores.FEEDS.in(context);
        this.states = Stores.FEED_STATES.in(context);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, time -> askWhatIsDue(Instant.ofEpochMilli(time)));
    }

    @Override
    public void process(Record<FeedId, Feed> record) {
        FeedId id = record.key();
        Feed feed = record.value();
        if (feed == null) {
            feeds.delete(id);
            states.delete(id);
            return;
        }
        feeds.put(id, feed);
        if (states.get(id) == null) {
            states.put(id, plan.first(feed, Instant.ofEpochMilli(record.timestamp())));
        }
    }

    private void askWhatIsDue(Instant now) {
        List<FeedState> due = new ArrayList<>();
        try (KeyValueIterator<FeedId, FeedState> all = states.all()) {
            all.forEachRemaining(one -> {
                if (plan.due(one.value, now)) {
                    due.add(one.value);
                }
            });
        }
        for (FeedState state : due) {
            PollPlan.Asked asked = plan.ask(
                    state,
                    feeds.get(state.id()) == null
                            ? Terms.NONE
                            : feeds.get(state.id()).handling().terms(),
                    now);
            states.put(state.id(), asked.state());
            context.forward(new Record<>(asked.request().host(), asked.request(), now.toEpochMilli()));
        }
    }
}
