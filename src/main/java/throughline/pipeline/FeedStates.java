package throughline.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import throughline.feeds.FeedId;
import throughline.feeds.FeedState;

/** How each feed stands, and which are due, in the order of their times: a look at the clock costs nothing while none is. */
final class FeedStates {

    private final KeyValueStore<FeedId, FeedState> states;
    private final KeyValueStore<String, String> times;

    FeedStates(ProcessorContext<?, ?> context) {
        this.states = Stores.FEED_STATES.in(context);
        this.times = Stores.POLL_TIMES.in(context);
    }

    @Nullable
    FeedState find(FeedId feed) {
        return states.get(feed);
    }

    void keep(FeedState state) {
        FeedState before = states.get(state.id());
        if (before != null) {
            times.delete(time(before));
        }
        states.put(state.id(), state);
        order(state);
    }

    void forget(FeedId feed) {
        FeedState before = states.delete(feed);
        if (before != null) {
            times.delete(time(before));
        }
    }

    List<FeedState> listDue(Instant now) {
        List<FeedState> due = new ArrayList<>();
        try (KeyValueIterator<String, String> range = times.range("", Stores.time(now.plusMillis(1)))) {
            while (range.hasNext()) {
                KeyValue<String, String> one = range.next();
                FeedState state = states.get(new FeedId(one.value));
                if (state != null) {
                    due.add(state);
                }
            }
        }
        return due;
    }

    /** Puts the times in order anew after a start: only the states are in the log. */
    void order() {
        list().forEach(this::order);
    }

    List<FeedState> list() {
        List<FeedState> all = new ArrayList<>();
        try (KeyValueIterator<FeedId, FeedState> every = states.all()) {
            every.forEachRemaining(one -> all.add(one.value));
        }
        return all;
    }

    private void order(FeedState state) {
        if (state.condition() != FeedState.Condition.GONE) {
            times.put(time(state), state.id().value());
        }
    }

    private static String time(FeedState state) {
        return Stores.time(state.nextPoll()) + state.id();
    }
}
