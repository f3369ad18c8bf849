package throughline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import throughline.feeds.FeedId;
import throughline.feeds.HubEvent;
import throughline.feeds.HubPlan;
import throughline.feeds.HubState;

/** Keeps each feed's subscription at its hub, and asks the hub when it is time to. */
final class FollowHubs implements Processor<FeedId, HubEvent, FeedId, HubProgress> {

    private static final Duration TICK = Duration.ofSeconds(10);

    private final HubPlan plan;
    private ProcessorContext<FeedId, HubProgress> context;
    private KeyValueStore<FeedId, HubState> hubs;

    FollowHubs(HubPlan plan) {
        this.plan = plan;
    }

    @Override
    public void init(ProcessorContext<FeedId, HubProgress> context) {
        this.context = context;
        this.hubs = Stores.HUBS.in(context);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, time -> doWhatIsDue(Instant.ofEpochMilli(time)));
    }

    @Override
    public void process(Record<FeedId, HubEvent> record) {
        HubState state = hubs.get(record.key());
        keep(record.key(), state, plan.after(record.key(), state, record.value()), record.timestamp());
    }

    private void doWhatIsDue(Instant now) {
        List<HubState> waiting = new ArrayList<>();
        try (KeyValueIterator<FeedId, HubState> all = hubs.all()) {
            all.forEachRemaining(one -> {
                if (!now.isBefore(one.value.next())) {
                    waiting.add(one.value);
                }
            });
        }
        waiting.forEach(state -> keep(state.feed(), state, plan.due(state, now), now.toEpochMilli()));
    }

    private void keep(FeedId feed, @Nullable HubState before, HubPlan.Next next, long time) {
        if (Objects.equals(before, next.state())) {
            return;
        }
        hubs.put(feed, next.state());
        context.forward(new Record<>(feed, new HubProgress(next.state(), next.request()), time));
    }
}
