package throughline.feeds;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One feed in XML, of any of the formats: RSS 0.9 to 2.0, RSS 1.0 in RDF, CDF, Atom 0.3 and 1.0. Used for one reading. */
final class XmlFeedReader {

    static final int MOST_ENTRIES = 5_000;

    private final Element root;
    private final boolean atom;
    private final Vocabulary vocabulary;
    private final XmlTexts texts;
    private final String address;

    /** @param address where the feed is; its relative links are meant from there */
    XmlFeedReader(Element root, String address, boolean ownBases) {
        this.root = root;
        this.atom = isAtom(root);
        this.vocabulary = new Vocabulary(root, atom);
        this.address = address;
        this.texts = new XmlTexts(root, address, ownBases);
    }

    /** The element that a feed is in, or null when the document has none. */
    static @Nullable Element findRoot(Document document) {
        Element at = document.firstElementChild();
        while (at != null) {
            String name = at.tag().localName();
            if (name.equals("html")) {
                return null;
            }
            if (name.equals("rss")
                    || name.equals("feed")
                    || name.equals("channel")
                    || (name.equals("rdf") && hasRss(at))
                    || (name.equals("entry")
                            && Vocabulary.ofNamespace(at.tag().namespace()).equals("atom"))) {
                return at;
            }
            at = DocumentOrder.after(at);
        }
        return null;
    }

    private static boolean isAtom(Element root) {
        String name = root.tag().localName();
        return name.equals("feed") || name.equals("entry");
    }

