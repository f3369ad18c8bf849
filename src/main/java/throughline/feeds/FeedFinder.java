package throughline.feeds;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import throughline.fetch.Content;
import throughline.fetch.RobotsTxt;

/**
 * Finds the feeds of a site: those that its page names by the HTML standard ({@code <link rel=alternate>} with a feed's type), else those that
 * it links to for its readers, else the usual places where one is worth a try. Fetches nothing. Safe to share.
 */
public final class FeedFinder {

    static final int MOST = 50;
    private static final int DEEPEST = 200;
    private static final int LONGEST_TITLE = 200;

    private static final Map<String, FoundFeed.Kind> TYPES = Map.of(
            "application/atom+xml", FoundFeed.Kind.ATOM,
            "application/rss+xml", FoundFeed.Kind.RSS,
            "application/rdf+xml", FoundFeed.Kind.RSS,
            "application/feed+json", FoundFeed.Kind.JSON);

    /** Types that other things have too, so that the address must sound like a feed's. */
    private static final Set<String> VAGUE_TYPES =
            Set.of("", "text/xml", "application/xml", "application/json", "application/x-rss+xml", "text/rss+xml");

    private static final Set<String> USUAL_NAMES =
            Set.of("feed", "feeds", "rss", "atom", "rdf", "rss2", "feed.json", "index.xml", "index.rdf");

    private static final Set<String> USUAL_ENDINGS = Set.of("rss", "atom", "rdf");

    /** What is in these is no markup, or not of this page. */
    private static final Set<String> OTHER_TEXT = Set.of(
            "script", "style", "textarea", "title", "template", "iframe", "noembed", "noframes", "plaintext", "xmp");

    private static final List<String> PLACES =
            List.of("feed", "rss", "rss.xml", "atom.xml", "feed.xml", "index.xml", "feed.json");

    private static final List<String> SITEMAPS =
            List.of("/sitemap_news.xml", "/news-sitemap.xml", "/sitemap-news.xml", "/news_sitemap.xml");

