package throughline.feeds;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import throughline.fetch.Content;
import throughline.fetch.RobotsTxt;

/**
 * Finds the feeds of a site: those that its page names by the HTML standard ({@code <link rel=alternate>} with a feed's type), else those that
 * it links to for its readers, else the usual places where one is worth a try. Fetches nothing. Safe to share.
 */
public final class FeedFinder {

    static final int MOST = 50;
    private static final int DEEPEST = 500;
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
        Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
        String base = base(document, address.toString());
        Map<URI, FoundFeed> found = new LinkedHashMap<>();
        for (Element link : document.getElementsByTag("link")) {
            keep(declared(link, base), address, found);
        }
        if (found.isEmpty()) {
            for (Element link : document.getElementsByTag("a")) {
                keep(linked(link, base), address, found);
            }
        }
        return List.copyOf(found.values());
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

    private static void keep(@Nullable FoundFeed feed, URI page, Map<URI, FoundFeed> found) {
        if (feed != null && found.size() < MOST && !feed.address().equals(page)) {
            found.putIfAbsent(feed.address(), feed);
        }
    }

    /** The first base that a page declares counts, wherever it stands. */
    private static String base(Document document, String address) {
        for (Element base : document.getElementsByTag("base")) {
            URI there = base.hasAttr("href") ? Links.page(base.attr("href"), address) : null;
            if (base.hasAttr("href")) {
                return there == null ? address : there.toString();
            }
        }
        return address;
    }

    private static @Nullable FoundFeed declared(Element link, String base) {
        List<String> relations =
                Arrays.asList(link.attr("rel").strip().toLowerCase(Locale.ROOT).split("[ \t\n\f\r]+", -1));
        boolean alternate = relations.contains("alternate") && !relations.contains("stylesheet");
        if (!alternate && !relations.contains("feed")) {
            return null;
        }
        String type = type(link);
        FoundFeed.Kind kind = TYPES.get(type);
        URI there = Links.page(link.attr("href"), base);
        if (link.attr("href").isBlank() || there == null) {
            return null;
        }
        boolean vague = VAGUE_TYPES.contains(type) && (!alternate || (!type.isEmpty() && soundsLikeAFeed(there)));
        return kind != null || vague ? feed(there, link.attr("title"), kind) : null;
    }

    private static @Nullable FoundFeed linked(Element link, String base) {
        URI there = link.attr("href").isBlank() ? null : Links.page(link.attr("href"), base);
        FoundFeed.Kind kind = TYPES.get(type(link));
        if (there == null || (kind == null && !soundsLikeAFeed(there))) {
            return null;
        }
        return feed(there, link.hasAttr("title") ? link.attr("title") : CleanText.bounded(link.text(), 1_000), kind);
    }

    private static FoundFeed feed(URI there, String title, FoundFeed.@Nullable Kind kind) {
        return new FoundFeed(
                there,
                CleanText.bounded(CleanText.line(title), LONGEST_TITLE),
                kind == null ? FoundFeed.Kind.UNKNOWN : kind);
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
