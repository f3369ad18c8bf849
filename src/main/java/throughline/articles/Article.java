package throughline.articles;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cleaned text of a page with what is known of it.
 *
 * @param revision 1 for the text first seen, then counted on each time the text changes
 * @param address where it was fetched
 * @param canonical the address that the page gives itself
 * @param agencies news agencies that are credited
 * @param published the chosen time of publication; null when nothing says so (it is never invented)
 * @param dates every date found, with the one that was taken
 * @param modified when the page says that its text was last changed
 * @param language BCP 47 tag of most of the text
 * @param arrived when this revision was fetched
 * @param firstArrived when the article was first fetched
 * @param backfilled whether it was brought in from a file long after its time, of which nobody is told unless they ask
 */
public record Article(
        ArticleId id,
        int revision,
        URI address,
        @Nullable URI canonical,
        String headline,
        @Nullable String standfirst,
        List<String> authors,
        List<String> agencies,
        String outlet,
        @Nullable Instant published,
        List<DateEvidence> dates,
        @Nullable DateEvidence modified,
        String language,
        ArticleKind kind,
        ArticleBody body,
        Instant arrived,
        Instant firstArrived,
        boolean backfilled) {

    public Article {
        authors = List.copyOf(authors);
        agencies = List.copyOf(agencies);
        dates = List.copyOf(dates);
    }

    /** The text of each block. */
    public List<String> paragraphs() {
        return body.paragraphs();
    }

    /** The blocks, parted by empty lines. */
    public String text() {
        return body.text();
    }
}
