package throughline.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a feed's entry said of an article before its page was read.
 *
 * @param title plain text; empty when the entry has none
 * @param outlet who publishes the feed; empty when unknown
 * @param language BCP 47 tag, when the feed or its owner tells one
 * @param summary HTML or text, the short form
 * @param content HTML or text, the long form; empty when the feed has none
 */
public record Announcement(
        String title,
        @Nullable String author,
        @Nullable Instant published,
        @Nullable Instant updated,
        String outlet,
        @Nullable String language,
        String summary,
        String content) {

    /** For pages that no feed announced. */
    public static final Announcement NONE = new Announcement("", null, null, null, "", null, "", "");
}
