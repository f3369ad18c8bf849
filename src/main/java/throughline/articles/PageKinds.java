package throughline.articles;

import org.jspecify.annotations.Nullable;
import throughline.fetch.Content;

/** Tells in plain words what a page is that holds no article. */
final class PageKinds {

    private static final int LEAST_UNITS = 120;
    private static final int SHORT = 1_500;

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
        String instead = units < SHORT && !page.saysArticle() ? standsInstead(page) : null;
        if (instead != null) {
            return notAnArticle(instead);
        }
        if (units < LEAST_UNITS) {
            return nothing(page, units);
        }
        return null;
    }

    private static Extraction.Unreadable notAnArticle(String reason) {
        return new Extraction.Unreadable(Extraction.Cause.NOT_AN_ARTICLE, reason);
    }

    /** What stands in the place of an article: an error, a gate, a form. */
    private @Nullable String standsInstead(PageView page) {
        if (isTitled("missing", page)) {
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
        int linked = outline.runs().stream().mapToInt(Run::linkUnits).sum();
        int links = outline.runs().stream().mapToInt(Run::links).sum();
        if (links > 15 && linked > 0.5 * all && !page.saysArticle()) {
            return notAnArticle("The page is a list of links, not an article. If it lists news, add its feed instead.");
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
