package throughline.feeds;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import throughline.fetch.Content;

/**
 * The bytes of a feed as text. What the bytes are counts for more than what anybody says of them: a byte order mark, valid UTF-8,
 * what the server says, what the document says, and only then the guess of a detector.
 */
final class FeedText {

    /** More than any honest feed; what is longer is cut, and read as far as it goes. */
    static final int MOST_BYTES = 16 << 20;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int DECLARATION = 1_024;
    private static final Pattern HTTP_CHARSET =
            Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?([^\\s;\"',]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED = Pattern.compile(
            "(?:<\\?xml[^>]{0,200}?encoding|<meta[^>]{0,200}?charset)\\s{0,9}=\\s{0,9}[\"'\u0093\u0094]?([A-Za-z0-9._:-]{1,40})",
            Pattern.CASE_INSENSITIVE);

    private FeedText() {}

    /** The text, or null when the bytes are packed and cannot be unpacked. */
    static @Nullable String of(Content content) {
        byte[] bytes = unpacked(content.bytes());
        return bytes == null ? null : readable(decoded(bytes, content.type()));
    }

    private static byte @Nullable [] unpacked(byte[] bytes) {
        if (bytes.length < 3 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) {
            return bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] part = new byte[1 << 14];
            for (int n = in.read(part); n > 0 && out.size() < MOST_BYTES; n = in.read(part)) {
                out.write(part, 0, n);
            }
        } catch (IOException e) {
            return out.size() == 0 ? null : out.toByteArray(); // cut short on the way: the start may still be of use
        }
        return out.toByteArray();
    }

    private static String decoded(byte[] bytes, @Nullable String type) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return new String(bytes, marked);
        }
        boolean ascii = ascii(bytes);
        if (!ascii) {
            String utf8 = Charsets.strictly(bytes, StandardCharsets.UTF_8);
            if (utf8 != null) {
                return utf8;
            }
        } else if (!escapes(bytes)) {
            return new String(bytes, StandardCharsets.US_ASCII);
        }
        Charset said = type == null ? null : named(HTTP_CHARSET.matcher(type));
        Charset declared = named(DECLARED.matcher(start(bytes)));
        if (ascii) {
            Charset shifting = declared == null ? said : declared;
            return new String(bytes, shifting == null ? StandardCharsets.UTF_8 : shifting);
        }
        return byClaim(bytes, said, declared);
    }

    /** Not UTF-8: what somebody says it is, when it can be that. */
    private static String byClaim(byte[] bytes, @Nullable Charset said, @Nullable Charset declared) {
        List<Charset> claims = new ArrayList<>();
        for (Charset claim : new Charset[] {said, declared}) {
            if (claim != null && !claim.equals(StandardCharsets.UTF_8)) {
                claims.add(claim);
            }
        }
        // Few byte strings are right in a multi-byte code by chance, so such a claim that holds beats a server's usual
        // Latin-1.
        for (Charset claim : claims) {
            String text = manyBytes(claim) ? Charsets.strictly(bytes, claim) : null;
            if (text != null) {
                return text;
            }
        }
        if (mostlyUtf8(bytes)) {
            return repairedUtf8(bytes);
        }
        for (Charset claim : claims) {
            if (!manyBytes(claim)) {
                return new String(bytes, claim);
            }
        }
        return claims.isEmpty() ? new String(bytes, Charsets.guess(bytes)) : new String(bytes, claims.get(0));
    }

    private static @Nullable Charset byMark(byte[] b) {
        int first = at(b, 0) << 24 | at(b, 1) << 16 | at(b, 2) << 8 | at(b, 3);
        if (first == 0x0000FEFF || first == 0x0000003C) {
            return Charset.forName("UTF-32BE");
        } else if (first == 0xFFFE0000 || first == 0x3C000000) {
            return Charset.forName("UTF-32LE");
        } else if (first == 0x4C6FA794) {
            return Charset.forName("IBM037"); // "<?xml" as mainframes write it
        } else if (first >>> 8 == 0xEFBBBF) {
            return Charsets.strictly(b, StandardCharsets.UTF_8) == null && !mostlyUtf8(b)
                    ? null
                    : StandardCharsets.UTF_8;
        }
        return switch (first >>> 16) {
            case 0xFEFF, 0x003C, 0x007B -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00, 0x7B00 -> StandardCharsets.UTF_16LE;
            default -> null;
        };
    }

    private static int at(byte[] bytes, int i) {
        return i < bytes.length ? bytes[i] & 0xFF : 0xAA;
    }

    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
    }

    private static @Nullable Charset named(Matcher claim) {
        return claim.find() ? Charsets.named(claim.group(1)) : null;
    }

    private static boolean manyBytes(Charset charset) {
        return charset.newEncoder().maxBytesPerChar() > 1 && !charset.name().startsWith("UTF-16");
    }

    private static boolean ascii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Codes that shift by escapes, such as ISO-2022-JP, are made of ASCII bytes. */
    private static boolean escapes(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0x1b) {
                return true;
            }
        }
        return false;
    }

    /** Whether well-formed sequences of several bytes outnumber the stray bytes by far: another code does not yield them. */
    private static boolean mostlyUtf8(byte[] bytes) {
        int good = 0;
        int stray = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = sequence(bytes, i);
            if (length > 1) {
                good++;
            } else if (length == 0) {
                stray++;
            }
            i += Math.max(1, length);
        }
        return good > 2 * stray;
    }

    /** A stray byte in UTF-8 was mostly pasted from Windows text; FE and FF are damage. */
    private static String repairedUtf8(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int done = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = sequence(bytes, i);
            if (length == 0) {
                text.append(new String(bytes, done, i - done, StandardCharsets.UTF_8));
                text.append((bytes[i] & 0xFF) >= 0xFE ? "\uFFFD" : new String(bytes, i, 1, WINDOWS_1252));
                done = i + 1;
            }
            i += Math.max(1, length);
        }
        return text.append(new String(bytes, done, bytes.length - done, StandardCharsets.UTF_8))
                .toString();
    }

    /** The length of the UTF-8 sequence that starts here; 0 when none does. */
    private static int sequence(byte[] bytes, int i) {
        int lead = bytes[i] & 0xFF;
        int length = lead < 0x80
                ? 1
                : lead >= 0xC2 && lead < 0xE0
                        ? 2
                        : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        for (int k = 1; k < length; k++) {
            if (i + k >= bytes.length || (bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** Without what no XML may hold; the C1 controls that stand where Windows has quotes and dashes become those. */
    private static String readable(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = (c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == '\uFEFF' || c >= '\uFFFE';
            boolean windows = c >= 0x80 && c < 0xA0 && c != 0x85;
            if ((control || windows) && out == null) {
                out = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (out != null) {
                if (windows) {
                    out.append(new String(new byte[] {(byte) c}, WINDOWS_1252));
                } else if (!control) {
                    out.append(c);
                }
            }
        }
        return out == null ? text : out.toString();
    }
}
