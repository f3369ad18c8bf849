package throughline.feeds;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the document type declaration out of a feed, so that no parser is ever tempted by it. Plain short entities that the document declares
 * for itself are put in place; those that name other entities or files, as entity bombs and thefts do, stay as they are written.
 */
final class Doctype {

    private static final int MOST_ENTITIES = 100;
    private static final int LONGEST_VALUE = 500;
    private static final int MOST_GROWTH = 200_000;

    private Doctype() {}

    static String removed(String text) {
        int start = startOf(text);
        if (start < 0) {
            return text;
        }
        int end = endOf(text, start);
        if (end < 0) {
            return text;
        }
        Map<String, String> entities = entities(text.substring(start, end));
        String rest = text.substring(0, start) + text.substring(end);
        return entities.isEmpty() ? rest : resolved(rest, entities);
    }

    private static int startOf(String text) {
        int from = text.indexOf("<!");
        for (int tries = 0; from >= 0 && tries < 1_000; tries++) {
            if (text.regionMatches(true, from, "<!DOCTYPE", 0, 9)) {
                return from;
            }
            if (text.startsWith("<![CDATA[", from)) {
                return -1; // already in the document
            }
            int after = text.startsWith("<!--", from) ? text.indexOf("-->", from + 4) : from + 2;
            from = after < 0 ? -1 : text.indexOf("<!", after);
        }
        return -1;
    }

    /** After the {@code >} that ends the declaration, past the internal subset and everything quoted. */
    private static int endOf(String text, int start) {
        boolean subset = false;
        for (int i = start + 9; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                int close = text.indexOf(c, i + 1);
                if (close < 0) {
                    int mark = text.indexOf('>', i);
                    return mark < 0 ? -1 : mark + 1;
                }
                i = close;
            } else if (text.startsWith("<!--", i)) {
                int close = text.indexOf("-->", i + 4);
                if (close < 0) {
                    return -1;
                }
                i = close + 2;
            } else if (c == '[') {
                subset = true;
            } else if (c == ']') {
                subset = false;
            } else if (c == '>' && !subset) {
                return i + 1;
            }
        }
        return -1;
    }

    private static Map<String, String> entities(String declaration) {
        Map<String, String> entities = new HashMap<>();
        for (int at = declaration.indexOf("<!ENTITY");
                at >= 0 && entities.size() < MOST_ENTITIES;
                at = declaration.indexOf("<!ENTITY", at + 8)) {
            int nameAt = afterSpace(declaration, at + 8);
            int nameEnd = nameAt;
            while (nameEnd < declaration.length() && isName(declaration.charAt(nameEnd))) {
                nameEnd++;
            }
            int quoteAt = afterSpace(declaration, nameEnd);
            if (nameEnd == nameAt
                    || quoteAt >= declaration.length()
                    || "\"'".indexOf(declaration.charAt(quoteAt)) < 0) {
                continue; // a parameter entity, or one outside of the document
            }
            int close = declaration.indexOf(declaration.charAt(quoteAt), quoteAt + 1);
            String value = close < 0 ? null : plain(declaration.substring(quoteAt + 1, close));
            if (value != null) {
                entities.putIfAbsent(declaration.substring(nameAt, nameEnd), value);
            }
        }
        return entities;
    }

    /** The value if it can be put in place as it stands: short, and naming nothing but characters. */
    private static @Nullable String plain(String value) {
        if (value.length() > LONGEST_VALUE || value.indexOf('<') >= 0) {
            return null;
        }
        for (int i = value.indexOf('&'); i >= 0; i = value.indexOf('&', i + 1)) {
            if (!value.startsWith("&#", i) && !value.startsWith("&amp;", i) && !value.startsWith("&lt;", i)) {
                return null;
            }
        }
        return value;
    }

    private static String resolved(String text, Map<String, String> entities) {
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        int growth = 0;
        for (int at = text.indexOf('&'); at >= 0 && growth < MOST_GROWTH; at = text.indexOf('&', at + 1)) {
            int end = at + 1;
            while (end < text.length() && end - at < 60 && isName(text.charAt(end))) {
                end++;
            }
            String value =
                    end < text.length() && text.charAt(end) == ';' ? entities.get(text.substring(at + 1, end)) : null;
            if (value != null) {
                out.append(text, done, at).append(value);
                done = end + 1;
                growth += value.length();
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    private static int afterSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
    }
}
