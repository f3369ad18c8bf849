package throughline.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a feed's entry said of an article before its page was read.
 *
 * @param title plain text; empty when the entry has none
 * @param outlet who publishes the feed, as its owner's list says; empty when it does not say
 * @param feedTitle what the feed calls itself, which may be more than an outlet's name; empty when it does not say
 * @param language BCP 47 tag, when the feed or its owner tells one
 * @param summary HTML or text, the short form
 * @param content HTML or text, the long form; empty when the feed has none
 * @param backfilled whether it was brought in from a file long after its time, of which nobody is told unless they ask
 * @param archived when the file that it was brought in from says that its page was fetched; null when none says so
 */
public record Announcement(
        String title,
        @Nullable String author,
        @Nullable Instant published,
        @Nullable Instant updated,
        String outlet,
        String feedTitle,
        @Nullable String language,
        String summary,
        String content,
        boolean backfilled,
        @Nullable Instant archived) {

    public Announcement(
            String title,
            @Nullable String author,
            @Nullable Instant published,
            @Nullable Instant updated,
            String outlet,
            String feedTitle,
            @Nullable String language,
            String summary,
            String content,
            boolean backfilled) {
        this(title, author, published, updated, outlet, feedTitle, language, summary, content, backfilled, null);
    }

    /** For pages that no feed announced. */
    public static final Announcement NONE = new Announcement("", null, null, null, "", "", null, "", "", false);
}
