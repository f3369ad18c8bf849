package throughline.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item that a feed announces; not yet an article. Texts are sanitised.
 *
 * @param id the feed's own name for it (guid, atom:id); empty when it has none
 * @param link the page it points to, http or https only
 * @param title plain text
 * @param summary HTML or text, the short form
 * @param content HTML or text, the long form; empty when the feed has none
 * @param pictures those that the feed shows with it
 * @param place where it happened, when the feed says so
 */
public record Entry(
        String id,
        @Nullable URI link,
        String title,
        @Nullable String author,
        @Nullable Instant published,
        @Nullable Instant updated,
        String summary,
        String content,
        List<Picture> pictures,
        @Nullable Place place) {

    public Entry {
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
    }

    /** An entry without pictures and place. */
    public Entry(
            String id,
            @Nullable URI link,
            String title,
            @Nullable String author,
            @Nullable Instant published,
            @Nullable Instant updated,
            String summary,
            String content) {
        this(id, link, title, author, published, updated, summary, content, List.of(), null);
    }

    /** The same, published at another time. */
    public Entry publishedAt(@Nullable Instant time) {
        return new Entry(id, link, title, author, time, updated, summary, content, pictures, place);
    }

    /** The same without its texts, by which it can still be told from others. */
    public Entry withoutTexts() {
        return new Entry(id, link, title, author, published, updated, "", "", pictures, place);
    }
}
