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
import throughline.articles.Article;
import throughline.articles.ArticleId;
import throughline.beats.BeatId;
import throughline.relevance.RelevantArticle;
import throughline.stories.Clusterer;
import throughline.stories.Placement;
import throughline.stories.Reading;
import throughline.stories.Readings;
import throughline.stories.Report;
import throughline.stories.Story;
import throughline.stories.StoryChange;
import throughline.stories.StoryUpdate;

/**
 * Puts each article of a beat into a story, as a copy or on its own, and obeys what readers say of stories. What is older on arrival
 * than any story can be that is still going on (an import, a feed's long tail) is clustered apart: it must not turn back the clock of
 * today's news. The clusterers work in memory; what they decided lies in a store and is told to them again, in order, when the task
 * starts.
 */
final class FoldAndCluster implements Processor<BeatId, StoryInput, InBeat, StoryUpdate> {

    /** One beat's news of today, or what lay behind it when it arrived. */
    private record Times(BeatId beat, boolean past) {}

    /** The clusterers' own window of 30 days and a few days more, since reports come late. */
    private static final Duration OF_TODAY = Duration.ofDays(35);

    private final Supplier<Clusterer> clusterers;
    private final Readings readings;
    private final Map<Times, Clusterer> clusterersAtWork = new HashMap<>();
    private long number;
    private ProcessorContext<InBeat, StoryUpdate> context;
    private KeyValueStore<InBeat, Stores.Placed> placed;
    private KeyValueStore<InBeat, Story> stories;
    private MarkedStories marked;

    FoldAndCluster(Supplier<Clusterer> clusterers, Readings readings) {
        this.clusterers = clusterers;
        this.readings = readings;
    }

    @Override
    public void init(ProcessorContext<InBeat, StoryUpdate> context) {
        this.context = context;
        this.placed = Stores.PLACED.in(context);
        this.stories = Stores.STORIES.in(context);
        this.marked = new MarkedStories(
                placed,
                stories,
                Stores.STORY_MARKS.in(context),
                Stores.MARKS_OBEYED.in(context),
                this::clusterer,
                this::comeBack);
        clusterersAtWork.clear();
        number = 0;
        remember();
    }

    @Override
    public void process(Record<BeatId, StoryInput> record) {
        switch (record.value()) {
            case StoryInput.Came came -> came(record.withValue(came.article()));
            case StoryInput.Said said ->
                marked.hear(record.key(), said, Instant.ofEpochMilli(record.timestamp()))
                        .forEach(update -> forward(record, update));
        }
    }

    private void forward(Record<BeatId, ?> record, StoryUpdate update) {
        context.forward(
                record.withKey(new InBeat(update.beat(), update.id().value())).withValue(update));
    }

    private void came(Record<BeatId, RelevantArticle> record) {
        BeatId beat = record.key();
        Article article = record.value().article();
        InBeat key = new InBeat(beat, article.id().value());
        Report report = Report.of(article);
        Stores.Placed before = placed.get(key);
        if (before != null && before.report().equals(report)) {
            return; // judged twice
        }
        if (marked.words(beat, article.id()).notOfTheBeat()) {
            return;
        }
        boolean past = before == null ? isPast(article, report) : before.past();
        Clusterer.Decision decision = clusterer(new Times(beat, past))
                .place(report, readings.read(report), one -> marked.words(beat, new ArticleId(one)));
        // a revision stays in the story of the first text, also when the clusterer has let go of that
        Placement placement = before == null ? decision.placement() : before.placement();
        if (before != null) {
            clusterer(new Times(beat, past)).move(placement);
        }
        InBeat storyKey = new InBeat(beat, placement.story().value());
        Story story = stories.get(storyKey);
        StoryChange change = before == null || story == null
                ? StoryChange.join(story, record.value(), placement)
                : StoryChange.revise(story, before.report(), record.value(), placement);
        placed.put(key, new Stores.Placed(++number, report, placement, past, decision.weighed()));
        stories.put(storyKey, change.story());
        forward(record, change);
        decision.merged()
                .forEach(moved ->
                        marked.move(beat, moved, article.arrived()).forEach(update -> forward(record, update)));
    }

    private static boolean isPast(Article article, Report report) {
        return report.at().isBefore(article.firstArrived().minus(OF_TODAY));
    }

    /** Tells the clusterers again what they were told, in order. */
    private void remember() {
        record Earlier(Times times, Stores.Placed placed) {}
        List<Earlier> earlier = new ArrayList<>();
        try (KeyValueIterator<InBeat, Stores.Placed> all = placed.all()) {
            all.forEachRemaining(
                    one -> earlier.add(new Earlier(new Times(one.key.beat(), one.value.past()), one.value)));
        }
        earlier.sort(Comparator.comparingLong(one -> one.placed().number()));
        for (Earlier one : earlier) {
            number = one.placed().number();
            Report report = one.placed().report();
            Reading reading = readings.read(report);
            clusterer(one.times())
                    .restore(
                            report,
                            reading,
                            one.placed().placement(),
                            one.placed().weighed());
        }
    }

    private Stores.Placed comeBack(BeatId beat, Stores.Placed placed) {
        Stores.Placed back = placed.as(++number);
        clusterer(beat, back.past())
                .restore(back.report(), readings.read(back.report()), back.placement(), back.weighed());
        return back;
    }

    private Clusterer clusterer(BeatId beat, boolean past) {
        return clusterer(new Times(beat, past));
    }

    private Clusterer clusterer(Times times) {
        return clusterersAtWork.computeIfAbsent(times, _ -> clusterers.get());
    }
}
