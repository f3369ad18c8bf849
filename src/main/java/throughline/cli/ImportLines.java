package throughline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.articles.Announcement;
import throughline.fetch.Content;

/**
 * Articles as one JSON object a line: {@code {"url","title","html" or "text","published","author","outlet","language"}}. Other fields
 * are left alone.
 */
final class ImportLines {

    private static final int LONGEST = 16_000_000;
    private static final Instant FIRST_NEWSPAPER = Instant.parse("1600-01-01T00:00:00Z");
    private static final Instant NONSENSE = Instant.parse("3000-01-01T00:00:00Z");

    private final InputStream in;
    private final boolean backfilled;
    private final String usualOutlet;
    private long number;

    /**
     * Makes one that has not begun.
     *
     * @param usualOutlet for lines that name none
     */
    ImportLines(InputStream in, String usualOutlet, boolean backfilled) {
        this.in = in;
        this.usualOutlet = usualOutlet;
        this.backfilled = backfilled;
    }

    /**
     * An article of a line.
     *
     * @param page null when the line holds only a text, which is then in the announcement
     */
    record Line(
            URI address,
            Announcement announcement,
            @Nullable Content page) {}

    /** The number of the last line, from 1. */
    long number() {
        return number;
    }

    /** The next article; empty at the end. After a bad line the one behind it can be read. */
    Optional<Line> next() throws IOException, JsonLines.BadLine {
        while (true) {
            byte[] line = line();
            if (line == null) {
                return Optional.empty();
            }
            String text = new String(line, StandardCharsets.UTF_8).strip();
            if (!text.isEmpty()) {
                return Optional.of(read(text));
            }
        }
    }

    private Line read(String text) throws JsonLines.BadLine {
        JsonNode line;
        try {
            line = JsonLines.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new JsonLines.BadLine("This line is not JSON: " + e.getOriginalMessage());
        }
        if (!line.isObject()) {
            throw new JsonLines.BadLine("This line is not a JSON object.");
        }
        URI address = address(JsonLines.required(line, "url"));
        String html = JsonLines.text(line, "html");
        String told = JsonLines.text(line, "text");
        if (html.isBlank() && told.isBlank()) {
            throw new JsonLines.BadLine("This line has neither \"html\" nor \"text\".");
        }
        String outlet = JsonLines.text(line, "outlet");
        String author = JsonLines.text(line, "author");
        String language = JsonLines.text(line, "language");
        Announcement announcement = new Announcement(
                JsonLines.text(line, "title").strip(),
                author.isBlank() ? null : author.strip(),
                published(JsonLines.text(line, "published").strip()),
                null,
                outlet.isBlank() ? usualOutlet : outlet.strip(),
                "",
                language.isBlank() ? null : language.strip(),
                "",
                told,
                backfilled);
        Content page =
                html.isBlank() ? null : new Content(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
        return new Line(address, announcement, page);
    }

    private static URI address(String url) throws JsonLines.BadLine {
        try {
            URI address = JsonLines.address(url);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && address.getRawAuthority() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // told like the others
        }
        throw new JsonLines.BadLine("The \"url\" of this line is no address of a web page: " + url);
    }

    private static @Nullable Instant published(String text) throws JsonLines.BadLine {
        if (text.isEmpty()) {
            return null;
        }
        try {
            Instant time = time(text);
            if (time.isAfter(FIRST_NEWSPAPER) && time.isBefore(NONSENSE)) {
                return time;
            }
        } catch (DateTimeException e) {
            // told like the others
        }
        throw new JsonLines.BadLine("\"published\" is no time such as 2024-07-16T03:32:40Z or 2024-07-16: " + text);
    }

    private static Instant time(String text) {
        if (text.length() <= 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        }
    }

    /** The bytes up to the next end of a line; null at the end. What is too long is passed over, not kept. */
    private byte @Nullable [] line() throws IOException, JsonLines.BadLine {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        int one = in.read();
        if (one < 0) {
            return null;
        }
        number++;
        while (one >= 0 && one != '\n') {
            if (length < LONGEST) {
                line.write(one);
            }
            length++;
            one = in.read();
        }
        if (length > LONGEST) {
            throw new JsonLines.BadLine("This line is longer than " + LONGEST + " bytes.");
        }
        return line.toByteArray();
    }
}
