package throughline.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A WARC file made by hand, byte for byte as crawlers write them, so that what we read is not only what our own library writes. */
public final class ArchiveFile {

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final boolean packed;
    private int number;

    public ArchiveFile(boolean packed) {
        this.packed = packed;
    }

    public byte[] bytes() {
        return file.toByteArray();
    }

    public int size() {
        return file.size();
    }

    ArchiveFile info() {
        return record(
                "warcinfo",
                null,
                Instant.EPOCH.plusSeconds(1_700_000_000),
                "application/warc-fields",
                ascii("software: By hand\r\n"));
    }

    /** A page as crawlers keep them. */
    public ArchiveFile page(String address, Instant at, String html) {
        return answer(
                address,
                at,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n",
                html.getBytes(StandardCharsets.UTF_8));
    }

    ArchiveFile answer(String address, Instant at, String head, byte[] body) {
        return record("response", address, at, "application/http; msgtype=response", join(ascii(head + "\r\n"), body));
    }

    ArchiveFile record(String type, @Nullable String address, Instant at, String contentType, byte[] block) {
        return raw(
                join(ascii(head(type, address, at.toString(), contentType, block.length)), block, ascii("\r\n\r\n")));
    }

    String head(String type, @Nullable String address, String at, String contentType, long length) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Date: " + at + "\r\n"
                + (address == null ? "" : "WARC-Target-URI: " + address + "\r\n")
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-" + String.format("%012d", ++number)
                + ">\r\nContent-Type: " + contentType + "\r\nContent-Length: " + length + "\r\n\r\n";
    }

    /** Bytes as they are, in a gzip member of their own when the file is packed. */
    ArchiveFile raw(byte[] bytes) {
        file.writeBytes(packed ? gzip(bytes) : bytes);
        return this;
    }

    /** Bytes that are not packed, whatever the file is. */
    ArchiveFile damage(byte[] bytes) {
        file.writeBytes(bytes);
        return this;
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] chunked(byte[] body, int size) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int i = 0; i < body.length; i += size) {
            int length = Math.min(size, body.length - i);
            chunks.writeBytes(ascii(Integer.toHexString(length) + "\r\n"));
            chunks.write(body, i, length);
            chunks.writeBytes(ascii("\r\n"));
        }
        chunks.writeBytes(ascii("0\r\n\r\n"));
        return chunks.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
