package throughline.pipeline;

import java.net.URI;
import java.time.Instant;
import throughline.articles.ArticleId;
import throughline.feeds.FeedId;
import throughline.feeds.Gap;
import throughline.feeds.Outlet;

/** What bears on the account of what a site's feeds may have dropped. */
public sealed interface SiteNews {

    /** One of its feeds may have dropped something. */
    record Gapped(Gap gap) implements SiteNews {}

    /**
     * One of its feeds announced an article that nobody had told of before.
     *
     * @param at when it came out, as far as is known
     */
    record Sighted(ArticleId article, FeedId feed, Instant at) implements SiteNews {

        static Sighted of(ArticleId article, Announced announced) {
            Instant published = announced.announcement().published();
            Instant at = published == null || published.isAfter(announced.at()) ? announced.at() : published;
            return new Sighted(article, announced.feed(), at);
        }
    }

    /** The feeds of one site, whatever hosts it has, speak for each other. */
    static String siteOf(FeedId feed) {
        return Outlet.domainOf(URI.create(feed.value()));
    }
}
