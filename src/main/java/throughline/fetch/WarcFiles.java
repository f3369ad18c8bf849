package throughline.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Writes answers to WARC/1.1 files in a folder, one gzip member a record. A file is named {@code .open} while it is written; a new one
 * is begun each day and when one is large. One thread at a time.
 */
public final class WarcFiles implements AutoCloseable {

    public static final long USUAL_SIZE = 1_000_000_000;

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** True of the answer on its way; what is kept of it was joined and unpacked. */
    private static final Set<String> OF_THE_WAY = Set.of("content-encoding", "transfer-encoding", "content-length");

    private final Path folder;
    private final long size;
    private final InstantSource clock;
    private int number;
    private @Nullable OpenFile open;
    /** So much of the open file is on the disk. */
    private long safe;

    /**
     * Makes one that has not begun.
     *
     * @param size the length at which a file is closed and the next one begun
     */
    public WarcFiles(Path folder, long size, InstantSource clock) {
        this.folder = folder;
        this.size = size;
        this.clock = clock;
    }

    private record OpenFile(Path path, LocalDate day, FileChannel channel, WarcWriter records) {}

    /** Writes an answer; it is only safe after {@link #flush}. */
    public void write(Fetched.Found found) throws IOException {
        try {
            OpenFile file = open;
            if (file != null
                    && (file.records().position() >= size || !file.day().equals(today()))) {
                finish(file);
                file = null;
            }
            if (file == null) {
                file = begin();
            }
            file.records().write(response(found));
        } catch (IOException | RuntimeException e) {
            giveUp();
            throw e;
        }
    }

    /** Returns when all that was written is on the disk. */
    public void flush() throws IOException {
        try {
            if (open != null) {
                open.channel().force(false);
                safe = open.channel().position();
            }
        } catch (IOException e) {
            giveUp();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            finish(open);
        }
    }

    private OpenFile begin() throws IOException {
        Files.createDirectories(folder);
        Instant now = clock.instant();
        String name = freeName(now);
        Path path = folder.resolve(name + ".open");
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OpenFile file = new OpenFile(path, today(), channel, new WarcWriter(channel, WarcCompression.GZIP));
        open = file;
        safe = 0;
        file.records()
                .write(new Warcinfo.Builder()
                        .version(MessageVersion.WARC_1_1)
                        .date(now)
                        .filename(name)
                        .fields(Map.of(
                                "software", List.of("Throughline"),
                                "format", List.of("WARC File Format 1.1"),
                                "description", List.of("Feeds and pages as fetched, unpacked")))
                        .build());
        return file;
    }

    /** One that no file has had, also where the program was stopped and started within a second. */
    private String freeName(Instant now) {
        while (true) {
            String name = String.format(Locale.ROOT, "throughline-%s-%05d.warc.gz", NAME.format(now), number++);
            if (!Files.exists(folder.resolve(name)) && !Files.exists(folder.resolve(name + ".open"))) {
                return name;
            }
        }
    }

    private void finish(OpenFile file) throws IOException {
        file.channel().force(true);
        safe = file.channel().position();
        file.records().close();
        rename(file);
    }

    private void rename(OpenFile file) throws IOException {
        open = null;
        String name = file.path().getFileName().toString();
        Files.move(file.path(), file.path().resolveSibling(name.substring(0, name.length() - ".open".length())));
    }

    /** After trouble with the disk: what was safe stays, whole records all, and the next record begins a new file. */
    private void giveUp() {
        OpenFile file = open;
        open = null;
        if (file == null) {
            return;
        }
        try (FileChannel channel = file.channel()) {
            channel.truncate(safe);
        } catch (IOException e) {
            return; // the file stays as it is, under its name for open ones
        }
        try {
            if (safe == 0) {
                Files.delete(file.path());
            } else {
                rename(file);
            }
        } catch (IOException e) {
            open = null;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static WarcResponse response(Fetched.Found found) throws IOException {
        byte[] body = found.content().bytes();
        HttpResponse.Builder http =
                new HttpResponse.Builder(found.delta() ? 226 : 200, found.delta() ? "IM Used" : "OK");
        found.headers().forEach((name, values) -> {
            if (!OF_THE_WAY.contains(name)) {
                values.forEach(value -> http.addHeader(plain(name), plain(value)));
            }
        });
        http.body(null, body);
        return new WarcResponse.Builder(found.address())
                .version(MessageVersion.WARC_1_1)
                .date(found.at())
                .payloadDigest(digest(body))
                .body(http.build())
                .build();
    }

    private static WarcDigest digest(byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(body);
            return new WarcDigest(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** A header must not end its line early. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isISOControl(plain.charAt(i))) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }
}
