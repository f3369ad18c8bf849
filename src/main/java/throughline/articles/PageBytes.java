package throughline.articles;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import throughline.feeds.Charsets;
import throughline.fetch.Content;

/**
 * Reads a page's bytes as text. What declares the charset is believed in the order byte order mark, HTTP header, meta tag; but bytes
 * beyond ASCII that are valid UTF-8 are UTF-8 whatever is declared, for no other charset's text looks so by chance.
 */
final class PageBytes {

    private static final int HEAD = 4096;

    private PageBytes() {}

    static String read(Content content) {
        byte[] bytes = content.bytes();
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String utf8 = Charsets.strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null && utf8.length() < bytes.length) {
            return utf8;
        }
        Charset declared = Charsets.named(charsetIn(content.type() == null ? "" : content.type()));
        if (declared == null) {
            int length = Math.min(bytes.length, HEAD);
            declared = Charsets.named(charsetIn(new String(bytes, 0, length, StandardCharsets.ISO_8859_1)));
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            String text = new String(bytes, declared);
            if (damage(text) * 200 <= text.length()) {
                return text;
            }
        }
        if (utf8 != null) {
            String escaped = Charsets.escaped(bytes);
            return escaped == null ? utf8 : escaped;
        }
        Charset guessed = Charsets.guess(bytes);
        String text = new String(bytes, guessed);
        String asUtf8 = new String(bytes, StandardCharsets.UTF_8);
        return damage(asUtf8) * 200 <= asUtf8.length() ? asUtf8 : text;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static long damage(String text) {
        return text.chars().filter(c -> c == 0xFFFD).count();
    }

    /** The word after {@code charset=}, or after {@code encoding=} in an XML declaration. */
    private static String charsetIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String key : new String[] {"charset", "encoding"}) {
            int at = lower.indexOf(key);
            while (at >= 0) {
                int i = at + key.length();
                while (i < lower.length() && (lower.charAt(i) == ' ' || "=\"'".indexOf(lower.charAt(i)) >= 0)) {
                    i++;
                }
                int start = i;
                while (i < lower.length()
                        && (Character.isLetterOrDigit(lower.charAt(i)) || "-_:".indexOf(lower.charAt(i)) >= 0)) {
                    i++;
                }
                if (lower.startsWith("=", at + key.length()) && i > start) {
                    return lower.substring(start, i);
                }
                at = lower.indexOf(key, at + 1);
            }
        }
        return "";
    }
}
