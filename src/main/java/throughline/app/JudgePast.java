package throughline.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import throughline.archive.Archive;
import throughline.articles.Article;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.beats.Marked;
import throughline.pipeline.ArticleTexts;
import throughline.pipeline.LogWriter;
import throughline.pipeline.Topics;
import throughline.relevance.BeatMark;
import throughline.relevance.Judge;
import throughline.relevance.Relevance;
import throughline.relevance.RelevantArticle;

/**
 * Holds what came in earlier against a beat: all of the last days against a new one, and one article of which a reader said something.
 * The flow holds each article against the beats of its time, and does not turn back.
 */
final class JudgePast {

    /** As long as a story goes on; what is older would be a story of its own for each article. */
    static final Duration LOOKED_BACK = Duration.ofDays(30);

    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(JudgePast.class);

    private final ArticleTexts texts;
    private final Archive archive;
    private final LogWriter log;
    private final InstantSource clock;

    JudgePast(ArticleTexts texts, Archive archive, LogWriter log, InstantSource clock) {
        this.texts = texts;
        this.archive = archive;
        this.log = log;
        this.clock = clock;
    }

    /** Begins to look through the last days for a new beat, and returns; what is found comes in as if it came now. */
    void begin(Beat beat) {
        Thread.ofVirtual().name("judge-past-" + beat.id()).start(() -> {
            try {
                Thread.sleep(SETTLED); // the flow has the beat by then, so that no article falls between the two
                lookThrough(beat);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warnf(e, "The articles of the last days were not all held against the new beat %s.", beat.id());
            }
        });
    }

    private void lookThrough(Beat beat) {
        Judge judge = new Judge(beat);
        List<RelevantArticle> found = new ArrayList<>();
        texts.readSince(clock.instant().minus(LOOKED_BACK), article -> {
            Relevance relevance = judge.judge(article);
            if (relevance.relevant()) {
                found.add(new RelevantArticle(beat.id(), article, relevance));
            }
        });
        found.sort(Comparator.comparing((RelevantArticle one) -> one.article().arrived())
                .thenComparing(one -> one.article().id().value()));
        CompletableFuture.allOf(found.stream()
                        .map(one -> log.write(Topics.RELEVANT, beat.id(), one))
                        .toArray(CompletableFuture[]::new))
                .join();
        LOG.infof("%d articles of the last days are of the new beat %s.", found.size(), beat.id());
    }

    /** Holds an article against a beat once more, after a reader's word on it changed to {@code mark}. */
    void again(Article article, Beat beat, BeatMark mark) {
        again(article, beat, List.of(mark));
    }

    /** The same, after the reader's word on it was taken back. */
    void again(Article article, Beat beat) {
        again(article, beat, List.of());
    }

    private void again(Article article, Beat beat, List<BeatMark> own) {
        List<Marked> others = marks(beat.id(), article);
        own.forEach(mark -> others.add(mark.marked()));
        Relevance judged = new Judge(beat.withMarks(others)).judge(article);
        Relevance relevance = own.isEmpty() ? judged : own.getFirst().over(judged);
        if (relevance.relevant()) {
            log.write(Topics.RELEVANT, beat.id(), new RelevantArticle(beat.id(), article, relevance))
                    .join();
        }
    }

    private List<Marked> marks(BeatId beat, Article except) {
        List<Marked> marks = new ArrayList<>();
        archive.listBeatMarks(beat).stream()
                .filter(mark -> !mark.article().equals(except.id()))
                .forEach(mark -> marks.add(mark.marked()));
        return marks;
    }
}
