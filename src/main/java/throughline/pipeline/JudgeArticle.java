package throughline.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import throughline.articles.Article;
import throughline.articles.ArticleId;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.relevance.BeatMark;
import throughline.relevance.Judge;
import throughline.relevance.Judges;
import throughline.relevance.Relevance;
import throughline.relevance.RelevantArticle;

/** Holds each article against each beat that is watched and passes on what belongs to one. */
final class JudgeArticle implements Processor<ArticleId, Article, BeatId, RelevantArticle> {

    /** A judge with what it was made of. */
    private record Seated(Beat beat, List<BeatMark> marks, Judge judge) {}

    private final Function<Beat, Judge> judges;
    private final Changes changes;
    private Map<BeatId, Seated> seated = Map.of();
    private Map<ArticleId, List<BeatMark>> marked = Map.of();
    private Judges bench = new Judges(Map.of());
    private long seen;
    private ProcessorContext<BeatId, RelevantArticle> context;
    private KeyValueStore<BeatId, Beat> beats;
    private KeyValueStore<InBeat, BeatMark> marks;

    /**
     * A step of the flow.
     *
     * @param changes counts how often beats or marks have changed
     */
    JudgeArticle(Function<Beat, Judge> judges, Changes changes) {
        this.judges = judges;
        this.changes = changes;
    }

    @Override
    public void init(ProcessorContext<BeatId, RelevantArticle> context) {
        this.context = context;
        this.beats = Stores.BEATS.in(context);
        this.marks = Stores.BEAT_MARKS.in(context);
        this.seen = -1;
    }

    @Override
    public void process(Record<ArticleId, Article> record) {
        takeSeats();
        Article article = record.value();
        judge(article)
                .forEach((beat, relevance) ->
                        context.forward(record.withKey(beat).withValue(new RelevantArticle(beat, article, relevance))));
    }

    /** The beats that it belongs to. What a reader said of the article itself goes before what a judge says of it. */
    private Map<BeatId, Relevance> judge(Article article) {
        Map<BeatId, Relevance> belonging = new LinkedHashMap<>();
        bench.listBelonging(article).forEach(one -> belonging.put(one.beat(), one.relevance()));
        for (BeatMark mark : marked.getOrDefault(article.id(), List.of())) {
            Seated seat = seated.get(mark.beat());
            if (!mark.belongs()) {
                belonging.remove(mark.beat());
            } else if (seat != null) {
                belonging.computeIfAbsent(
                        mark.beat(), _ -> mark.over(seat.judge().judge(article)));
            }
        }
        return belonging;
    }

    /** Making a judge reads all seeds and marks; it is made again only when one of them has changed. */
    private void takeSeats() {
        long now = changes.count();
        if (now == seen) {
            return;
        }
        Map<BeatId, List<BeatMark>> byBeat = new HashMap<>();
        Map<ArticleId, List<BeatMark>> byArticle = new HashMap<>();
        try (KeyValueIterator<InBeat, BeatMark> all = marks.all()) {
            all.forEachRemaining(one -> {
                byBeat.computeIfAbsent(one.key.beat(), _ -> new ArrayList<>()).add(one.value);
                byArticle
                        .computeIfAbsent(one.value.article(), _ -> new ArrayList<>())
                        .add(one.value);
            });
        }
        Map<BeatId, Seated> next = new LinkedHashMap<>();
        try (KeyValueIterator<BeatId, Beat> all = beats.all()) {
            all.forEachRemaining(one -> {
                if (one.value.watched()) {
                    next.put(one.key, seat(one.value, byBeat.getOrDefault(one.key, List.of())));
                }
            });
        }
        Map<BeatId, Judge> sitting = new LinkedHashMap<>();
        next.forEach((beat, seat) -> sitting.put(beat, seat.judge()));
        bench = new Judges(sitting);
        seated = next;
        marked = byArticle;
        seen = now;
    }

    private Seated seat(Beat beat, List<BeatMark> said) {
        Seated old = seated.get(beat.id());
        return old != null && old.beat().equals(beat) && old.marks().equals(said)
                ? old
                : new Seated(
                        beat,
                        said,
                        judges.apply(beat.withMarks(
                                said.stream().map(BeatMark::marked).toList())));
    }
}
