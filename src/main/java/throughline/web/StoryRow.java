package throughline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.CommonWords.Piece;

/**
 * A story in the list of the desk, in words.
 *
 * @param headline in its own language
 * @param original the page of the article that leads
 * @param first who told it first
 * @param seen whether only the time of arrival is known
 * @param newsLead what happened, when something did; printed before {@code news}
 * @param quote the sentence that bears on the passage a reader chose
 */
public record StoryRow(
        String id,
        String address,
        String headline,
        @Nullable String lang,
        @Nullable String original,
        @Nullable Gloss gloss,
        List<Run> first,
        boolean seen,
        Moment at,
        Moment day,
        @Nullable String newsLead,
        List<Run> news,
        Badge badge,
        List<Facet> facets,
        @Nullable String why,
        Figures figures,
        Strip strip,
        @Nullable Quote quote) {

    /** The headline of an article of the same story in a language that the reader reads. */
    public record Gloss(String language, String outlet, String headline, String lang) {}

    /** The seed passage a story is nearest to. */
    public record Badge(String seed, int passage, String closeness, String address) {}

    /** What a story shares with its beat: who, where or what. */
    public record Facet(String label, List<Run> names) {}

    /**
     * How much there is of it.
     *
     * @param thin whether many outlets rest on one source
     * @param standing who stands behind it on their own; empty where one outlet tells it
     */
    public record Figures(
            String articles,
            String articlesWord,
            String outlets,
            String outletsWord,
            String sources,
            String sourcesWord,
            boolean thin,
            List<Run> standing,
            String languages,
            String tags,
            String folded,
            String line) {}

    /** A sentence beside a passage, the words in common marked. */
    public record Quote(List<Piece> sentence, @Nullable String lang, List<Run> outlet, String closeness) {}
}