    private static boolean hasRss(Element rdf) {
        for (Element child = rdf.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.tag().localName().equals("channel")
                    || child.tag().localName().equals("item")) {
                return true;
            }
        }
        return rdf.attributes().html().contains("/rss/")
                || rdf.attributes().html().contains("/rdf/simple/");
    }

    FeedReading read() {
        Element channel = atom ? root : channel();
        Fields fields = new Fields(channel, vocabulary);
        EntryLinks links = new EntryLinks(fields, texts);
        URI link = links.site(channel);
        if (address.isEmpty() && link != null) {
            texts.startFrom(link.toString());
        }
        List<Entry> entries = new ArrayList<>();
        if (vocabulary.name(root).equals("entry")) {
            entries.add(entry(root));
        }
        for (Element item : items(root)) {
            entries.add(entry(item));
        }
        Element title = fields.first("title", "atom:title", "dc:title", "itunes:title");
        String language = fields.text("language", "dc:language");
        if (language.isEmpty()) {
            language = channel.hasAttr("xml:lang") ? channel.attr("xml:lang") : root.attr("xml:lang");
        }
        return new FeedReading.Read(
                title == null ? "" : texts.line(title, isAtomText(title), fields.swallowed(title)),
                link,
                language.isBlank() ? null : CleanText.line(CleanText.bounded(language, 40)),
                new PollWishes(Wishes.leastInterval(fields), Set.of(), Set.of()),
                List.of(),
                null,
                entries);
    }

    private Element channel() {
        if (vocabulary.name(root).equals("channel")) {
            return root;
        }
        for (Element child = root.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (vocabulary.name(child).equals("channel")) {
                return child;
            }
        }
        return root;
    }

    /** Every entry, also in the second channel, outside of all channels, or within one that has no end tag. */
    private List<Element> items(Element within) {
        String wanted = atom ? "entry" : "item";
        List<Element> items = new ArrayList<>();
        Element last = DocumentOrder.afterAll(within);
        Element at = DocumentOrder.after(within);
        while (at != null && !at.equals(last) && items.size() < MOST_ENTRIES) {
            String name = vocabulary.name(at);
            if (name.equals(wanted)) {
                items.add(at);
            }
            at = isNotForItems(name) ? DocumentOrder.afterAll(at) : DocumentOrder.after(at);
        }
        return items;
    }

    /** Markup, another feed's particulars, and extensions that carry entries of their own. */
    private static boolean isNotForItems(String name) {
        return switch (name) {
            case "description", "content", "summary", "content:encoded", "xhtml:body", "xhtml:div", "source" -> true;
            default -> name.startsWith("?:");
        };
    }

    private Entry entry(Element item) {
        Fields fields = new Fields(item, vocabulary);
        EntryLinks links = new EntryLinks(fields, texts);
        String id = CleanText.line(fields.text("id", "guid", "atom:id", "dc:identifier"));
        if (id.isEmpty()) {
            id = CleanText.line(item.attr("rdf:about"));
        }
        URI link = links.page(item);
        Element shortForm = fields.first(
                "description",
                "summary",
                "atom:summary",
                "abstract",
                "tagline",
                "dc:description",
                "itunes:summary",
                "media:description",
                "itunes:subtitle");
        Element longForm = fields.first(
                "content:encoded", "xhtml:body", "body", "content", "atom:content", "fullitem", "xhtml:div");
        Element told = fields.first("summary", "atom:summary");
        if (longForm == null && told != null && !told.equals(shortForm)) {
            longForm = shortForm; // an RSS description beside a summary is the text itself
            shortForm = told;
        }
        String summary = shortForm == null ? inGroup(fields) : texts.html(shortForm, isAtomText(shortForm));
        String content = longForm == null ? "" : texts.html(longForm, isAtomText(longForm));
        Element titled = fields.first("title", "atom:title", "dc:title", "media:title", "itunes:title");
        String title = titled == null ? "" : texts.line(titled, isAtomText(titled), fields.swallowed(titled));
        if (title.isEmpty()) {
            title = Untitled.firstWords(summary.isEmpty() ? content : summary);
        }
        return new Entry(
                id,
                link,
                title,
                author(fields),
                date(
                        fields,
                        item,
                        "published",
                        "atom:published",
                        "pubdate",
                        "dc:date",
                        "issued",
                        "atom:issued",
                        "dcterms:issued",
                        "dcterms:created",
                        "created",
                        "atom:created",
                        "dcterms:available",
                        "dcterms:date",
                        "date"),
                date(
                        fields,
                        item,
                        "updated",
                        "atom:updated",
                        "modified",
                        "atom:modified",
                        "dcterms:modified",
                        "lastbuilddate"),
                summary,
                content);
    }

    private String inGroup(Fields fields) {
        for (Element group : fields.all("media:group")) {
            Element text = new Fields(group, vocabulary).first("media:description");
            if (text != null) {
                return texts.html(text, false);
            }
        }
        return "";
    }

    private boolean isAtomText(Element element) {
        return (atom && !element.tagName().contains(":"))
                || Vocabulary.ofNamespace(element.tag().namespace()).equals("atom");
    }

    private @Nullable String author(Fields fields) {
        Element author = fields.first("author", "dc:creator", "itunes:author", "atom:author");
        if (author == null) {
            return null;
        }
        String name = new Fields(author, vocabulary).text("name", "atom:name");
        String line = CleanText.bounded(CleanText.lineOfHtml(name.isEmpty() ? author.wholeText() : name), 300);
        return line.isEmpty() ? null : line;
    }

    private static @Nullable Instant date(Fields fields, Element item, String... names) {
        for (String name : names) {
            for (Element element : fields.all(name)) {
                Instant instant = FeedDates.instant(element.wholeText());
                if (instant != null) {
                    return instant;
                }
            }
        }
        return names[0].equals("published") && item.hasAttr("lastmod") ? FeedDates.instant(item.attr("lastmod")) : null;
    }

    /** How often a feed wishes to be asked. */
    private static final class Wishes {

        private static @Nullable Duration leastInterval(Fields fields) {
            long minutes = number(fields.text("ttl"), 0);
            if (minutes > 0) {
                return Duration.ofMinutes(Math.min(minutes, 60L * 24 * 366));
            }
            Duration period = switch (fields.text("sy:updateperiod").toLowerCase(Locale.ROOT)) {
                case "hourly" -> Duration.ofHours(1);
                case "daily" -> Duration.ofDays(1);
                case "weekly" -> Duration.ofDays(7);
                case "monthly" -> Duration.ofDays(30);
                case "yearly" -> Duration.ofDays(365);
                default -> null;
            };
            return period == null ? null : period.dividedBy(Math.max(1, number(fields.text("sy:updatefrequency"), 1)));
        }

        private static long number(String text, long otherwise) {
            try {
                return text.length() > 9 ? otherwise : Long.parseLong(text.strip());
            } catch (NumberFormatException e) {
                return otherwise;
            }
        }
    }
}
