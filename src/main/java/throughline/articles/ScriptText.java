package throughline.articles;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article in the data from which scripts build a page: the string, or the row of paragraphs, that reads most like one and lies
 * nearest to the headline. Data comes as JSON, as values of variables, as strings within strings, or as a stream that is pushed in
 * pieces (the text format of React's server components). Each piece is looked at a fixed number of times and at most three million
 * characters in all.
 */
final class ScriptText {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final int MOST = 3_000_000;
    private static final int MOST_READ = 9_000_000;
    private static final int LEAST = 120;
    private static final int DEEPEST = 3;
    private static final double BESIDE = 4;
    private static final long PATIENCE = 8;
    private static final String PUSH = "__next_f.push(";

    private final DataParagraphs paragraphs;
    private final List<String> titles;
    private final Map<String, String> rows = new HashMap<>();
    private int left = MOST_READ;
    private String best = "";
    private double bestWorth;
    private double bestNearness;

    private ScriptText(List<String> titles) {
        this.titles = titles.stream()
                .map(Letters::bare)
                .filter(title -> title.length() > 4)
                .toList();
        this.paragraphs = new DataParagraphs(this::resolved);
    }

    /**
     * A text in a script.
     *
     * @param text HTML, or plain paragraphs parted by newlines; empty when no script holds what reads like an article
     * @param besideHeadline whether it stands beside the page's headline in its data
     */
    record Found(String text, boolean besideHeadline) {}

    static Found find(Document page, List<String> titles) {
        ScriptText text = new ScriptText(titles);
        StringBuilder stream = new StringBuilder();
        int room = MOST;
        for (Element script : page.getElementsByTag("script")) {
            String code = script.data();
            if (code.length() < LEAST
                    || code.length() > room
                    || script.attr("type").contains("ld+json")) {
                continue;
            }
            room -= code.length();
            if (code.contains(PUSH)) {
                addPushed(code, stream);
            } else {
                text.readCode(code, 0);
            }
        }
        text.readStream(stream.toString());
        return new Found(text.best, text.bestNearness >= BESIDE);
    }

    private static void addPushed(String code, StringBuilder stream) {
        int at = code.indexOf(PUSH);
        while (at >= 0) {
            int quote = code.indexOf('"', at);
            int end = quote < 0 ? -1 : Literals.end(code, quote);
            if (end < 0) {
                return;
            }
            stream.append(Literals.unescaped(code, quote + 1, end));
            at = code.indexOf(PUSH, end);
        }
    }

    /** Rows of {@code id:JSON} a line, or {@code id:Tlength,text} with the length in bytes. */
    private void readStream(String stream) {
        Map<String, String> data = new HashMap<>();
        int at = 0;
        while (at < stream.length()) {
            int colon = stream.indexOf(':', at);
            if (colon < 0 || colon - at > 12) {
                int line = stream.indexOf('\n', at);
                int end = line < 0 ? stream.length() : line;
                readString(stream.substring(at, end), 1, 0);
                at = end + 1;
                continue;
            }
            String id = stream.substring(at, colon).strip();
            int comma = stream.startsWith("T", colon + 1) ? stream.indexOf(',', colon) : -1;
            int length = comma < 0 || comma - colon > 10 ? -1 : hex(stream.substring(colon + 2, comma));
            if (length >= 0) {
                int end = afterBytes(stream, comma + 1, length);
                rows.put("$" + id, stream.substring(comma + 1, end));
                at = end;
            } else {
                int line = stream.indexOf('\n', colon);
                int end = line < 0 ? stream.length() : line;
                data.put(id, stream.substring(colon + 1, end));
                at = end + 1;
            }
        }
        rows.values().forEach(row -> readString(row, 1, 1));
        data.values().forEach(row -> readValue(row, 0, 0));
    }

    private static int hex(String digits) {
        try {
            return Integer.parseInt(digits, 16);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static int afterBytes(String text, int start, int bytes) {
        int at = start;
        int left = bytes;
        while (at < text.length() && left > 0) {
            char c = text.charAt(at++);
            left -= c < 0x80 ? 1 : c < 0x800 ? 2 : Character.isSurrogate(c) ? 2 : 3;
        }
        return at;
    }

    private String resolved(String text) {
        return text.length() < 8 && text.startsWith("$") ? rows.getOrDefault(text, text) : text;
    }

    private void readCode(String code, int depth) {
        int start = 0;
        while (start < code.length() && code.charAt(start) <= ' ') {
            start++;
        }
        if (start == code.length() || readValue(code, start, depth) > 0) {
            return;
        }
        int tries = 0;
        int assigned = code.indexOf('=');
        while (assigned >= 0 && tries < 12) {
            int value = assigned + 1;
            while (value < code.length() && code.charAt(value) == ' ') {
                value++;
            }
            boolean opens = value < code.length() && (code.charAt(value) == '{' || code.charAt(value) == '[');
            int end = opens ? readValue(code, value, depth) : 0;
            tries += opens ? 1 : 0;
            assigned = code.indexOf('=', Math.max(value, end));
        }
        readLiterals(code, depth);
    }

    /** Reads one JSON value; where it ends, or 0 when there is none. */
    private int readValue(String code, int start, int depth) {
        char first = start < code.length() ? code.charAt(start) : ' ';
        if ((first != '{' && first != '[') || left < code.length() - start) {
            return 0;
        }
        StringReader from = new StringReader(code);
        try {
            from.skip(start);
            try (JsonParser parser = JSON.createParser(from)) {
                return start + readValue(parser, depth);
            }
        } catch (IOException e) {
            return 0;
        }
    }

    private int readValue(JsonParser parser, int depth) throws IOException {
        try {
            walk(parser.readValueAsTree(), 1, depth, 0);
            return (int) Math.max(1, parser.currentLocation().getCharOffset());
        } finally {
            left -= (int) Math.max(1, parser.currentLocation().getCharOffset());
        }
    }

    private void walk(JsonNode node, double nearness, int depth, int level) {
        if (level > 100) {
            return;
        }
        if (node.isTextual()) {
            readString(resolved(node.asText()), nearness, depth);
            return;
        }
        double near = node.isObject() ? nearness(node, nearness) : nearness;
        if (node.isArray()) {
            String row = paragraphs.of(node);
            offer(row, near);
        }
        node.forEach(child -> {
            if (child.isContainerNode() || child.isTextual()) {
                walk(child, near, depth, level + 1);
            }
        });
    }

    /** What stands beside the page's headline is its article, what stands beside another one is another's. */
    private double nearness(JsonNode object, double before) {
        for (String name : new String[] {"headline", "title", "name", "subject", "headlines"}) {
            JsonNode value = object.path(name).isObject()
                    ? object.path(name).path("basic").isTextual()
                            ? object.path(name).path("basic")
                            : object.path(name).path("rendered")
                    : object.path(name);
            if (value.isTextual() && value.asText().length() > 8) {
                String bare = Letters.bare(value.asText());
                boolean same = titles.stream().anyMatch(title -> title.contains(bare) || bare.contains(title));
                if (same) {
                    return BESIDE;
                }
                if (bare.length() > 20) {
                    return Math.min(before, 0.5);
                }
            }
        }
        return before;
    }

    private void readString(String text, double nearness, int depth) {
        if (text.length() < LEAST) {
            return;
        }
        int start = 0;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        boolean data = start < text.length() && (text.charAt(start) == '{' || text.charAt(start) == '[');
        if (data && depth < DEEPEST && readValue(text, start, depth + 1) > 0) {
            return;
        }
        offer(text, nearness);
    }

    /** Strings in code that is no JSON. */
    private void readLiterals(String code, int depth) {
        double nearness = 1;
        int nearUntil = 0;
        int at = 0;
        // Quotes that nothing closes are looked behind for a while only: there may be as many as there is code.
        long patience = PATIENCE * code.length();
        while (at < code.length() && patience > 0) {
            char c = code.charAt(at);
            if (c != '"' && c != '\'' && c != '`') {
                at++;
                continue;
            }
            int end = Literals.end(code, at);
            if (end < 0) {
                int line = c == '`' ? -1 : code.indexOf('\n', at);
                patience -= (line < 0 ? code.length() : line) - at;
                at++;
                continue;
            }
            if (end - at > LEAST) {
                readString(Literals.unescaped(code, at + 1, end), at < nearUntil ? nearness : 1, depth);
            } else if (end - at > 8 && titles.contains(Letters.bare(Literals.unescaped(code, at + 1, end)))) {
                nearness = BESIDE;
                nearUntil = end + 4_000;
            }
            at = end + 1;
        }
    }

    private void offer(String text, double nearness) {
        if (text.length() <= best.length() * bestLeast(nearness)) {
            return;
        }
        double worth = ProseWorth.of(text) * nearness;
        if (worth > bestWorth) {
            best = text;
            bestWorth = worth;
            bestNearness = nearness;
        }
    }

    /** What is this much shorter than the best so far cannot be better, whatever it reads like. */
    private double bestLeast(double nearness) {
        return best.isEmpty() ? 0 : Math.min(1, bestWorth / (best.length() * 2.5 * nearness));
    }
}
