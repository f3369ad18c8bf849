package throughline.articles;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.fetch.Fetched;

/**
 * Composes an {@link Article} from a fetched page and from what the feed said of it. The page is believed first; the feed fills
 * what the page leaves open, and stands in with its own text when the page cannot be read.
 */
public final class ArticleReader {

    /** How far ahead of the fetch a date may lie: clocks and zones are often wrong by hours, not by days. */
    private static final Duration AHEAD = Duration.ofDays(1);

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
        Extraction.Extracted extracted;
        switch (extractor.extract(page.content(), page.address())) {
            case Extraction.Extracted found -> extracted = found;
            case Extraction.Unreadable nothing -> {
                Extraction.Extracted told = fromFeed(announcement, page.address());
                if (told == null) {
                    return new ArticleReading.Unreadable(nothing.reason());
                }
                extracted = told;
            }
        }
        Article article = compose(id, page, announcement, extracted, before);
        if (before == null) {
            return new ArticleReading.Fresh(article);
        }
        boolean same = before.headline().equals(article.headline())
                && before.paragraphs().equals(article.paragraphs());
        return same ? new ArticleReading.Same(before) : new ArticleReading.Revised(article, before);
    }

    /** The feed's own full text as an article; null when it carries none. */
    private Extraction.@Nullable Extracted fromFeed(Announcement announcement, URI address) {
        String text = announcement.content().isBlank() ? announcement.summary() : announcement.content();
        if (announcement.title().isBlank() || Letters.units(text) < FULL_TEXT) {
            return null;
        }
        Extraction reading = extractor.extractText(announcement.title(), text, address);
        return reading instanceof Extraction.Extracted told
                        && told.paragraphs().stream().mapToInt(Letters::units).sum() >= FULL_TEXT
                ? told
                : null;
    }

    private static Article compose(
            ArticleId id,
            Fetched.Found page,
            Announcement announcement,
            Extraction.Extracted extracted,
            @Nullable Article before) {
        List<DateEvidence> dates = weigh(extracted.dates(), announcement, page.at());
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
                page.address(),
                extracted.canonical(),
                headline,
                extracted.standfirst(),
                authors,
                outlet(announcement, extracted, page.address()),
                published,
                dates,
                language,
                extracted.paragraphs(),
                page.at(),
                before == null ? page.at() : before.firstArrived(),
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

    /**
     * The page's dates and then the feed's, the first that does not lie in the future taken. A page that tells only the day yields to
     * the feed's time on about that day.
     */
    private static List<DateEvidence> weigh(List<DateEvidence> told, Announcement announcement, Instant fetched) {
        List<DateEvidence> all = new ArrayList<>();
        told.forEach(date -> all.add(date.asTaken(false)));
        Instant feed = announcement.published() == null ? announcement.updated() : announcement.published();
        if (feed != null) {
            String from = announcement.published() == null ? "feed (updated)" : "feed";
            all.add(new DateEvidence(from, feed, false));
        }
        int taken = -1;
        for (int i = 0; i < all.size() && taken < 0; i++) {
            taken = all.get(i).at().isAfter(fetched.plus(AHEAD)) ? -1 : i;
        }
        if (taken >= 0 && all.get(taken).dayOnly() && announcement.published() != null) {
            int last = all.size() - 1;
            Duration apart = Duration.between(all.get(taken).at(), announcement.published())
                    .abs();
            boolean past = !announcement.published().isAfter(fetched.plus(AHEAD));
            taken = past && apart.compareTo(Duration.ofHours(36)) <= 0 ? last : taken;
        }
        if (taken >= 0) {
            all.set(taken, all.get(taken).asTaken(true));
        }
        return all;
    }
}
