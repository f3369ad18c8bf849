package throughline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import throughline.feeds.Entry;
import throughline.feeds.FeedFinder;
import throughline.feeds.FeedReader;
import throughline.feeds.FeedReading;
import throughline.fetch.Content;
import throughline.fetch.RobotsTxt;

/**
 * The stage that reads feeds, as a filter: {@code {"id","url","contentType","bodyBase64"}} in, its entries out. A line of {@code "kind":"discover"}
 * holds a page, and gets the feeds that it names; one of {@code "kind":"robots"} a robots.txt, and hears whether {@code agent} may read {@code url}.
 */
@Command(
        name = "parse",
        description = "Reads feeds: one JSON object with the bytes of a feed a line in, its entries a line out.")
final class ParseCommand implements Callable<Integer> {

    private final FeedReader reader = new FeedReader();
    private final FeedFinder finder = new FeedFinder();

    @Override
    public Integer call() throws IOException {
        JsonLines.run(System.in, System.out, this::answer);
        return 0;
    }

    ObjectNode answer(JsonNode line) throws JsonLines.BadLine {
        String kind = JsonLines.text(line, "kind");
        return switch (kind.isEmpty() ? "feed" : kind) {
            case "feed" -> read(line);
            case "discover" -> discovered(line);
            case "robots" -> allowed(line);
            default -> refused(line, "unsupported");
        };
    }

    private ObjectNode read(JsonNode line) throws JsonLines.BadLine {
        return switch (reader.read(body(line), base(line))) {
            case FeedReading.NotAFeed not -> refused(line, not.reason());
            case FeedReading.Index index -> listed(line, index);
            case FeedReading.Read read -> told(line, read);
        };
    }

    private ObjectNode discovered(JsonNode line) throws JsonLines.BadLine {
        ObjectNode answer = ok(line);
        ArrayNode feeds = answer.putArray("feeds");
        finder.find(body(line), base(line))
                .forEach(feed -> feeds.add(feed.address().toString()));
        return answer;
    }

    private static ObjectNode allowed(JsonNode line) throws JsonLines.BadLine {
        URI page = address(JsonLines.required(line, "url"));
        RobotsTxt robots = RobotsTxt.parse(body(line), page.resolve("/robots.txt"), JsonLines.required(line, "agent"));
        return ok(line).put("allowed", robots.allows(page));
    }

    private static Content body(JsonNode line) throws JsonLines.BadLine {
        if (!line.path("bodyBase64").isTextual()) {
            throw new JsonLines.BadLine("This line has no \"bodyBase64\".");
        }
        String type = JsonLines.text(line, "contentType");
        try {
            String body = line.path("bodyBase64").asText();
            boolean broken = body.indexOf('\n') >= 0 || body.indexOf('\r') >= 0;
            return new Content(
                    (broken ? Base64.getMimeDecoder() : Base64.getDecoder()).decode(body),
                    type.isEmpty() ? null : type);
        } catch (IllegalArgumentException e) {
            throw new JsonLines.BadLine("The \"bodyBase64\" of this line is not base64.");
        }
    }

    /** Where the document says it is (RFC 9110, 8.7), else where it was asked for. */
    private static URI base(JsonNode line) {
        URI asked = address(JsonLines.text(line, "url"));
        for (Map.Entry<String, JsonNode> header : line.path("headers").properties()) {
            if (header.getKey().equalsIgnoreCase("Content-Location")) {
                URI said = asked.resolve(address(header.getValue().asText()));
                return "http".equals(said.getScheme()) || "https".equals(said.getScheme()) ? said : asked;
            }
        }
        return asked;
    }

    private static URI address(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            return URI.create("");
        }
    }

    private static ObjectNode ok(JsonNode line) {
        return JsonLines.JSON
                .createObjectNode()
                .put("id", line.path("id").asText(null))
                .put("ok", true)
                .putNull("error");
    }

    private static ObjectNode refused(JsonNode line, String reason) {
        return ok(line).put("ok", false).put("error", reason);
    }

    /** Sitemaps that it names are no entries, but what its reader goes on with. */
    private static ObjectNode listed(JsonNode line, FeedReading.Index index) {
        ObjectNode answer = ok(line);
        answer.putArray("entries");
        ArrayNode sitemaps = answer.putArray("sitemaps");
        index.sitemaps().forEach(sitemap -> sitemaps.add(sitemap.toString()));
        return answer;
    }

    private static ObjectNode told(JsonNode line, FeedReading.Read read) {
        ObjectNode answer = ok(line).put("title", read.title()).put("link", text(read.link()));
        ArrayNode entries = answer.putArray("entries");
        for (Entry entry : read.entries()) {
            entries.addObject()
                    .put("id", entry.id())
                    .put("link", text(entry.link()))
                    .put("title", entry.title())
                    .put("published", text(entry.published()))
                    .put("updated", text(entry.updated()))
                    .put("summary", entry.summary())
                    .put("content", entry.content());
        }
        return answer;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
