package throughline.articles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What a row of paragraphs is called when it is kept as data. */
final class DataParagraphs {

    private static final String[] FIELDS = {
        "content",
        "text",
        "html",
        "value",
        "body",
        "paragraph",
        "data",
        "children",
        "nodes",
        "items",
        "contents",
        "content_elements",
        "richText",
        "blocks",
        "contentHtml",
        "code"
    };
    private static final List<String> OTHER_THINGS = List.of(
            "image",
            "photo",
            "picture",
            "video",
            "audio",
            "advert",
            "embed",
            "gallery",
            "related",
            "promo",
            "newsletter",
            "caption",
            "link_list",
            "interstitial",
            "divider",
            "button",
            "figure",
            "script",
            "iframe",
            "raw_html",
            "oembed",
            "social",
            "tweet",
            "podcast",
            "teaser",
            "banner",
            "author");
    private static final int DEEPEST = 7;

    private final UnaryOperator<String> resolve;

    DataParagraphs(UnaryOperator<String> resolve) {
        this.resolve = resolve;
    }

    /** The array's elements as lines, when most of them are sentences; else empty. */
    String of(JsonNode array) {
        if (array.size() < 2 || isElement(array)) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        int sentences = 0;
        int others = 0;
        for (JsonNode each : array) {
            String text = text(each, 0);
            if (text.isBlank()) {
                others += each.isNumber() || each.isNull() ? 1 : 0;
                continue;
            }
            boolean sentence = Letters.units(text) >= Run.SHORT || Letters.endsAsSentence(text);
            sentences += sentence ? 1 : 0;
            others += sentence ? 0 : 1;
            lines.append(lines.isEmpty() ? "" : "\n").append(text.strip());
        }
        return sentences >= 2 && sentences > others ? lines.toString() : "";
    }

    /** How React writes an element: {@code ["$", tag, key, {children: …}]}. */
    private static boolean isElement(JsonNode node) {
        return node.isArray()
                && node.path(0).asText("").equals("$")
                && node.path(3).isObject();
    }

    private String text(JsonNode node, int depth) {
        if (node.isTextual()) {
            return resolve.apply(node.asText());
        }
        if (depth > DEEPEST) {
            return "";
        }
        if (isElement(node)) {
            String tag = node.path(1).asText("");
            boolean skipped = tag.equals("script") || tag.equals("style") || tag.equals("figcaption");
            return skipped ? "" : text(node.path(3).path("children"), depth + 1);
        }
        if (node.isArray()) {
            StringBuilder text = new StringBuilder();
            node.forEach(each -> text.append(text(each, depth + 1)));
            return text.toString();
        }
        return node.isObject() ? ofObject(node, depth) : "";
    }

    private String ofObject(JsonNode object, int depth) {
        String type = "";
        for (String name : new String[] {"type", "_type", "__typename", "nodeType", "kind", "blockType"}) {
            type = type.isEmpty() ? object.path(name).asText("") : type;
        }
        String kind = type.toLowerCase(Locale.ROOT);
        boolean teaser = (object.has("headline") || object.has("title")) && (object.has("url") || object.has("href"));
        if (teaser
                || kind.equals("ad")
                || kind.startsWith("ad_")
                || OTHER_THINGS.stream().anyMatch(kind::contains)) {
            return "";
        }
        for (String field : FIELDS) {
            JsonNode value = object.path(field);
            if (value.isTextual() || value.isContainerNode()) {
                String text = text(value, depth + 1);
                if (!text.isBlank()) {
                    return text;
                }
            }
        }
        return "";
    }
}
