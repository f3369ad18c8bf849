package throughline.articles.patterns;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import throughline.articles.Block;

/**
 * One piece of invented news, by the lines of its pack.
 *
 * @param blocks its text as a reader would copy it, without headline and standfirst
 * @param fields every other line by its key
 */
record Story(List<Block> blocks, Map<String, List<String>> fields) {

    private static final Map<String, Block.Kind> KINDS = Map.of(
            "p", Block.Kind.PARAGRAPH,
            "h", Block.Kind.HEADING,
            "q", Block.Kind.QUOTE,
            "i", Block.Kind.ITEM,
            "r", Block.Kind.ROW,
            "e", Block.Kind.LIVE_ENTRY);

    Story {
        blocks = List.copyOf(blocks);
        fields = Map.copyOf(fields);
    }

    /** @param lines key and value each, in the order of the pack */
    static Story of(List<Map.Entry<String, String>> lines, Map<String, List<String>> fields) {
        List<Block> blocks = new ArrayList<>();
        for (Map.Entry<String, String> line : lines) {
            Block.Kind kind = KINDS.get(line.getKey());
            if (kind != null) {
                blocks.add(new Block(
                        kind, kind == Block.Kind.ROW ? line.getValue().replace(" | ", "\t") : line.getValue()));
            }
        }
        return new Story(blocks, fields);
    }

    List<String> list(String key) {
        return fields.getOrDefault(key, List.of());
    }

    String headline() {
        return list("headline").getFirst();
    }

    Instant time(String key) {
        return OffsetDateTime.parse(list(key).getFirst()).toInstant();
    }

    /** The blocks of a range such as {@code 2-4}, {@code 3} or {@code 5-}, counted from 1. */
    List<Block> blocks(String range) {
        int dash = range.indexOf('-');
        int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
        String end = dash < 0 ? range : range.substring(dash + 1);
        int to = end.isEmpty() ? blocks.size() : Integer.parseInt(end);
        return from > blocks.size() ? List.of() : blocks.subList(from - 1, Math.min(to, blocks.size()));
    }
}