    /**
     * The feeds that a page names, in its order, itself left out.
     *
     * @param address where the page was found
     */
    public List<FoundFeed> find(Content page, URI address) {
        String text = FeedText.of(page);
        if (text == null) {
            return List.of();
        }
        // What HTML does to repair formatting takes hours on a hostile page, and moves no link.
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault).setMaxDepth(DEEPEST);
        List<Element> elements = elements(parser.parseInput(MarkupBound.within(text), ""));
        String base = base(elements, address.toString());
        Map<URI, FoundFeed> found = new LinkedHashMap<>();
        for (Element element : elements) {
            if (element.tag().localName().equals("link")) {
                declared(element, base).ifPresent(there -> keep(there, element, address, found));
            }
        }
        if (found.isEmpty()) {
            for (Element element : elements) {
                if (element.tag().localName().equals("a")) {
                    linked(element, base).ifPresent(there -> keep(there, element, address, found));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** The bases and links of a page, without those that are only told of. */
    private static List<Element> elements(Document page) {
        List<Element> elements = new ArrayList<>();
        Element at = page.firstElementChild();
        while (at != null) {
            String name = at.tag().localName();
            if (name.equals("link") || name.equals("a") || name.equals("base")) {
                elements.add(at);
            }
            at = OTHER_TEXT.contains(name) ? DocumentOrder.afterAll(at) : DocumentOrder.after(at);
        }
        return elements;
    }

    /**
     * Where a site that names no feed may have one, likeliest first.
     *
     * @param site its front page, or the front page of the part that is wanted
     * @param robots its robots.txt, which may name sitemaps
     */
    public List<URI> guesses(URI site, RobotsTxt robots) {
        Set<URI> guesses = new LinkedHashSet<>();
        String path = site.getPath();
        String folder = path == null || path.length() < 2 ? "/" : path.endsWith("/") ? path : path + "/";
        for (String within : List.of(folder, "/")) {
            PLACES.forEach(place -> add(within + place, site, guesses));
        }
        List<URI> sitemaps = robots.sitemaps();
        sitemaps.stream().filter(FeedFinder::isOfNews).forEach(there -> add(there.toString(), site, guesses));
        SITEMAPS.forEach(place -> add(place, site, guesses));
        sitemaps.forEach(there -> add(there.toString(), site, guesses));
        add("/sitemap.xml", site, guesses);
        return guesses.stream().limit(MOST).toList();
    }

    private static boolean isOfNews(URI sitemap) {
        return sitemap.toString().toLowerCase(Locale.ROOT).contains("news");
    }

    private static void add(String place, URI site, Set<URI> guesses) {
        URI guess = Links.page(place, site.toString());
        if (guess != null) {
            guesses.add(guess);
        }
    }

    private static void keep(URI there, Element link, URI page, Map<URI, FoundFeed> found) {
        if (found.size() < MOST && !there.equals(page) && !found.containsKey(there)) {
            FoundFeed.Kind kind = TYPES.getOrDefault(type(link), FoundFeed.Kind.UNKNOWN);
            String title = CleanText.line(link.hasAttr("title") ? link.attr("title") : words(link));
            found.put(there, new FoundFeed(there, CleanText.bounded(title, LONGEST_TITLE), kind));
        }
    }

    /** The first words in a link; one without an end tag has the rest of the page in it. */
    private static String words(Element link) {
        StringBuilder words = new StringBuilder();
        Element last = DocumentOrder.afterAll(link);
        for (Element at = link;
                at != null && !at.equals(last) && words.length() < LONGEST_TITLE;
                at = DocumentOrder.after(at)) {
            words.append(' ').append(CleanText.bounded(at.wholeOwnText(), LONGEST_TITLE));
        }
        return words.toString();
    }

    /** The first base that a page declares counts, wherever it stands. */
    private static String base(List<Element> elements, String address) {
        for (Element base : elements) {
            if (base.tag().localName().equals("base") && base.hasAttr("href")) {
                URI there = Links.page(base.attr("href"), address);
                return there == null ? address : there.toString();
            }
        }
        return address;
    }

    private static Optional<URI> declared(Element link, String base) {
        List<String> relations =
                Arrays.asList(link.attr("rel").strip().toLowerCase(Locale.ROOT).split("[ \t\n\f\r]+", 20));
        boolean alternate = relations.contains("alternate") && !relations.contains("stylesheet");
        String type = type(link);
        boolean vague = VAGUE_TYPES.contains(type);
        return address(link, base)
                .filter(there -> alternate || relations.contains("feed"))
                .filter(there -> TYPES.containsKey(type)
                        || (vague && !alternate)
                        || (vague && !type.isEmpty() && soundsLikeAFeed(there)));
    }

    private static Optional<URI> linked(Element link, String base) {
        return address(link, base).filter(there -> TYPES.containsKey(type(link)) || soundsLikeAFeed(there));
    }

    private static Optional<URI> address(Element link, String base) {
        String written = link.attr("href");
        return written.isBlank() ? Optional.empty() : Optional.ofNullable(Links.page(written, base));
    }

    /** The media type without its parameters. */
    private static String type(Element link) {
        String type = link.attr("type");
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean soundsLikeAFeed(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath().toLowerCase(Locale.ROOT);
        if (path.contains("://") || path.contains("%3a%2f")) {
            return false; // a feed reader's page about the feed
        }
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String name = bare.substring(bare.lastIndexOf('/') + 1);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String stem = name.substring(0, Math.max(0, name.length() - ending.length() - 1));
        return USUAL_NAMES.contains(name)
                || USUAL_ENDINGS.contains(ending)
                || (Set.of("xml", "php", "json", "aspx", "jsp").contains(ending) && USUAL_NAMES.contains(stem));
    }
}
