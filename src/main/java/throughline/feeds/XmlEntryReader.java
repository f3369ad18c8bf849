package throughline.feeds;

import java.net.URI;
import java.time.Instant;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the entries of one feed in XML: each thing they say has many names, of which the best known that says anything counts. */
final class XmlEntryReader {

    private static final String[] TITLE = {"title", "atom:title", "dc:title", "media:title", "itunes:title"};
    private static final String[] SHORT_FORM = {
        "description",
        "summary",
        "atom:summary",
        "abstract",
        "tagline",
        "dc:description",
        "itunes:summary",
        "media:description",
        "itunes:subtitle"
    };
    private static final String[] LONG_FORM = {
        "content:encoded", "xhtml:body", "body", "content", "atom:content", "fullitem", "xhtml:div"
    };
    private static final String[] PUBLISHED = {
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
        "date"
    };
    private static final String[] UPDATED = {
        "updated", "atom:updated", "modified", "atom:modified", "dcterms:modified", "lastbuilddate"
    };

    private final Vocabulary vocabulary;
    private final XmlTexts texts;
    private final FeedDates dates;

    XmlEntryReader(Vocabulary vocabulary, XmlTexts texts, FeedDates dates) {
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.dates = dates;
    }

    Entry read(Element item) {
        Fields fields = new Fields(item, vocabulary);
        EntryLinks links = new EntryLinks(fields, texts);
        String id = CleanText.line(fields.text("id", "guid", "atom:id", "dc:identifier"));
        if (id.isEmpty()) {
            id = CleanText.line(item.attr("rdf:about"));
        }
        URI link = links.page(item);
        Element shortForm = fields.first(SHORT_FORM);
        Element longForm = fields.first(LONG_FORM);
        Element told = fields.first("summary", "atom:summary");
        if (longForm == null && told != null && !told.equals(shortForm)) {
            longForm = shortForm; // an RSS description beside a summary is the text itself
            shortForm = told;
        }
        String summary = shortForm == null ? inGroup(fields) : html(shortForm);
        String content = longForm == null ? "" : html(longForm);
        Element titled = fields.first(TITLE);
        String title =
                titled == null ? "" : texts.line(titled, vocabulary.isAtomText(titled), fields.swallowed(titled));
        if (title.isEmpty()) {
            title = Untitled.firstWords(summary.isEmpty() ? content : summary);
        }
        Instant published = date(fields, PUBLISHED);
        if (published == null && item.hasAttr("lastmod")) {
            published = dates.instant(item.attr("lastmod"));
        }
        ModuleFields modules = new ModuleFields(fields, vocabulary, texts);
        return new Entry(
                id,
                link,
                title,
                author(fields),
                published,
                date(fields, UPDATED),
                summary,
                content,
                modules.pictures(),
                modules.place());
    }

    private String html(Element text) {
        return texts.html(text, vocabulary.isAtomText(text));
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

    private @Nullable String author(Fields fields) {
        Element author = fields.first("author", "dc:creator", "itunes:author", "atom:author");
        if (author == null) {
            return null;
        }
        String name = author.childrenSize() == 0 ? "" : new Fields(author, vocabulary).text("name", "atom:name");
        String line = CleanText.bounded(CleanText.lineOfHtml(name.isEmpty() ? author.wholeText() : name), 300);
        return line.isEmpty() ? null : line;
    }

    private @Nullable Instant date(Fields fields, String... names) {
        for (String name : names) {
            for (Element element : fields.all(name)) {
                Instant instant = dates.instant(element.wholeText());
                if (instant != null) {
                    return instant;
                }
            }
        }
        return null;
    }
}
