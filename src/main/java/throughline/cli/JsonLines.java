package throughline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A filter over NDJSON: one JSON object a line in, one a line out, in order, flushed. A line that cannot be worked on is answered
 * by {@code {"id":…,"error":"…"}}; the filter goes on.
 */
final class JsonLines {

    /** What a stage makes of one line. */
    interface Stage {
        ObjectNode answer(JsonNode line) throws BadLine;
    }

    /** The line lacks something that the stage needs; the message says what. */
    static final class BadLine extends Exception {
        BadLine(String message) {
            super(message);
        }
    }

    static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){0,200})\"");
    private static final byte[] NEWLINE = {'\n'};

    private JsonLines() {}

    static void run(InputStream in, OutputStream out, Stage stage) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            out.write(JSON.writeValueAsBytes(answer(line, stage)));
            out.write(NEWLINE);
            out.flush();
        }
    }

    /** What a stage answers to a line, or why it cannot. */
    static ObjectNode answer(String line, Stage stage) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return error(idIn(line), "This line is not JSON: " + e.getOriginalMessage());
        }
        if (!node.isObject()) {
            return error(null, "This line is not a JSON object.");
        }
        String id = node.path("id").asText(null);
        try {
            return stage.answer(node);
        } catch (BadLine e) {
            return error(id, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return error(id, "This line could not be worked on (" + e + "). Please report it with the line.");
        }
    }

    private static @Nullable String idIn(String brokenLine) {
        Matcher id = ID.matcher(brokenLine);
        return id.find() ? id.group(1) : null;
    }

    private static ObjectNode error(@Nullable String id, String message) {
        return JSON.createObjectNode().put("id", id).put("error", message);
    }

    /** The text under {@code name}, or empty where there is none. */
    static String text(JsonNode line, String name) {
        JsonNode value = line.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    /** The text under {@code name}; a line without it is bad. */
    static String required(JsonNode line, String name) throws BadLine {
        String value = text(line, name);
        if (value.isEmpty()) {
            throw new BadLine("This line has no \"" + name + "\".");
        }
        return value;
    }

    /** Addresses come as people and crawlers write them, with spaces and brackets; what an address may not hold is escaped. */
    static URI address(String url) throws URISyntaxException {
        StringBuilder escaped = new StringBuilder();
        for (char c : url.strip().toCharArray()) {
            if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                escaped.append(String.format("%%%02X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return new URI(escaped.toString());
    }
}
