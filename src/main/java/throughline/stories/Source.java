package throughline.stories;

import java.time.Instant;
import java.util.List;
import throughline.articles.ArticleId;

/**
 * Someone who stands behind a story on their own.
 *
 * @param name the outlet of an own report, the office, or the person; empty for one whom the text does not name
 * @param outlet who told it first; of a report that the story does not have, who names it first
 * @param article the article that told it first
 * @param at when that was
 * @param drawnOnBy the other outlets whose articles draw on it, directly or through others, in the order in which they told it
 */
public record Source(Kind kind, String name, String outlet, ArticleId article, Instant at, List<String> drawnOnBy) {

    /** Who a source can be. */
    public enum Kind {
        /** An outlet that names nobody for what it tells. */
        OWN_REPORT,
        /** A person who spoke to an outlet. */
        WITNESS,
        OFFICE,
        /** An outlet or agency whose report is named, and is not in the story. */
        REPORT_ELSEWHERE
    }

    public Source {
        drawnOnBy = List.copyOf(drawnOnBy);
    }
}
