package throughline.articles;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page turned out to hold. */
public sealed interface Extraction {

    /**
     * An article.
     *
     * @param site the name that the page gives its outlet
     * @param published the chosen time of publication; null when the page tells none
     */
    record Extracted(
            String headline,
            @Nullable String standfirst,
            List<String> authors,
            @Nullable String site,
            @Nullable URI canonical,
            @Nullable Instant published,
            List<DateEvidence> dates,
            String language,
            List<String> paragraphs)
            implements Extraction {
        public Extracted {
            authors = List.copyOf(authors);
            dates = List.copyOf(dates);
            paragraphs = List.copyOf(paragraphs);
        }

        public String text() {
            return String.join("\n\n", paragraphs);
        }
    }

    /** No article in it, and why, in plain words. */
    record Unreadable(String reason) implements Extraction {}
}
