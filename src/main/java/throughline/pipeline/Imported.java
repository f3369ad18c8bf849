package throughline.pipeline;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.articles.Announcement;
import throughline.articles.ArticleId;
import throughline.feeds.FeedId;
import throughline.feeds.Handling;
import throughline.fetch.Content;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;
import throughline.fetch.Subject;
import throughline.fetch.Terms;
import throughline.fetch.Validators;
import throughline.fetch.WarcPages;

/**
 * One article of a file that was brought in.
 *
 * @param announced what the file says of it, under the file's own name in place of a feed
 * @param page its page as it was archived; null when the file holds only its text
 */
public record Imported(Announced announced, Fetched.@Nullable Found page) {

    /** What is brought in from a file is what it was then: its publisher is not asked about it again. */
    private static final Handling LEFT_ALONE = new Handling(Terms.NONE, null, null, List.of());

    /**
     * An archived page.
     *
     * @param file the name of the file
     * @param outlet who published it; empty when only the page can tell
     * @param at when it is brought in
     */
    public static Imported of(String file, WarcPages.Page page, String outlet, boolean backfilled, Instant at) {
        Announcement announcement =
                new Announcement("", null, null, null, outlet, "", null, "", "", backfilled, page.fetched());
        return new Imported(
                announced(file, page.address(), announcement, at),
                found(page.address(), page.fetched(), page.headers(), page.content()));
    }

    /** An article as a file tells it; its text is in the announcement when there is no page. */
    public static Imported of(String file, URI address, Announcement announcement, @Nullable Content page, Instant at) {
        return new Imported(
                announced(file, address, announcement, at), page == null ? null : found(address, at, Map.of(), page));
    }

    /** The article that it is. */
    public ArticleId id() {
        URI address = announced.address();
        if (address == null) {
            throw new IllegalStateException("Whatever is brought in has an address.");
        }
        return ArticleId.of(address);
    }

    private static Announced announced(String file, URI address, Announcement announcement, Instant at) {
        return new Announced(new FeedId("import:" + file), "", address, announcement, at, LEFT_ALONE);
    }

    /** As if it had been asked for when it was archived; an archive's validators are of no use to its server today. */
    private static Fetched.Found found(URI address, Instant at, Map<String, List<String>> headers, Content content) {
        String id = ArticleId.of(address).value();
        FetchRequest request = new FetchRequest(Subject.PAGE, id, address, Validators.NONE, 1, at);
        return new Fetched.Found(request, at, address, null, Validators.NONE, headers, content, false);
    }
}
