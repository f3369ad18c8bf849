package throughline.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import throughline.articles.Article;
import throughline.articles.ArticleId;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.relevance.Judge;
import throughline.relevance.Relevance;
import throughline.relevance.RelevantArticle;

/** Holds each article against each beat and passes on what belongs to one. */
final class JudgeArticle implements Processor<ArticleId, Article, BeatId, RelevantArticle> {

    private record Seated(Beat beat, Judge judge) {}

    private final Function<Beat, Judge> judges;
    private final Map<BeatId, Seated> seated = new HashMap<>();
    private ProcessorContext<BeatId, RelevantArticle> context;
    private KeyValueStore<BeatId, Beat> beats;

    JudgeArticle(Function<Beat, Judge> judges) {
        this.judges = judges;
    }

    @Override
    public void init(ProcessorContext<BeatId, RelevantArticle> context) {
        this.context = context;
        this.beats = Stores.BEATS.in(context);
    }

    @Override
    public void process(Record<ArticleId, Article> record) {
        Article article = record.value();
        try (KeyValueIterator<BeatId, Beat> all = beats.all()) {
            while (all.hasNext()) {
                KeyValue<BeatId, Beat> one = all.next();
                Relevance relevance = judge(one.value).judge(article);
                if (relevance.relevant()) {
                    RelevantArticle relevant = new RelevantArticle(one.key, article, relevance);
                    context.forward(record.withKey(one.key).withValue(relevant));
                }
            }
        }
    }

    /** Making a judge reads all seeds; it is made again only when its beat was defined anew. */
    private Judge judge(Beat beat) {
        return seated.compute(
                        beat.id(),
                        (_, old) -> old != null && old.beat().equals(beat) ? old : new Seated(beat, judges.apply(beat)))
                .judge();
    }
}
