package throughline.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import throughline.app.Actions;
import throughline.app.KeptArticles;
import throughline.archive.Archive;
import throughline.archive.ReadersMark;
import throughline.articles.Article;
import throughline.articles.ArticleId;
import throughline.beats.BeatId;
import throughline.relevance.BeatMark;
import throughline.stories.Coverage;
import throughline.stories.StoryMark;

/**
 * Says of articles that they are of a beat, or are not. That they are not is told twice: to the stories, which let go of the article,
 * and to the judge, for whom its text is evidence. Copies say the same words again, and are no further evidence.
 */
@Singleton
public class BeatMarks {

    private final Archive archive;
    private final Actions actions;
    private final KeptArticles texts;
    private final InstantSource clock;

    BeatMarks(Archive archive, Actions actions, KeptArticles texts, InstantSource clock) {
        this.archive = archive;
        this.actions = actions;
        this.texts = texts;
        this.clock = clock;
    }

    /** Articles of a story are none of the beat's. */
    void putOut(BeatId beat, List<Coverage> articles) {
        Instant now = clock.instant();
        for (Coverage coverage : articles) {
            actions.mark(MarkForm.of(beat, new StoryMark.NotOfTheBeat(coverage.article(), now)));
            if (!coverage.isCopy()) {
                actions.mark(texts.find(coverage.article())
                        .map(text -> BeatMark.of(beat, text, false, now))
                        .orElseGet(() -> briefly(beat, coverage, now)));
            }
        }
        Soon.until(() -> articles.stream()
                .filter(coverage -> !coverage.isCopy())
                .allMatch(coverage ->
                        archive.findBeatMark(beat, coverage.article()).isPresent()));
    }

    /** An article is of the beat, or is not. */
    public BeatMark mark(BeatId beat, Article article, boolean belongs) {
        Instant now = clock.instant();
        BeatMark mark = BeatMark.of(beat, article, belongs, now);
        ReadersMark out = MarkForm.of(beat, new StoryMark.NotOfTheBeat(article.id(), now));
        if (!belongs) {
            actions.mark(out);
        } else if (archive.findStoryMark(beat, out.id()).isPresent()) {
            actions.takeBack(beat, out.id());
        }
        actions.mark(mark);
        Soon.until(() ->
                archive.findBeatMark(beat, article.id()).filter(mark::equals).isPresent());
        return mark;
    }

    /** Takes back what was said of stories, and with a word that an article is none of the beat's, what the judge was told. */
    public void takeBack(BeatId beat, String mark) {
        ReadersMark said = archive.findStoryMark(beat, mark)
                .orElseThrow(
                        () -> new NotFoundException("There is no such mark. It may have been taken back already."));
        actions.takeBack(beat, mark);
        if (said.mark() instanceof StoryMark.NotOfTheBeat(ArticleId article, Instant _)
                && archive.findBeatMark(beat, article)
                        .filter(one -> !one.belongs())
                        .isPresent()) {
            actions.takeBack(beat, article);
            Soon.until(() -> archive.findBeatMark(beat, article).isEmpty());
        }
        Soon.until(() -> archive.findStoryMark(beat, mark).isEmpty());
    }

    /** Takes back whether an article is of a beat. */
    public void takeBack(BeatId beat, ArticleId article) {
        if (archive.findBeatMark(beat, article).isEmpty()) {
            throw new NotFoundException("There is no such mark. It may have been taken back already.");
        }
        String out = MarkForm.of(beat, new StoryMark.NotOfTheBeat(article, clock.instant()))
                .id();
        if (archive.findStoryMark(beat, out).isPresent()) {
            actions.takeBack(beat, out);
        }
        actions.takeBack(beat, article);
        Soon.until(() -> archive.findBeatMark(beat, article).isEmpty());
    }

    /** What the story knows of an article whose text is kept no more. */
    private static BeatMark briefly(BeatId beat, Coverage coverage, Instant at) {
        return new BeatMark(
                beat,
                coverage.article(),
                false,
                coverage.headline(),
                coverage.outlet(),
                coverage.language(),
                List.of(coverage.opening()),
                at);
    }
}
