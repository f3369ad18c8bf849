package throughline.feeds;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of charsets: what their names mean on the web, whether bytes can be of one, and which one they look like. */
public final class Charsets {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1253 = Charset.forName("windows-1253");
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");
    private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");
    private static final int FEWEST_THAI = 40;

    /** ICU4J's confidence, 0 to 100, from which a guess is worth more than the web's usual charset. */
    private static final int SURE_ENOUGH = 20;

    /** Names that mean more than they say: what browsers take them for, by the Encoding Standard of the WHATWG. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "windows-1255"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("euckr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ksc5601", "x-windows-949"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("uhc", "x-windows-949"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("utf8", "UTF-8"));

    private Charsets() {}

    /** The charset that is meant by a name; null when there is none. */
    public static @Nullable Charset named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            return lower.isEmpty() ? null : Charset.forName(MEANT.getOrDefault(lower, lower));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** The text, when the bytes are right in the charset to the last one. */
    public static @Nullable String strictly(byte[] bytes, Charset charset) {
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

    /** The text, when it switches between alphabets by the escapes of Japanese mail; null when it does not. */
    public static @Nullable String escaped(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1B && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
                return strictly(bytes, ISO_2022_JP);
            }
        }
        return null;
    }

    /** The charset that bytes which nobody speaks for, and which are not UTF-8, look most like. */
    public static Charset guess(byte[] bytes) {
        if (isThai(bytes)) {
            return WINDOWS_874;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true); // looks past the tags
        detector.setText(bytes.length > 1 << 16 ? Arrays.copyOf(bytes, 1 << 16) : bytes);
        for (CharsetMatch match : detector.detectAll()) {
            String name = match.getName().toLowerCase(Locale.ROOT);
            Charset charset = name.startsWith("utf") || name.startsWith("ibm") ? null : named(name);
            if (charset != null && match.getConfidence() >= SURE_ENOUGH) {
                return name.equals("iso-8859-7") && opensGreekWords(bytes) ? WINDOWS_1253 : charset;
            }
        }
        return WINDOWS_1252;
    }

    /** Whether words begin with what is a capital alpha in Windows and a closing quote by the norm. */
    private static boolean opensGreekWords(byte[] bytes) {
        for (int i = 1; i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == 0xA2 && (bytes[i + 1] & 0xFF) >= 0xC0 && (bytes[i - 1] & 0xFF) < 0x80) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the bytes are Thai, which ICU4J does not know: none that Thai leaves free, and the signs above and below letters, which
     * are many, stand behind letters.
     */
    private static boolean isThai(byte[] bytes) {
        int letters = 0;
        int signs = 0;
        int loose = 0;
        int foreign = 0;
        for (int i = 0; i < bytes.length; i++) {
            int c = bytes[i] & 0xFF;
            if (c < 0xA1) {
                continue;
            }
            letters++;
            foreign += (c >= 0xDB && c <= 0xDE) || c >= 0xFC ? 1 : 0;
            if (isThaiSign(c)) {
                int before = i == 0 ? 0 : bytes[i - 1] & 0xFF;
                signs++;
                loose += (before >= 0xA1 && before <= 0xCE) || isThaiSign(before) ? 0 : 1;
            }
        }
        return letters >= FEWEST_THAI && foreign * 100 <= letters && signs * 12 > letters && loose * 20 <= signs;
    }

    private static boolean isThaiSign(int c) {
        return c == 0xD1 || (c >= 0xD4 && c <= 0xDA) || (c >= 0xE7 && c <= 0xEE);
    }
}
