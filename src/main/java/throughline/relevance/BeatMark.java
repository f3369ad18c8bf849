package throughline.relevance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import throughline.articles.Article;
import throughline.articles.ArticleId;
import throughline.beats.BeatId;
import throughline.beats.Marked;

/**
 * A reader's word on whether an article is of a beat. It holds for the article itself, and its text is evidence for others like it;
 * the text lies in the mark, so that the word stays whole whatever becomes of the article.
 *
 * @param belongs whether it is of the beat
 * @param at when it was said
 */
public record BeatMark(
        BeatId beat,
        ArticleId article,
        boolean belongs,
        String headline,
        String outlet,
        String language,
        List<String> passages,
        Instant at) {

    public BeatMark {
        passages = List.copyOf(passages);
    }

    public static BeatMark of(BeatId beat, Article article, boolean belongs, Instant at) {
        return new BeatMark(
                beat,
                article.id(),
                belongs,
                article.headline(),
                article.outlet(),
                article.language(),
                article.paragraphs(),
                at);
    }

    /** What a judge says of this article, put right by the reader. */
    public Relevance over(Relevance judged) {
        if (judged.relevant() == belongs) {
            return judged;
        }
        List<String> why = new ArrayList<>();
        why.add(belongs ? "a reader says that it belongs here" : "a reader says that it does not belong here");
        why.addAll(judged.why());
        return new Relevance(
                belongs,
                belongs
                        ? Math.max(Judge.BORDER, judged.closeness())
                        : Math.min(Judge.BORDER - 0.01, judged.closeness()),
                judged.nearest(),
                why,
                judged.people(),
                judged.places(),
                judged.terms());
    }

    /** The same for the judge of the beat. */
    public Marked marked() {
        return new Marked(article.value(), belongs, headline, passages, language);
    }
}
