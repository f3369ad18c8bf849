package throughline.feeds;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Calls the elements of one feed by the names that we know them by ({@code title}, {@code dc:date}, {@code content:encoded}),
 * whatever prefix, namespace spelling or capitals the publisher chose. A known namespace decides; where it is unknown, mistyped or missing,
 * the usual prefix does.
 */
final class Vocabulary {

    private static final String UNKNOWN = "?";
    private static final String OWN = "";

    /** Spelled in small letters, without {@code https} or the last slash or hash. */
    private static final Map<String, String> BY_NAMESPACE = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", "atom"),
            Map.entry("http://purl.org/atom/ns", "atom"),
            Map.entry("http://purl.org/rss/1.0", OWN),
            Map.entry("http://purl.org/rss/2.0", OWN),
            Map.entry("http://purl.org/net/rss1.1", OWN),
            Map.entry("http://backend.userland.com/rss", OWN),
            Map.entry("http://backend.userland.com/rss2", OWN),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", OWN),
            Map.entry("http://my.netscape.com/rdf/simple/0.9", OWN),
            Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", OWN),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9", OWN),
            Map.entry("http://purl.org/dc/elements/1.0", "dc"),
            Map.entry("http://purl.org/dc/elements/1.1", "dc"),
            Map.entry("http://purl.org/dc/terms", "dcterms"),
            Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://tools.search.yahoo.com/mrss", "media"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
            Map.entry("http://www.georss.org/georss", "georss"),
            Map.entry("http://www.opengis.net/gml", "gml"),
            Map.entry("http://www.w3.org/2003/01/geo/wgs84_pos", "geo"),
            Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
            Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", OWN),
            Map.entry("http://www.google.com/schemas/sitemap/0.84", OWN),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"));

    private static final Map<String, String> BY_PREFIX = Map.ofEntries(
            Map.entry("atom", "atom"),
            Map.entry("atom10", "atom"),
            Map.entry("atom03", "atom"),
            Map.entry("a10", "atom"),
            Map.entry("rss", OWN),
            Map.entry("dc", "dc"),
            Map.entry("dcterms", "dcterms"),
            Map.entry("content", "content"),
            Map.entry("sy", "sy"),
            Map.entry("syn", "sy"),
            Map.entry("media", "media"),
            Map.entry("itunes", "itunes"),
            Map.entry("xhtml", "xhtml"),
            Map.entry("html", "xhtml"),
            Map.entry("rdf", "rdf"),
            Map.entry("georss", "georss"),
            Map.entry("gml", "gml"),
            Map.entry("geo", "geo"),
            Map.entry("news", "news"),
            Map.entry("feedburner", "feedburner"));

    private final String rootNamespace;
    private final String rootPrefix;
    private final boolean atom;

    /** @param atom whether the feed is Atom, so that Atom's elements are its own */
    Vocabulary(Element root, boolean atom) {
        this.rootNamespace = root.tag().namespace();
        this.rootPrefix = root.tag().prefix();
        this.atom = atom;
    }

    String name(Element element) {
        String local = element.tag().localName();
        String family = family(element);
        if (family.equals(OWN) || (atom && family.equals("atom"))) {
            return local;
        }
        return family.equals(element.tag().prefix()) ? element.tag().normalName() : family + ":" + local;
    }

    /** Whether an element's text is typed as Atom types its texts. */
    boolean isAtomText(Element element) {
        return (atom && element.tag().prefix().isEmpty())
                || ofNamespace(element.tag().namespace()).equals("atom");
    }

    private String family(Element element) {
        String prefix = element.tag().prefix();
        String namespace = element.tag().namespace();
        String usual = prefix.isEmpty() ? OWN : BY_PREFIX.getOrDefault(prefix, UNKNOWN);
        // The parser gives an undeclared prefix the default namespace: then only the prefix can tell.
        if (!prefix.isEmpty() && namespace.equals(rootNamespace) && !usual.equals(UNKNOWN)) {
            return usual;
        }
        String known = ofNamespace(namespace);
        if (!known.equals(UNKNOWN)) {
            return known;
        }
        return usual.equals(UNKNOWN) && prefix.equals(rootPrefix) ? OWN : usual;
    }

    static String ofNamespace(String namespace) {
        String known = BY_NAMESPACE.get(namespace);
        return known != null ? known : BY_NAMESPACE.getOrDefault(plain(namespace), UNKNOWN);
    }

    private static String plain(String namespace) {
        String it = namespace.strip().toLowerCase(Locale.ROOT);
        it = it.startsWith("https:") ? "http:" + it.substring(6) : it;
        return it.endsWith("/") || it.endsWith("#") ? it.substring(0, it.length() - 1) : it;
    }
}
