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
import throughline.feeds.FeedReader;
import throughline.feeds.FeedReading;
import throughline.fetch.Content;

/** The stage that reads feeds, as a filter: {@code {"id","url","contentType","bodyBase64"}} in, its entries out. */
@Command(
        name = "parse",
        description = "Reads feeds: one JSON object with the bytes of a feed a line in, its entries a line out.")
final class ParseCommand implements Callable<Integer> {

    private final FeedReader reader = new FeedReader();

    @Override
    public Integer call() throws IOException {
        JsonLines.run(System.in, System.out, this::answer);
        return 0;
    }

    ObjectNode answer(JsonNode line) throws JsonLines.BadLine {
        String kind = JsonLines.text(line, "kind");
        if (!kind.isEmpty() && !kind.equals("feed")) {
            return refused(line, "unsupported");
        }
        if (!line.path("bodyBase64").isTextual()) {
            throw new JsonLines.BadLine("This line has no \"bodyBase64\".");
        }
        byte[] body;
        try {
            body = Base64.getMimeDecoder().decode(line.path("bodyBase64").asText());
        } catch (IllegalArgumentException e) {
            throw new JsonLines.BadLine("The \"bodyBase64\" of this line is not base64.");
        }
        String type = JsonLines.text(line, "contentType");
        FeedReading reading = reader.read(new Content(body, type.isEmpty() ? null : type), base(line));
        return switch (reading) {
            case FeedReading.NotAFeed not -> refused(line, not.reason());
            case FeedReading.Read read -> told(line, read);
        };
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

    private static ObjectNode refused(JsonNode line, String reason) {
        return JsonLines.JSON
                .createObjectNode()
                .put("id", line.path("id").asText(null))
                .put("ok", false)
                .put("error", reason);
    }

    private static ObjectNode told(JsonNode line, FeedReading.Read read) {
        ObjectNode answer = JsonLines.JSON
                .createObjectNode()
                .put("id", line.path("id").asText(null))
                .put("ok", true)
                .putNull("error")
                .put("title", read.title())
                .put("link", text(read.link()));
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
