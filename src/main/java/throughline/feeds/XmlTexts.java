package throughline.feeds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * The texts in a feed's elements, which can be plain, HTML once more escaped, markup in place, or base64, with or without saying so.
 * Relative links in them are meant from the nearest {@code xml:base}, else from the feed's own address.
 */
final class XmlTexts {

    private final boolean ownBases;
    private final Element root;
    private String start;

    /** @param ownBases whether any {@code xml:base} is in the document, so that it is worth looking for */
    XmlTexts(Element root, String address, boolean ownBases) {
        this.root = root;
        this.start = address;
        this.ownBases = ownBases;
    }

    /** For a feed whose own address nobody told. */
    void startFrom(String address) {
        this.start = address;
    }

    /** Where relative links in {@code element} start from. */
    String base(Element element) {
        if (!ownBases) {
            return start;
        }
        Deque<String> bases = new ArrayDeque<>();
        for (Element at = element; at != null; at = at.equals(root) ? null : at.parent()) {
            if (at.hasAttr("xml:base")) {
                bases.push(at.attr("xml:base"));
            }
        }
        String base = start;
        for (String next : bases) {
            base = Links.absolute(next, base);
        }
        return base;
    }

    /** As one line of plain text. */
    String line(Element element, boolean atom, boolean swallowed) {
        if (swallowed) {
            return CleanText.lineOfHtml(element.wholeOwnText());
        }
        if (element.childrenSize() > 0) {
            return CleanText.lineOf(element);
        }
        String text = written(element);
        if (atom && isPlain(element)) {
            return CleanText.lineOfPlain(text);
        }
        return CleanText.lineOfHtml(text);
    }

    /** As harmless HTML. */
    String html(Element element, boolean atom) {
        if (element.childrenSize() > 0) {
            Element copy = element.clone();
            if (ownBases) {
                resolve(element, copy);
            }
            return CleanText.html(copy.childNodes(), base(element));
        }
        String text = written(element);
        return atom && isPlain(element) ? CleanText.escaped(text) : CleanText.html(text, base(element));
    }

    /** Markup that changes its base midway, as Atom allows: the links get their full address before the base is lost. */
    private void resolve(Element original, Element copy) {
        List<Element> before = original.getElementsByAttributeStarting("href");
        List<Element> after = copy.getElementsByAttributeStarting("href");
        for (int i = 0; i < before.size(); i++) {
            after.get(i).attr("href", Links.absolute(before.get(i).attr("href"), base(before.get(i))));
        }
        before = original.getElementsByAttribute("src");
        after = copy.getElementsByAttribute("src");
        for (int i = 0; i < before.size(); i++) {
            after.get(i).attr("src", Links.absolute(before.get(i).attr("src"), base(before.get(i))));
        }
    }

    private static String written(Element element) {
        String text = element.wholeText();
        if (element.attr("mode").equalsIgnoreCase("base64") || isBinary(element)) {
            try {
                return new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return text;
            }
        }
        return text;
    }

    private static boolean isBinary(Element element) {
        String type = element.attr("type");
        return type.startsWith("application/octet-stream");
    }

    private static boolean isPlain(Element element) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.equals("text") || type.startsWith("text/plain") || type.equals("plain");
    }
}
