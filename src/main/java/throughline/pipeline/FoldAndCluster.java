package throughline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import throughline.articles.Article;
import throughline.beats.BeatId;
import throughline.relevance.RelevantArticle;
import throughline.stories.Clusterer;
import throughline.stories.Placement;
import throughline.stories.Report;
import throughline.stories.Story;
import throughline.stories.StoryChange;

/**
 * Puts each article of a beat into a story, as a copy or on its own. The clusterers work in memory; what they decided lies in a store
 * and is told to them again, in order, when the task starts.
 */
final class FoldAndCluster implements Processor<BeatId, RelevantArticle, InBeat, StoryChange> {

    /** The clusterers' own window of 30 days and a few days more, since reports come late. */
    private static final Duration REMEMBERED = Duration.ofDays(35);

    private final Supplier<Clusterer> clusterers;
    private final Map<BeatId, Clusterer> byBeat = new HashMap<>();
    private long number;
    private ProcessorContext<InBeat, StoryChange> context;
    private KeyValueStore<InBeat, Stores.Placed> placed;
    private KeyValueStore<InBeat, Story> stories;

    FoldAndCluster(Supplier<Clusterer> clusterers) {
        this.clusterers = clusterers;
    }

    @Override
    public void init(ProcessorContext<InBeat, StoryChange> context) {
        this.context = context;
        this.placed = Stores.PLACED.in(context);
        this.stories = Stores.STORIES.in(context);
        byBeat.clear();
        number = 0;
        remember();
    }

    @Override
    public void process(Record<BeatId, RelevantArticle> record) {
        BeatId beat = record.key();
        Article article = record.value().article();
        InBeat key = new InBeat(beat, article.id().value());
        Report report = Report.of(article);
        Stores.Placed before = placed.get(key);
        if (before != null && before.report().equals(report)) {
            return; // judged twice
        }
        Placement placement = place(beat, report, before);
        InBeat storyKey = new InBeat(beat, placement.story().value());
        Story story = stories.get(storyKey);
        StoryChange change = before == null || story == null
                ? StoryChange.join(story, record.value(), placement)
                : StoryChange.revise(story, before.report(), record.value(), placement);
        placed.put(key, new Stores.Placed(++number, report, placement));
        stories.put(storyKey, change.story());
        context.forward(record.withKey(storyKey).withValue(change));
    }

    /** A revision stays in the story of the first text, also when that lies so far back that the clusterer has let go of it. */
    private Placement place(BeatId beat, Report report, Stores.@Nullable Placed before) {
        if (before == null) {
            return clusterer(beat).place(report);
        }
        clusterer(beat).restore(report, before.placement());
        return before.placement();
    }

    /** Tells the clusterers again what lies within their window; what is older they would have let go of. */
    private void remember() {
        record Earlier(BeatId beat, Stores.Placed placed) {}
        Map<BeatId, Instant> latest = new HashMap<>();
        try (KeyValueIterator<InBeat, Stores.Placed> all = placed.all()) {
            all.forEachRemaining(one -> {
                number = Math.max(number, one.value.number());
                latest.merge(one.key.beat(), one.value.report().at(), (a, b) -> a.isAfter(b) ? a : b);
            });
        }
        List<Earlier> earlier = new ArrayList<>();
        try (KeyValueIterator<InBeat, Stores.Placed> all = placed.all()) {
            all.forEachRemaining(one -> {
                Instant end = latest.getOrDefault(one.key.beat(), Instant.EPOCH);
                if (one.value.report().at().isAfter(end.minus(REMEMBERED))) {
                    earlier.add(new Earlier(one.key.beat(), one.value));
                }
            });
        }
        earlier.sort(Comparator.comparingLong(one -> one.placed().number()));
        earlier.forEach(one -> clusterer(one.beat())
                .restore(one.placed().report(), one.placed().placement()));
    }

    private Clusterer clusterer(BeatId beat) {
        return byBeat.computeIfAbsent(beat, _ -> clusterers.get());
    }
}
