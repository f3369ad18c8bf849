package throughline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.CommonWords.Piece;
import throughline.web.StoryRow.Badge;
import throughline.web.StoryRow.Figures;
import throughline.web.StoryRow.Gloss;

/**
 * One story in words: who told it first, who only repeats it, what publishers changed, and why each article is here.
 *
 * @param first the beginning of the standfirst: who was first
 * @param standfirst the rest of it
 * @param lead whose headline it is, and why
 */
public record StoryPage(
        Frame frame,
        String id,
        String beatName,
        String beatAddress,
        Moment day,
        String headline,
        @Nullable String lang,
        @Nullable Gloss gloss,
        List<Run> first,
        List<Run> standfirst,
        Figures figures,
        String copies,
        SourcesPart sources,
        List<Run> lead,
        List<EditLine> edits,
        List<Beside> beside,
        List<ArticleLine> articles,
        List<ToldLine> told,
        StoryHand hand) {

    /** Where what a reader said is taken back. */
    public String takeBack() {
        return "/stories/" + Addresses.escape(id) + "/marks/take-back";
    }

    /** What a publisher changed: struck and written passages. */
    public record EditLine(
            List<Run> outlet,
            @Nullable String lang,
            int version,
            Moment at,
            List<String> struck,
            List<String> written) {}

    /** A seed passage and the sentence that comes nearest to it. */
    public record Beside(
            Badge badge,
            List<Piece> passage,
            @Nullable String passageLang,
            List<Run> outlet,
            List<Piece> sentence,
            @Nullable String lang) {}

    /** An article that is nobody's copy, with its copies. */
    public record ArticleLine(
            String id,
            String headline,
            @Nullable String lang,
            @Nullable String original,
            List<Run> outlet,
            String language,
            Moment at,
            boolean seen,
            boolean edited,
            List<Run> role,
            List<Dot> shares,
            List<Run> why,
            List<CopyLine> copies,
            String copiesWords,
            List<Run> whyOriginal,
            ReadLine read) {}

    /** A ground for putting an article here, and whether it holds. */
    public record Dot(String word, boolean filled) {}

    /** A copy, folded under the article it repeats. */
    public record CopyLine(
            String id,
            Moment at,
            List<Run> outlet,
            @Nullable String original,
            String headline,
            @Nullable String lang,
            List<Run> why,
            boolean edited,
            ReadLine read) {}

    /** An alert of this story. */
    public record ToldLine(Moment at, String what, String subscription, String outcome) {}
}
