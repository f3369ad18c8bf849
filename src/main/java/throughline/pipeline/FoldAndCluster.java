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
 * Puts each article of a beat into a story, as a copy or on its own. What is older on arrival than any story can be that is still
 * going on (an import, a feed's long tail) is clustered apart: it must not turn back the clock of today's news. The clusterers work in
 * memory; what they decided lies in a store and is told to them again, in order, when the task starts.
 */
final class FoldAndCluster implements Processor<BeatId, RelevantArticle, InBeat, StoryChange> {

    /** One beat's news of today, or what lay behind it when it arrived. */
    private record Times(BeatId beat, boolean past) {}

    /** The clusterers' own window of 30 days and a few days more, since reports come late. */
    private static final Duration REMEMBERED = Duration.ofDays(35);

    private final Supplier<Clusterer> clusterers;
    private final Map<Times, Clusterer> clusterersAtWork = new HashMap<>();
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
        clusterersAtWork.clear();
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
        Times times = new Times(beat, before == null ? isPast(article, report) : before.past());
        Placement placement = place(times, report, before);
        InBeat storyKey = new InBeat(beat, placement.story().value());
        Story story = stories.get(storyKey);
        StoryChange change = before == null || story == null
                ? StoryChange.join(story, record.value(), placement)
                : StoryChange.revise(story, before.report(), record.value(), placement);
        placed.put(key, new Stores.Placed(++number, report, placement, times.past()));
        stories.put(storyKey, change.story());
        context.forward(record.withKey(storyKey).withValue(change));
    }

    private static boolean isPast(Article article, Report report) {
        return report.at().isBefore(article.firstArrived().minus(REMEMBERED));
    }

    /** A revision stays in the story of the first text, also when that lies so far back that the clusterer has let go of it. */
    private Placement place(Times times, Report report, Stores.@Nullable Placed before) {
        if (before == null) {
            return clusterer(times).place(report);
        }
        clusterer(times).restore(report, before.placement());
        return before.placement();
    }

    /** Tells the clusterers again what lies within their window; what is older they would have let go of. */
    private void remember() {
        record Earlier(Times times, Stores.Placed placed) {}
        Map<Times, Instant> latest = new HashMap<>();
        try (KeyValueIterator<InBeat, Stores.Placed> all = placed.all()) {
            all.forEachRemaining(one -> {
                number = Math.max(number, one.value.number());
                latest.merge(times(one.key, one.value), one.value.report().at(), (a, b) -> a.isAfter(b) ? a : b);
            });
        }
        List<Earlier> earlier = new ArrayList<>();
        try (KeyValueIterator<InBeat, Stores.Placed> all = placed.all()) {
            all.forEachRemaining(one -> {
                Times times = times(one.key, one.value);
                Instant end = latest.getOrDefault(times, Instant.EPOCH);
                if (one.value.report().at().isAfter(end.minus(REMEMBERED))) {
                    earlier.add(new Earlier(times, one.value));
                }
            });
        }
        earlier.sort(Comparator.comparingLong(one -> one.placed().number()));
        earlier.forEach(one -> clusterer(one.times())
                .restore(one.placed().report(), one.placed().placement()));
    }

    private static Times times(InBeat key, Stores.Placed placed) {
        return new Times(key.beat(), placed.past());
    }

    private Clusterer clusterer(Times times) {
        return clusterersAtWork.computeIfAbsent(times, _ -> clusterers.get());
    }
}
