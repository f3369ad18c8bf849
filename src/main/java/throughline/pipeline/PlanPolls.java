package throughline.pipeline;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedState;
import throughline.feeds.PollPlan;
import throughline.fetch.FetchRequest;

/** Keeps the list of feeds and asks for each when its time has come. */
final class PlanPolls implements Processor<FeedId, Feed, String, FetchRequest> {

    private static final Duration TICK = Duration.ofSeconds(1);

    /** The machine, or the flow, stood still. */
    private static final Duration SLEEP = Duration.ofMinutes(1);

    private final PollPlan plan;
    private ProcessorContext<String, FetchRequest> context;
    private KeyValueStore<FeedId, Feed> feeds;
    private FeedStates states;
    private boolean crowded = true;
    private Instant lastTick = Instant.EPOCH;
    private Handlings handlings;

    PlanPolls(PollPlan plan) {
        this.plan = plan;
    }

    @Override
    public void init(ProcessorContext<String, FetchRequest> context) {
        this.context = context;
        this.feeds = Stores.FEEDS.in(context);
        this.states = new FeedStates(context);
        this.handlings = new Handlings(context);
        states.order();
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, time -> askWhatIsDue(Instant.ofEpochMilli(time)));
    }

    @Override
    public void process(Record<FeedId, Feed> record) {
        FeedId id = record.key();
        Feed feed = record.value();
        if (feed == null) {
            feeds.delete(id);
            states.forget(id);
            return;
        }
        feeds.put(id, feed);
        if (states.find(id) == null) {
            states.keep(plan.first(feed, Instant.ofEpochMilli(record.timestamp())));
            crowded = true;
        }
    }

    private void askWhatIsDue(Instant now) {
        // After a start, a sleep, or when a list was brought in, many may be due that must not be asked all at once.
        if (crowded || Duration.between(lastTick, now).compareTo(SLEEP) > 0) {
            plan.spread(states.list(), now).forEach(states::keep);
            crowded = false;
        }
        lastTick = now;
        for (FeedState state : states.listDue(now)) {
            Feed feed = feeds.get(state.id());
            if (feed != null && plan.due(state, now)) {
                PollPlan.Asked asked = plan.ask(state, handlings.terms(feed, state.address()), now);
                states.keep(asked.state());
                context.forward(new Record<>(asked.request().host(), asked.request(), now.toEpochMilli()));
            }
        }
    }
}
