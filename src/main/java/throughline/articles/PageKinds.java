package throughline.articles;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import throughline.fetch.Content;

/** Tells in plain words what a page is that holds no article. */
final class PageKinds {

    private PageKinds() {}

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

    /** Why no article was found on a page. */
    static Extraction.Unreadable whyNothing(Document page, Outline outline, int units) {
        int all = outline.runs().stream().mapToInt(Run::units).sum();
        String html = page.body().className().toLowerCase(Locale.ROOT);
        boolean walled = html.contains("paywall")
                || !page.select("[class*=paywall], [id*=paywall], [class*=regwall], [class*=premium-content]")
                        .isEmpty();
        if (walled) {
            return new Extraction.Unreadable(Extraction.Cause.PAYWALL, "The page shows its text only to subscribers.");
        }
        if (all < 400 && !page.getElementsByTag("script").isEmpty()) {
            return new Extraction.Unreadable(
                    Extraction.Cause.SCRIPT_ONLY,
                    "The page builds its text by script; there is nothing to read in it.");
        }
        return new Extraction.Unreadable(
                Extraction.Cause.TOO_LITTLE_TEXT,
                units == 0
                        ? "The page holds no running text."
                        : "The page holds too little running text to be an article (" + units + " characters).");
    }
}
