package throughline.feeds;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item that a feed announces; not yet an article. Texts are sanitised.
 *
 * @param id the feed's own name for it (guid, atom:id); empty when it has none
 * @param link the page it points to, http or https only
 * @param title plain text
 * @param summary HTML or text, the short form
 * @param content HTML or text, the long form; empty when the feed has none
 */
public record Entry(
        String id,
        @Nullable URI link,
        String title,
        @Nullable String author,
        @Nullable Instant published,
        @Nullable Instant updated,
        String summary,
        String content) {

    /** The same, published at another time. */
    public Entry publishedAt(@Nullable Instant time) {
        return new Entry(id, link, title, author, time, updated, summary, content);
    }

    /** The same without its texts, by which it can still be told from others. */
    public Entry withoutTexts() {
        return new Entry(id, link, title, author, published, updated, "", "");
    }
}
