package throughline.articles;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.fetch.Content;

/** Tells in plain words what a page is that holds no article. */
final class PageKinds {

    private static final int LEAST_UNITS = 120;

    /** What a page that calls itself an article holds at least: pictures and letters to readers come with a line or two. */
    private static final int BRIEF = 60;

    private static final Set<String> PICTURES = Set.of("imagegallery", "mediagallery", "videoobject");

    private static final int SHORT = 1_500;
    private static final int LONG = 4_000;
    private static final int MOST_ABOVE = 60;

    private final KindWords words;

    PageKinds(KindWords words) {
        this.words = words;
    }

    /** Why content cannot be read as a web page; null when it can. */
    static @Nullable String otherThanHtml(String type, Content content) {
        byte[] bytes = content.bytes();
        if (startsWith(bytes, "%PDF")) {
            return "This is a PDF file, not a web page.";
        }
        if (type.startsWith("image/") || type.startsWith("video/") || type.startsWith("audio/")) {
            return "This is "
                    + (type.startsWith("image/") ? "an image" : type.startsWith("video/") ? "a video" : "a sound file")
                    + ", not a web page.";
        }
        if (startsWith(bytes, "\u0089PNG") || startsWith(bytes, "GIF8") || startsWith(bytes, "\u00ff\u00d8\u00ff")) {
            return "This is an image, not a web page.";
        }
        if (startsWith(bytes, "PK\u0003\u0004") || startsWith(bytes, "\u001f\u008b")) {
            return "This is a packed file, not a web page.";
        }
        if (type.startsWith("application/pdf")) {
            return "This is a PDF file, not a web page.";
        }
        boolean web = type.isBlank()
                || type.contains("html")
                || type.contains("xml")
                || type.startsWith("text/")
                || type.startsWith("application/octet-stream");
        return web ? null : "The server calls this " + type.split(";", 2)[0].strip() + ", not a web page.";
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Why the page is not taken for an article; null when it is. */
    Extraction.@Nullable Unreadable findRefusal(PageView page, ArticleBody body) {
        int units = body.units();
        if (!page.saysArticle()) {
            String instead = units < SHORT ? standsInstead(page) : null;
            instead = instead == null && units < LONG ? sells(page) : instead;
            instead = instead == null ? lists(page, units) : instead;
            if (instead != null) {
                return notAnArticle(instead);
            }
        }
        boolean pictures = page.said().types().stream().anyMatch(PICTURES::contains);
        boolean brief = (page.saysArticle() || pictures)
                && units >= BRIEF
                && body.blocks().stream().noneMatch(block -> words.isWall(block.text()));
        return units < LEAST_UNITS && !brief ? nothing(page, units) : null;
    }

    private static Extraction.Unreadable notAnArticle(String reason) {
        return new Extraction.Unreadable(Extraction.Cause.NOT_AN_ARTICLE, reason);
    }

    /** What stands in the place of an article: an error, a gate, a form. */
    private @Nullable String standsInstead(PageView page) {
        if (isTitled("missing", page) || showsErrorNumber(page.outline())) {
            return "This is an error page; the article may have been taken down or moved. Look for it under another address.";
        }
        if (isTitled("gate", page)) {
            return "The site asks whether a person is reading, and shows no article to programs. Use its feed, or ask it for access.";
        }
        if (isTitled("sign-in", page)) {
            return "This is a page for signing in, not an article. It may be that the article is only shown to members.";
        }
        return null;
    }

    /** Whether a heading near the top is nothing but the number by which servers say that there is no such page. */
    private static boolean showsErrorNumber(Outline outline) {
        return outline.runs().stream()
                .limit(MOST_ABOVE)
                .anyMatch(run -> run.kind() == Run.Kind.HEADING
                        && (run.text().equals("404") || run.text().equals("410")));
    }

    private static @Nullable String sells(PageView page) {
        Set<String> types = page.said().types();
        boolean offered = types.contains("offer") || types.contains("aggregateoffer");
        boolean called = page.head().first("og:type").toLowerCase(Locale.ROOT).contains("product");
        boolean sold = !page.linked().hasArticle() && types.contains("product") && (offered || called);
        return sold ? "This page offers something for sale; it is not an article." : null;
    }

    private @Nullable String lists(PageView page, int units) {
        boolean front = page.path().length() <= 1 && page.address().getQuery() == null;
        boolean search = isTitled("search", page) || words.inPath("search", page.path());
        if (!front && !search && units > LONG) {
            return null;
        }
        double linked = linkShare(page.outline());
        boolean list = TeaserList.coversMost(page);
        if (search && (list || linked > 0.4 || units < LEAST_UNITS)) {
            return "These are the results of a search, not an article.";
        }
        if (front && (list || linked > 0.4)) {
            return "This is a front page, not an article. To follow what it lists, add the site's feed.";
        }
        return list
                ? "The page is a list that leads to articles, not an article. To follow what it lists, add its feed."
                : null;
    }

    private static double linkShare(Outline outline) {
        double all = 1;
        double linked = 0;
        for (Run run : outline.runs()) {
            all += run.units();
            linked += run.linkUnits();
        }
        return linked / all;
    }

    private boolean isTitled(String section, PageView page) {
        int headline = page.reading().headline();
        return words.isPart(section, page.head().title())
                || (headline >= 0
                        && words.isName(
                                section, page.outline().runs().get(headline).text()));
    }

    private Extraction.Unreadable nothing(PageView page, int units) {
        Outline outline = page.outline();
        int all = outline.runs().stream().mapToInt(Run::units).sum();
        boolean walled = page.said().closed()
                || outline.runs().stream().limit(400).anyMatch(run -> run.units() < 300 && words.isWall(run.text()))
                || !page.document()
                        .select("[class*=paywall], [id*=paywall], [class*=regwall], [class*=premium-content]")
                        .isEmpty();
        if (walled) {
            return new Extraction.Unreadable(
                    Extraction.Cause.PAYWALL,
                    "The page shows its text only to subscribers. A feed that carries the text would be read instead.");
        }
        int links = outline.runs().stream().mapToInt(Run::links).sum();
        if (links > 15 && linkShare(outline) > 0.5 && !page.saysArticle()) {
            return notAnArticle("The page is a list of links, not an article. To follow what it lists, add its feed.");
        }
        if (all < 400 && !page.document().getElementsByTag("script").isEmpty()) {
            return new Extraction.Unreadable(
                    Extraction.Cause.SCRIPT_ONLY,
                    "The page builds its text by script; there is nothing to read in it. A feed that carries the text would be read instead.");
        }
        return new Extraction.Unreadable(
                Extraction.Cause.TOO_LITTLE_TEXT,
                units == 0
                        ? "The page holds no running text."
                        : "The page holds too little running text to be an article (" + units + " characters).");
    }
}
