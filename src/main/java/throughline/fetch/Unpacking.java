package throughline.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/**
 * Unpacks bodies. What the bytes show goes before what the label says: some servers label plain pages as gzip, and some send gzip
 * without a word. Each layer must fit the same bound, so a small body that unpacks without end costs no more than an honest one.
 */
final class Unpacking {

    private static final int MOST_LAYERS = 3;
    /** The value of {@code Accept-Encoding}. */
    static final String ACCEPTED = "gzip, deflate, br";

    private Unpacking() {}

    static byte[] unpack(byte[] body, Map<String, List<String>> headers, BodyBound bound) throws IOException {
        byte[] plain = body;
        List<String> codings = codings(headers.getOrDefault("content-encoding", List.of()));
        if (codings.size() > MOST_LAYERS) {
            throw new ZipException("packed " + codings.size() + " times");
        }
        for (String coding : codings) {
            plain = switch (coding) {
                case "gzip", "x-gzip" -> isGzip(plain) ? gunzipped(plain, bound) : plain;
                case "deflate" -> isGzip(plain) ? plain : bound.read(inflated(plain));
                case "br" -> unbrotlied(plain, bound);
                default -> plain;
            };
        }
        for (int layer = codings.size(); isGzip(plain) && layer < MOST_LAYERS; layer++) {
            plain = gunzipped(plain, bound);
        }
        return plain;
    }

    /** The last one named was put on last, and comes off first. */
    private static List<String> codings(List<String> headers) {
        List<String> codings = new ArrayList<>();
        for (String header : headers) {
            for (String coding : header.split(",", -1)) {
                String name = coding.strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !name.equals("identity")) {
                    codings.add(name);
                }
            }
        }
        Collections.reverse(codings);
        return codings;
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && bytes[2] == 8;
    }

    private static byte[] gunzipped(byte[] packed, BodyBound bound) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), 8_192)) {
            return bound.read(in);
        }
    }

    /** "deflate" is zlib by the book, and raw for some servers (RFC 9110, 8.4.1.2). A body that is neither was not packed. */
    private static InputStream inflated(byte[] packed) {
        boolean zlib = packed.length > 1
                && (packed[0] & 0x0f) == 8
                && ((packed[0] & 0xff) << 8 | (packed[1] & 0xff)) % 31 == 0;
        boolean markup = packed.length > 0 && (packed[0] == '<' || packed[0] == (byte) 0xef);
        return markup
                ? new ByteArrayInputStream(packed)
                : new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(!zlib));
    }

    /**
     * Nothing marks brotli. But neither markup nor a byte order mark can begin it, and JSON's brace only a stream that is empty; and
     * what breaks while unpacking and reads as gzip was labelled wrongly.
     */
    private static byte[] unbrotlied(byte[] packed, BodyBound bound) throws IOException {
        int first = packed.length < 2 ? -1 : packed[0] & 0xff;
        if (packed.length == 0 || first == '<' || first == '{' || first == 0xef) {
            return packed;
        }
        try (InputStream in = new BrotliInputStream(new ByteArrayInputStream(packed))) {
            return bound.read(in);
        } catch (TooLarge e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The decoder also falls over some streams, where it should say that they are broken.
            if (isGzip(packed)) {
                return packed;
            }
            throw new ZipException("broken brotli");
        }
    }
}
