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
 * @param published the chosen time of publication; null when nothing says so (it is never invented)
 * @param dates every date found, with the one that was taken
 * @param language BCP 47 tag of the text
 * @param paragraphs the text
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
        String outlet,
        @Nullable Instant published,
        List<DateEvidence> dates,
        String language,
        List<String> paragraphs,
        Instant arrived,
        Instant firstArrived,
        boolean backfilled) {

    public Article {
        authors = List.copyOf(authors);
        dates = List.copyOf(dates);
        paragraphs = List.copyOf(paragraphs);
    }

    /** The paragraphs, parted by empty lines. */
    public String text() {
        return String.join("\n\n", paragraphs);
    }
}
