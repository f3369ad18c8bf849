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
     * @param authors persons, and organisations only where no person is named
     * @param agencies news agencies that are credited, by the names in {@code agencies.tsv}
     * @param published the chosen time of publication; null when the page tells none
     * @param modified when the page says that its text was last changed
     * @param language BCP 47 tag of most of the text
     */
    record Extracted(
            String headline,
            @Nullable String standfirst,
            List<String> authors,
            List<String> agencies,
            @Nullable String site,
            @Nullable URI canonical,
            @Nullable Instant published,
            List<DateEvidence> dates,
            @Nullable DateEvidence modified,
            String language,
            ArticleKind kind,
            ArticleBody body)
            implements Extraction {
        public Extracted {
            authors = List.copyOf(authors);
            agencies = List.copyOf(agencies);
            dates = List.copyOf(dates);
        }

        public String text() {
            return body.text();
        }
    }

    /** No article in it, and why, as a word to count by and in plain words. */
    record Unreadable(Cause cause, String reason) implements Extraction {}

    /** Why a page holds no article that can be read. */
    enum Cause {
        /** Too little running text to be an article. */
        TOO_LITTLE_TEXT,
        /** Shown only to subscribers, and not even a teaser to others. */
        PAYWALL,
        /** A front page, a list, a shop, an error page. */
        NOT_AN_ARTICLE,
        /** The text is fetched by scripts after the page has come. */
        SCRIPT_ONLY,
        /** A file of another type than a web page. */
        WRONG_TYPE
    }
}
