package throughline.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The web pages in a WARC or ARC file, one after the other, as a fetch would have brought them. Everything else in it is passed over
 * and counted by reason; what is broken costs its own record and not the file.
 */
public final class WarcPages implements AutoCloseable {

    /**
     * A page as it was archived.
     *
     * @param fetched when, as the archive says
     * @param headers names in lower case
     */
    public record Page(URI address, Instant fetched, Map<String, List<String>> headers, Content content) {
        public Page {
            headers = Map.copyOf(headers);
        }
    }

    private static final int LONGEST_HEAD = 256 * 1024;
    /** What claims to be longer is not believed: the next record is looked for. */
    private static final long LONGEST_RECORD = 4L << 30;

    private static final Instant FIRST_PAGE = Instant.parse("1990-12-20T00:00:00Z");

    private final WarcBytes bytes;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 14).flip();
    private final ArchivedAnswer answers;
    private final Map<String, Integer> skipped = new TreeMap<>();
    private @Nullable WarcReader records;
    private @Nullable WarcRecord record;
    private @Nullable WarcRecord brokenRecord;
    private @Nullable String ending;
    private int seen;

    private WarcPages(WarcBytes bytes, FetchSettings.Limits limits) {
        this.bytes = bytes;
        this.answers = new ArchivedAnswer(limits);
    }

    /** Opens a file, packed with gzip or not. */
    public static WarcPages open(Path file, FetchSettings.Limits limits) throws IOException {
        return of(Files.newInputStream(file), limits);
    }

    static WarcPages of(InputStream file, FetchSettings.Limits limits) throws IOException {
        return new WarcPages(new WarcBytes(file), limits);
    }

    /** The next page; empty at the end. */
    public Optional<Page> next() throws IOException {
        while (true) {
            try {
                if (!advance()) {
                    return Optional.empty();
                }
            } catch (IOException | RuntimeException e) { // jwarc throws many of both for what is not as it should be
                broken(e);
                if (findRecord()) {
                    continue;
                }
                if (ending == null) {
                    ending = seen == 0 ? "It holds no WARC record." : "Behind a broken record no other begins.";
                }
                return Optional.empty();
            }
            try {
                return Optional.of(page(record));
            } catch (Skipped e) {
                count(String.valueOf(e.getMessage()));
            } catch (IOException | RuntimeException e) {
                broken(e);
            }
        }
    }

    /** How many records were passed over until now, by reason. */
    public Map<String, Integer> skipped() {
        return Map.copyOf(skipped);
    }

    /** Why the file could not be read to its end; empty when it was, or is not read so far. */
    public Optional<String> ending() {
        return Optional.ofNullable(ending);
    }

    /** A record that brings no page. */
    static final class Skipped extends Exception {
        Skipped(String reason) {
            super(reason, null, false, false);
        }
    }

    private boolean advance() throws IOException {
        if (record != null) {
            // Before the next head is read, so that its length can be bounded.
            bytes.allow(Long.MAX_VALUE);
            record.body().consume();
            record = null;
        }
        bytes.allow(LONGEST_HEAD);
        if (records == null) {
            records = new WarcReader(bytes, buffer);
            records.setLenient(true);
            if (records.compression() != WarcCompression.NONE) {
                throw new IOException("it is packed twice, or in another way than with gzip");
            }
        }
        record = records.next().orElse(null);
        bytes.allow(Long.MAX_VALUE);
        if (record == null) {
            return false;
        }
        long length = record.body().size();
        if (length < 0 || length > LONGEST_RECORD) {
            throw new IOException("its length is given as " + length);
        }
        seen++;
        return true;
    }

    private Page page(@Nullable WarcRecord record) throws IOException, Skipped {
        if (record == null || !record.type().equals("response")) {
            throw new Skipped("no response of a server");
        }
        WarcResponse response = (WarcResponse) record;
        String target = response.target();
        if (!response.contentType().base().toString().equals("application/http")) {
            throw new Skipped("no answer by http");
        }
        Instant fetched;
        try {
            fetched = response.date();
        } catch (DateTimeException | NoSuchElementException e) {
            throw new IOException("its time cannot be read");
        }
        if (fetched.isBefore(FIRST_PAGE)) {
            throw new IOException("its time cannot be");
        }
        return answers.page(
                target,
                fetched,
                response.body().size(),
                response.body().stream(),
                response.identifiedPayloadType().map(Object::toString).orElse(null));
    }

    private void broken(Exception e) {
        boolean cut = e instanceof EOFException;
        if (cut) {
            ending = "It ends in the middle of a record; all before it was read.";
        }
        if (record == null || record != brokenRecord) {
            count(cut ? "cut off at the end of the file" : "broken");
        }
        brokenRecord = record;
    }

    private void count(String reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    /** Looks for the next record behind a break: a line that begins as a record does. */
    private boolean findRecord() throws IOException {
        records = null;
        record = null;
        bytes.allow(Long.MAX_VALUE);
        byte[] mark = {'\n', 'W', 'A', 'R', 'C', '/'};
        int matched = 1; // what was read before may have ended with a line
        while (true) {
            while (buffer.hasRemaining()) {
                byte one = buffer.get();
                matched = one == mark[matched] ? matched + 1 : one == '\n' ? 1 : 0;
                if (matched == mark.length) {
                    buffer.position(buffer.position() - mark.length + 1);
                    return true;
                }
            }
            matched = bytes.atMember() ? 1 : matched;
            // The beginning of the mark stays in front, to be read again with its rest.
            buffer.clear();
            buffer.put(mark, 1, Math.max(0, matched - 1));
            int kept = buffer.position();
            try {
                if (bytes.read(buffer) < 0) {
                    return false;
                }
            } catch (IOException e) {
                if (!bytes.nextMember()) {
                    return false;
                }
                buffer.position(0);
                kept = 0;
                matched = 1;
            }
            buffer.flip();
            buffer.position(kept);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
