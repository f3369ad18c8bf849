package throughline.feeds;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        XmlEntryReader reader = new XmlEntryReader(vocabulary, texts, new FeedDates(this::everyDate));
        List<Entry> entries = new ArrayList<>();
        if (vocabulary.name(root).equals("entry")) {
            entries.add(reader.read(root));
        }
        for (Element item : items(root)) {
            entries.add(reader.read(item));
        }
        Element title = fields.first("title", "atom:title", "dc:title", "itunes:title");
        String language = fields.text("language", "dc:language");
        if (language.isEmpty()) {
            language = channel.hasAttr("xml:lang") ? channel.attr("xml:lang") : root.attr("xml:lang");
        }
        return new FeedReading.Read(
                title == null ? "" : texts.line(title, vocabulary.isAtomText(title), fields.swallowed(title)),
                link,
                language.isBlank() ? null : CleanText.line(CleanText.bounded(language, 40)),
                Wishes.of(fields),
                links.hubs(),
                links.self(),
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

    /** Every text in the feed that may be a date. */
    private Stream<String> everyDate() {
        List<String> dates = new ArrayList<>();
        for (Element at = DocumentOrder.after(root); at != null; at = DocumentOrder.after(at)) {
            String name = at.tag().localName();
            if (name.contains("date") || name.equals("published") || name.equals("issued") || name.equals("modified")) {
                dates.add(at.wholeOwnText());
            }
        }
        return dates.stream();
    }
}
