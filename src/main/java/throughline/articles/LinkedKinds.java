package throughline.articles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What linked data says of the sort of a page. Pages describe other things beside their article (a film that is shown in it, the site,
 * other articles), so most of it counts only when no article is described or the headline agrees.
 *
 * @param live a live blog of this page's headline
 * @param opinion the article is called an opinion
 * @param closed the article is not free to read
 * @param words how many words the article has; 0 when not told
 * @param sections what part of the outlet it belongs to
 * @param types every type that is named on the page, lower case, outermost or not
 */
record LinkedKinds(boolean live, boolean opinion, boolean closed, int words, List<String> sections, Set<String> types) {

    LinkedKinds {
        sections = List.copyOf(sections);
        types = Set.copyOf(types);
    }

    static LinkedKinds of(LinkedFacts linked, List<String> titles) {
        Set<String> types = new HashSet<>();
        boolean live = false;
        boolean closed = false;
        for (JsonNode node : linked.nodes()) {
            Set<String> its = types(node);
            boolean pictures = its.contains("imagegallery") || its.contains("mediagallery");
            if (!pictures || agrees(node, titles)) {
                types.addAll(its);
            }
            boolean entries = node.path("liveBlogUpdate").isContainerNode()
                    && !node.path("liveBlogUpdate").isEmpty();
            if ((its.contains("liveblogposting") || entries) && agrees(node, titles)) {
                live = true;
            }
            if (its.contains("webpage") && isFalse(node.path("isAccessibleForFree"))) {
                closed = true;
            }
        }
        JsonNode article = linked.node();
        closed |= isFalse(article.path("isAccessibleForFree"));
        String section = article.path("articleSection").isArray()
                ? article.path("articleSection").path(0).asText("")
                : article.path("articleSection").asText("");
        return new LinkedKinds(
                live,
                types(article).contains("opinionnewsarticle"),
                closed,
                Math.max(0, article.path("wordCount").asInt(0)),
                section.isBlank() ? List.of() : List.of(section),
                types);
    }

    private static boolean agrees(JsonNode node, List<String> titles) {
        String headline = node.path("headline").asText(node.path("name").asText(""));
        return headline.isBlank() || titles.stream().anyMatch(title -> Likeness.of(title, headline) > 0.6);
    }

    private static Set<String> types(JsonNode node) {
        Set<String> types = new HashSet<>();
        JsonNode named = node.path("@type");
        for (JsonNode type : named.isArray() ? named : List.of(named)) {
            String name = type.asText("").toLowerCase(Locale.ROOT);
            types.add(name.substring(name.lastIndexOf('/') + 1));
        }
        types.remove("");
        return types;
    }

    private static boolean isFalse(JsonNode value) {
        String text = value.isContainerNode() ? "" : value.asText("").toLowerCase(Locale.ROOT);
        return text.equals("false") || text.endsWith("/false");
    }
}
