package throughline.articles;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses between the text that was read on a page and the one that its feed carried. The page's is taken unless something is wrong with
 * it and the feed's is whole: a summary never stands in for a page that can be read.
 */
final class FeedText {

    private static final double POOR = 0.6;
    private static final double SAME = 0.8;

    private FeedText() {}

    /** The page's facts with the better of the two texts. */
    static Extraction.Extracted better(Extraction.Extracted page, Extraction.Extracted feed) {
        String why = feed.body().teaser() ? "" : whyFeed(page.body(), feed.body());
        return why.isEmpty() ? page : with(page, feed, why);
    }

    /** The feed's text where the page held none, and why it held none. */
    static Extraction.Extracted instead(Extraction.Extracted feed, String reason) {
        return with(feed, feed, "the page could not be read: " + reason);
    }

    private static String whyFeed(ArticleBody page, ArticleBody feed) {
        int shown = page.units();
        int told = feed.units();
        if (page.teaser() && told > 1.2 * shown) {
            return "the page shows only the beginning";
        }
        if (told > 1.5 * shown && (shareOf(page, feed) > SAME || page.quality().value() < POOR)) {
            return "the page shows " + shown + " of its " + told + " characters";
        }
        boolean poor = page.quality().value() < POOR
                && feed.quality().value() > page.quality().value();
        boolean buried = poor && shown > 1.5 * told && shareOf(feed, page) > SAME;
        return buried ? "what was read on the page is mostly something else" : "";
    }

    /** How much of the first text is in the second. */
    private static double shareOf(ArticleBody first, ArticleBody second) {
        return Shingles.of(second.text()).share(first.text());
    }

    private static Extraction.Extracted with(Extraction.Extracted facts, Extraction.Extracted text, String why) {
        List<String> reasons = new ArrayList<>(text.body().quality().reasons());
        reasons.add(why);
        ArticleBody body = new ArticleBody(
                text.body().blocks(),
                ArticleBody.Origin.FEED,
                text.body().teaser(),
                new Quality(text.body().quality().value(), reasons));
        return new Extraction.Extracted(
                facts.headline(),
                facts.standfirst(),
                facts.authors(),
                facts.agencies(),
                facts.site(),
                facts.canonical(),
                facts.published(),
                facts.dates(),
                facts.modified(),
                text.language(),
                facts.kind(),
                body);
    }
}
