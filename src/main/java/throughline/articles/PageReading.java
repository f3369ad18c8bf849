package throughline.articles;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.articles.Drift.Sign;
import throughline.articles.Extraction.Cause;
import throughline.feeds.Outlet;

/**
 * How the page of one article was read when it was read for the first time: what {@link OutletReadings} are made of.
 *
 * @param site the host of the page, without {@code www.}
 * @param outlet whose page it is; empty when nobody says
 * @param at when the page arrived
 * @param cause why it could not be read; null when it was
 * @param headline as it was read; empty when it was not
 * @param length characters of the text
 * @param quality how far the reading can be trusted, 0 to 1
 * @param signs what a page shows when its outlet has changed something, as far as one page can show it
 */
public record PageReading(
        ArticleId article,
        String site,
        String outlet,
        Instant at,
        @Nullable Cause cause,
        String headline,
        int length,
        double quality,
        Set<Sign> signs) {

    public PageReading {
        signs = Set.copyOf(signs);
    }

    /** The page of an article that was read. */
    public static PageReading of(Article article, Instant at) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        ArticleBody body = article.body();
        mark(signs, Sign.TEASER, body.teaser());
        mark(signs, Sign.FROM_FEED, body.origin() == ArticleBody.Origin.FEED);
        mark(signs, Sign.NO_AUTHOR, article.authors().isEmpty());
        mark(signs, Sign.NO_TIME, article.dates().stream().noneMatch(PageReading::isTimeOfPage));
        String standfirst = article.standfirst();
        mark(signs, Sign.NO_STANDFIRST, standfirst == null || standfirst.isBlank());
        mark(signs, Sign.NO_CANONICAL, article.canonical() == null);
        return new PageReading(
                article.id(),
                Outlet.siteOf(article.address()),
                article.outlet(),
                at,
                null,
                article.headline(),
                article.text().length(),
                body.quality().value(),
                signs);
    }

    /** A page that could not be read. */
    public static PageReading unreadable(
            ArticleId article, URI address, Announcement announcement, Cause cause, Instant at) {
        String outlet = announcement.outlet().isBlank() ? announcement.feedTitle() : announcement.outlet();
        return new PageReading(article, Outlet.siteOf(address), outlet, at, cause, "", 0, 0, Set.of(Sign.UNREADABLE));
    }

    boolean isRead() {
        return cause == null;
    }

    private static void mark(Set<Sign> signs, Sign sign, boolean shown) {
        if (shown) {
            signs.add(sign);
        }
    }

    /** Whether it is the page's own word, was believed, and names more than the day. */
    private static boolean isTimeOfPage(DateEvidence date) {
        return date.taken()
                && !date.dayOnly()
                && !date.from().startsWith("feed")
                && !Objects.equals(date.from(), DateChoice.ARCHIVED);
    }
}
