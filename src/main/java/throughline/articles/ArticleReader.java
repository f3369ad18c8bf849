package throughline.articles;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.fetch.Fetched;

/**
 * Composes an {@link Article} from a fetched page and from what the feed said of it. The page is believed first; the feed fills
 * what the page leaves open, and stands in with its own text when that is the better one.
 */
public final class ArticleReader {

    private static final int FULL_TEXT = 400;

    private final Extractor extractor;

    public ArticleReader(Extractor extractor) {
        this.extractor = extractor;
    }

    /**
     * Reads the article on a page.
     *
     * @param before the latest revision, if the article was read earlier
     */
    public ArticleReading read(ArticleId id, Fetched.Found page, Announcement announcement, @Nullable Article before) {
        Extraction.Extracted told = fromFeed(announcement, page.address());
        Extraction.Extracted extracted;
        switch (extractor.extract(page.content(), page.address())) {
            case Extraction.Extracted found -> extracted = told == null ? found : FeedText.better(found, told);
            case Extraction.Unreadable nothing -> {
                if (told == null) {
                    return new ArticleReading.Unreadable(nothing.cause(), nothing.reason());
                }
                extracted = FeedText.instead(told, nothing.reason());
            }
        }
        return compared(
                before, compose(id, page.address(), page.at(), page.lastModified(), announcement, extracted, before));
    }

    /**
     * Makes an article of an announcement alone, whose text is trusted to be the article's: of feeds whose pages are not fetched, and
     * of files that hold texts and no pages.
     *
     * @param address where the article is to be read; its page is not looked at
     * @param at when the announcement arrived
     * @param before the latest revision, if the article was read earlier
     */
    public ArticleReading told(
            ArticleId id, Announcement announcement, URI address, Instant at, @Nullable Article before) {
        if (announcement.title().isBlank()) {
            return new ArticleReading.Unreadable(
                    Extraction.Cause.NOT_AN_ARTICLE, "It has no headline, and its page is not fetched.");
        }
        return switch (extractor.extractText(announcement.title(), longest(announcement), address)) {
            case Extraction.Extracted told ->
                compared(before, compose(id, address, at, null, announcement, told, before));
            case Extraction.Unreadable _ ->
                new ArticleReading.Unreadable(
                        Extraction.Cause.TOO_LITTLE_TEXT,
                        "It carries too little text to be an article, and its page is not fetched.");
        };
    }

    private static ArticleReading compared(@Nullable Article before, Article article) {
        if (before == null) {
            return new ArticleReading.Fresh(article);
        }
        boolean same = before.headline().equals(article.headline())
                && before.paragraphs().equals(article.paragraphs());
        return same ? new ArticleReading.Same(before) : new ArticleReading.Revised(article, before);
    }

    /** The feed's own full text as an article; null when it carries none. */
    private Extraction.@Nullable Extracted fromFeed(Announcement announcement, URI address) {
        String text = longest(announcement);
        if (announcement.title().isBlank() || Letters.units(text) < FULL_TEXT) {
            return null;
        }
        Extraction reading = extractor.extractText(announcement.title(), text, address);
        return reading instanceof Extraction.Extracted told && told.body().units() >= FULL_TEXT ? told : null;
    }

    private static String longest(Announcement announcement) {
        return announcement.content().isBlank() ? announcement.summary() : announcement.content();
    }

    private static Article compose(
            ArticleId id,
            URI address,
            Instant at,
            @Nullable Instant served,
            Announcement announcement,
            Extraction.Extracted extracted,
            @Nullable Article before) {
        Instant firstArrived = before == null ? at : before.firstArrived();
        List<DateEvidence> dates = DateChoice.weigh(extracted.dates(), announcement, served, firstArrived);
        if (before != null && before.published() != null) {
            dates = DateChoice.keeping(before.published(), dates);
        }
        Instant published = dates.stream()
                .filter(DateEvidence::taken)
                .findFirst()
                .map(DateEvidence::at)
                .orElse(null);
        String headline = extracted.headline().isBlank() ? announcement.title() : extracted.headline();
        List<String> authors = extracted.authors();
        if (authors.isEmpty()
                && announcement.author() != null
                && !announcement.author().isBlank()) {
            authors = List.of(announcement.author());
        }
        String language = extracted.language().equals("und") && announcement.language() != null
                ? announcement.language()
                : extracted.language();
        return new Article(
                id,
                before == null ? 1 : before.revision() + 1,
                address,
                extracted.canonical(),
                headline,
                extracted.standfirst(),
                authors,
                extracted.agencies(),
                outlet(announcement, extracted, address),
                published,
                dates,
                extracted.modified(),
                language,
                extracted.kind(),
                extracted.body(),
                at,
                firstArrived,
                announcement.backfilled());
    }

    private static String outlet(Announcement announcement, Extraction.Extracted extracted, URI address) {
        if (!announcement.outlet().isBlank()) {
            return announcement.outlet();
        }
        if (extracted.site() != null && !extracted.site().isBlank()) {
            return extracted.site();
        }
        if (!announcement.feedTitle().isBlank()) {
            return announcement.feedTitle();
        }
        String host = address.getHost() == null ? "" : address.getHost();
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
