package throughline.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads sitemaps, news sitemaps and their indexes (sitemaps.org), of which only the newest addresses are kept. They come as broken as feeds do,
 * and are read by the same means; a list of bare addresses is one too when all are of its own site. Used for one reading.
 */
final class SitemapReader {

    static final int MOST_ENTRIES = 1_000;
    static final int MOST_SITEMAPS = 500;

    /** Few publishers tell the newest by their order, so all of a sitemap are looked at, as many as the protocol allows. */
    private static final int MOST_LOOKED_AT = 50_000;

    private final Element root;
    private final String address;
    private final Vocabulary vocabulary;
    private final FeedDates dates;

    SitemapReader(Element root, String address) {
        this.root = root;
        this.address = address;
        this.vocabulary = new Vocabulary(root, false);
        this.dates =
                new FeedDates(() -> root.getElementsByTag("lastmod").stream().map(Element::wholeOwnText));
    }

    /** The element that a sitemap or an index of them is in, or null when the document is neither. */
    static @Nullable Element findRoot(Document document) {
        for (Element at = document.firstElementChild(); at != null; at = at.nextElementSibling()) {
            String name = at.tag().localName();
            if (name.equals("urlset") || name.equals("sitemapindex")) {
                return at;
            }
        }
        return null;
    }

    FeedReading read() {
        return root.tag().localName().equals("urlset") ? sitemap() : index();
    }

    private record Dated<T>(T there, @Nullable Instant at) {}

    private FeedReading index() {
        List<Dated<URI>> sitemaps = new ArrayList<>();
        for (Element element : listed("sitemap")) {
            Fields fields = new Fields(element, vocabulary);
            URI there = page(fields.text("loc"));
            if (there != null) {
                sitemaps.add(new Dated<>(there, dates.instant(fields.text("lastmod"))));
            }
        }
        return new FeedReading.Index(
                newest(sitemaps, MOST_SITEMAPS).stream().distinct().toList());
    }

    private FeedReading sitemap() {
        List<Dated<Entry>> entries = new ArrayList<>();
        String name = "";
        String language = "";
        for (Element element : listed("url")) {
            Fields fields = new Fields(element, vocabulary);
            URI there = page(fields.text("loc"));
            Instant changed = dates.instant(fields.text("lastmod"));
            if (there == null) {
                continue;
            }
            Element news = fields.first("news:news");
            Fields told = news == null ? fields : new Fields(news, vocabulary);
            Instant published = dates.instant(told.text("news:publication_date"));
            Element publication = told.first("news:publication");
            if (publication != null && name.isEmpty()) {
                Fields outlet = new Fields(publication, vocabulary);
                name = CleanText.lineOfHtml(outlet.text("news:name"));
                language = CleanText.line(CleanText.bounded(outlet.text("news:language"), 40));
            }
            String title = CleanText.lineOfHtml(told.text("news:title"));
            entries.add(new Dated<>(
                    new Entry("", there, title, null, published, changed, "", ""),
                    published == null ? changed : published));
        }
        return new FeedReading.Read(
                name,
                page("/"),
                language.isEmpty() ? null : language,
                PollWishes.NONE,
                List.of(),
                null,
                newest(entries, MOST_ENTRIES));
    }

    /** Those that have one in them, also where an end tag is missing. */
    private List<Element> listed(String wanted) {
        List<Element> listed = new ArrayList<>();
        for (Element at = DocumentOrder.after(root);
                at != null && listed.size() < MOST_LOOKED_AT;
                at = DocumentOrder.after(at)) {
            if (vocabulary.name(at).equals(wanted)) {
                listed.add(at);
            }
        }
        return listed;
    }

    /** The newest first, and after them those without a date, in their order. */
    private static <T> List<T> newest(List<Dated<T>> all, int most) {
        return all.stream()
                .sorted(Comparator.comparing(
                        (Dated<T> one) -> one.at(), Comparator.nullsLast(Comparator.reverseOrder())))
                .limit(most)
                .map(Dated::there)
                .toList();
    }

    private @Nullable URI page(String written) {
        return written.isBlank() ? null : Links.page(written, address);
    }

    /** A sitemap in plain text, an address a line; null when the text is anything else. */
    static FeedReading.@Nullable Read ofLines(String text, URI address) {
        if (address.getHost() == null || !text.regionMatches(true, 0, "http", 0, 4)) {
            return null;
        }
        List<Entry> entries = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String written = line.strip();
            if (written.isEmpty()) {
                continue;
            }
            URI there = written.indexOf(' ') < 0 ? Links.page(written, "") : null;
            if (there == null || !address.getHost().equalsIgnoreCase(there.getHost())) {
                return null;
            }
            if (entries.size() < MOST_ENTRIES) {
                entries.add(new Entry("", there, "", null, null, null, "", ""));
            }
        }
        URI site = Links.page("/", address.toString());
        return new FeedReading.Read("", site, null, PollWishes.NONE, List.of(), null, entries);
    }
}
