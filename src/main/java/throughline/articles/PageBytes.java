package throughline.articles;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.fetch.Content;

/**
 * Reads a page's bytes as text. What declares the charset is believed in the order byte order mark, HTTP header, meta tag; but bytes
 * beyond ASCII that are valid UTF-8 are UTF-8 whatever is declared, for no other charset's text looks so by chance.
 */
final class PageBytes {

    private static final int HEAD = 4096;
    /** What browsers read under these names; each holds all of the charset that it replaces. */
    private static final Map<String, String> WIDER = Map.ofEntries(
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ksc5601", "x-windows-949"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"));

    private PageBytes() {}

    static String read(Content content) {
        byte[] bytes = content.bytes();
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null && utf8.length() < bytes.length) {
            return utf8;
        }
        Charset declared = named(charsetIn(content.type() == null ? "" : content.type()));
        if (declared == null) {
            int length = Math.min(bytes.length, HEAD);
            declared = named(charsetIn(new String(bytes, 0, length, StandardCharsets.ISO_8859_1)));
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            String text = new String(bytes, declared);
            if (damage(text) * 200 <= text.length()) {
                return text;
            }
        }
        if (utf8 != null) {
            return utf8;
        }
        Charset guessed = guess(bytes);
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

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static long damage(String text) {
        return text.chars().filter(c -> c == 0xFFFD).count();
    }

    private static Charset guess(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        CharsetMatch match = detector.setText(bytes).detect();
        Charset charset = match == null ? null : named(match.getName().toLowerCase(Locale.ROOT));
        return charset == null ? Charset.forName("windows-1252") : charset;
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

    private static @Nullable Charset named(String name) {
        if (name.isEmpty()) {
            return null;
        }
        try {
            return Charset.forName(WIDER.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
