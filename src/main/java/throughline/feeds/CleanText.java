package throughline.feeds;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Makes what publishers wrote harmless: titles become plain text, summaries and contents HTML of known tags with http links only.
 * Everything comes out bounded.
 */
final class CleanText {

    static final int LONGEST_LINE = 1_000;
    static final int LONGEST_TEXT = 200_000;
    private static final int DEEPEST = 64;

    /** What a line is made from: titles come with markup and comments, but not with more of it than this. */
    private static final int LONGEST_SOURCE = 20_000;

    /** Elements whose text is not for reading, or that a browser would act on: they go with all that is in them. */
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "frame",
            "frameset",
            "head",
            "title",
            "base",
            "meta",
            "link",
            "svg",
            "xml",
            "select",
            "textarea",
            "button",
            "input",
            "noembed",
            "noframes",
            "plaintext",
            "xmp");

    private static final Safelist SAFE = new Safelist(Safelist.relaxed())
            .addTags(
                    "figure",
                    "figcaption",
                    "hr",
                    "del",
                    "ins",
                    "s",
                    "mark",
                    "abbr",
                    "time",
                    "tt",
                    "samp",
                    "kbd",
                    "var",
                    "wbr")
            .addTags(
                    "section", "article", "header", "footer", "aside", "details", "summary", "ruby", "rt", "rp", "bdi",
                    "center")
            .addTags("audio", "video", "source")
            .addAttributes("abbr", "title")
            .addAttributes("time", "datetime")
            .addAttributes("audio", "src", "controls")
            .addAttributes("video", "src", "controls", "width", "height")
            .addAttributes("source", "src", "type")
            .removeProtocols("a", "href", "ftp", "mailto")
            .addProtocols("audio", "src", "http", "https")
            .addProtocols("video", "src", "http", "https")
            .addProtocols("source", "src", "http", "https");

    /** A frame hides all text up to its end tag, which feeds forget; under another name it hides nothing. */
    private static final Pattern FRAME = Pattern.compile("<(/?)iframe", Pattern.CASE_INSENSITIVE);

    private CleanText() {}

    /** HTML as one line of plain text. */
    static String lineOfHtml(String html) {
        return line(textOfHtml(bounded(html, LONGEST_SOURCE)));
    }

    private static String textOfHtml(String html) {
        if (html.indexOf('<') < 0 || (html.indexOf('>') < 0 && !html.contains("<!--"))) {
            return html.indexOf('&') < 0 ? html : Parser.unescapeEntities(html, false);
        }
        Element body = parsed(html, "").body();
        drop(body);
        return body.text();
    }

    /** Plain text as one line; many publishers escape it once too often, so that entities are left in it. */
    static String lineOfPlain(String text) {
        String bounded = bounded(text, LONGEST_TEXT);
        return line(bounded.indexOf('&') < 0 ? bounded : Parser.unescapeEntities(bounded, false));
    }

    /** The text of XML or HTML elements as one line. */
    static String lineOf(Element markup) {
        Element copy = markup.clone();
        drop(copy);
        return line(copy.text());
    }

    /** Plain text as one line: no breaks, no controls, nothing that turns the writing direction of what follows. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), LONGEST_LINE) + 1);
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u00A0' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                gap = line.length() > 0;
            } else if (!invisible(c)) {
                if (line.length() >= LONGEST_LINE && !Character.isLowSurrogate(c)) {
                    return line.append('…').toString();
                }
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean invisible(char c) {
        return c == 0x7F
                || c == '\uFEFF'
                || c == '\u200B'
                || c == '\uFFFE'
                || c == '\uFFFF'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /** HTML with only what is safe to show; links made absolute against {@code base}. */
    static String html(String html, String base) {
        String bounded = bounded(html, LONGEST_TEXT);
        if (bounded.indexOf('<') < 0) {
            return escaped(Parser.unescapeEntities(bounded, false));
        }
        return cleaned(parsed(bounded, base));
    }

    private static Document parsed(String html, String base) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        boolean framed = html.contains("rame") || html.contains("RAME");
        return parser.parseInput("<body>" + (framed ? FRAME.matcher(html).replaceAll("<$1x-frame") : html), base);
    }

    /** The same for nodes of an XML tree, which lose their place there. */
    static String html(List<Node> nodes, String base) {
        Document page = Document.createShell(base);
        page.body().insertChildren(0, nodes);
        return cleaned(page);
    }

    /** Plain text as HTML. */
    static String escaped(String text) {
        return Entities.escape(withoutTurns(bounded(text.strip(), LONGEST_TEXT)));
    }

    private static String cleaned(Document page) {
        drop(page.body());
        Document clean = new Cleaner(SAFE).clean(page);
        clean.outputSettings().prettyPrint(false);
        return withoutTurns(clean.body().html().strip());
    }

    private static void drop(Element within) {
        Element at = within.firstElementChild();
        while (at != null) {
            if (DROPPED.contains(at.tag().localName())) {
                Element next = DocumentOrder.afterAll(at);
                at.remove();
                at = next;
            } else {
                at = DocumentOrder.after(at);
            }
        }
    }

    private static String withoutTurns(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (invisible(c) || (c < ' ' && c != '\n' && c != '\t')) {
                StringBuilder kept = new StringBuilder(text.length());
                text.chars()
                        .filter(k -> !invisible((char) k) && (k >= ' ' || k == '\n' || k == '\t'))
                        .forEach(k -> kept.append((char) k));
                return kept.toString();
            }
        }
        return text;
    }

    static String bounded(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
