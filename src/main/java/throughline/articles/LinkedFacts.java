package throughline.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page's JSON-LD says of its article. It is a witness among others: pages also describe other articles, or lie. */
final class LinkedFacts {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();
    private static final int MOST_NODES = 5_000;

    /** Headlines of two stories share about a quarter of their letter pairs by chance. */
    private static final double STRANGE = 0.4;

    private static final double ALIKE = 0.7;

    private final String address;
    private final String description;
    private final List<JsonNode> nodes;
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final @Nullable JsonNode article;

    /**
     * @param titles what else the page calls itself, to tell its own node from those of other articles
     * @param address of the page, as it was asked for or as it names itself
     * @param description how the page sums itself up elsewhere
     */
    LinkedFacts(List<String> scripts, List<String> titles, String address, String description) {
        this.address = address;
        this.description = description;
        nodes = nodesOf(scripts);
        for (JsonNode node : nodes) {
            if (node.path("@id").isTextual() && node.size() > 1) {
                byId.putIfAbsent(node.path("@id").asText(), node);
            }
        }
        article = chooseArticle(titles);
    }

    private static List<JsonNode> nodesOf(List<String> scripts) {
        List<JsonNode> found = new ArrayList<>();
        Deque<JsonNode> waiting = new ArrayDeque<>();
        for (String script : scripts) {
            JsonNode root = parse(script);
            if (root != null) {
                waiting.add(root);
            }
        }
        while (!waiting.isEmpty() && found.size() < MOST_NODES) {
            JsonNode node = waiting.poll();
            if (node.isObject()) {
                found.add(node);
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    waiting.add(child);
                }
            });
        }
        return found;
    }

    private static @Nullable JsonNode parse(String script) {
        String text = script.strip();
        int start = 0;
        while (start < text.length() && text.charAt(start) != '{' && text.charAt(start) != '[') {
            start++;
        }
        try {
            return start == text.length() ? null : JSON.readTree(text.substring(start));
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private @Nullable JsonNode chooseArticle(List<String> titles) {
        JsonNode best = null;
        double bestScore = 0;
        for (JsonNode node : nodes) {
            double score = typeScore(node);
            if (score == 0) {
                continue;
            }
            String headline = text(node, "headline", "name");
            double most = 0;
            for (String title : titles) {
                double likeness = Likeness.of(headline, title);
                score += 2 * likeness;
                most = Math.max(most, likeness);
            }
            if (most < STRANGE && isOfAnother(node, headline, titles)) {
                continue;
            }
            score += node.has("datePublished") ? 0.4 : 0;
            score += node.has("articleBody") ? 0.4 : 0;
            score += node.has("author") ? 0.2 : 0;
            if (score > bestScore + 1e-9) {
                best = node;
                bestScore = score;
            }
        }
        return best;
    }

    /** Whether a node tells of another story: its headline is not the page's, and neither its address nor its summary says otherwise. */
    private boolean isOfAnother(JsonNode node, String headline, List<String> titles) {
        String bare = Letters.bare(headline);
        if (bare.isEmpty() || titles.isEmpty() || titles.stream().anyMatch(title -> holds(Letters.bare(title), bare))) {
            return false;
        }
        String own = path(address);
        for (String name : new String[] {"url", "mainEntityOfPage", "@id"}) {
            JsonNode value = node.path(name);
            String at = path(value.isObject() ? value.path("@id").asText("") : value.asText(""));
            if (at.length() > 1 && at.equals(own)) {
                return false;
            }
        }
        return Likeness.of(text(node, "description"), description) < ALIKE;
    }

    private static boolean holds(String a, String b) {
        return Math.min(a.length(), b.length()) > 3 && (a.contains(b) || b.contains(a));
    }

    /** What stands behind the host, without query and marks. */
    private static String path(String address) {
        int from = address.indexOf("://");
        from = address.indexOf('/', from < 0 ? 0 : from + 3);
        int to = from < 0 ? 0 : from;
        while (from >= 0 && to < address.length() && "?#".indexOf(address.charAt(to)) < 0) {
            to++;
        }
        return from < 0 ? "" : address.substring(from, to);
    }

    private static double typeScore(JsonNode node) {
        double score = 0;
        for (String type : texts(node.path("@type"))) {
            String lower = type.toLowerCase(Locale.ROOT);
            if (lower.endsWith("article") || lower.endsWith("blogposting") || lower.endsWith("reportage")) {
                score = Math.max(score, 2);
            } else if (lower.endsWith("report")
                    || lower.endsWith("review")
                    || lower.endsWith("discussionforumposting")) {
                score = Math.max(score, 1);
            } else if (lower.endsWith("webpage")
                    || lower.endsWith("videoobject")
                    || lower.endsWith("recipe")
                    || lower.endsWith("gallery")) {
                score = Math.max(score, 0.5);
            }
        }
        return score;
    }

    /** Every object that the page's linked data holds. */
    List<JsonNode> nodes() {
        return nodes;
    }

    /** What describes the page's own article; a missing node when nothing does. */
    JsonNode node() {
        return article == null ? MissingNode.getInstance() : article;
    }

    /** Whether it describes an article that was published at some time, as it does on pages of articles and seldom on others. */
    boolean hasDatedArticle() {
        return article != null && typeScore(article) >= 1 && !published().isEmpty();
    }

    boolean hasArticle() {
        return article != null;
    }

    String headline() {
        return article == null ? "" : text(article, "headline", "name");
    }

    String description() {
        return article == null ? "" : text(article, "description");
    }

    String body() {
        return article == null ? "" : text(article, "articleBody", "text");
    }

    String published() {
        return article == null ? "" : text(article, "datePublished");
    }

    String created() {
        return article == null ? "" : text(article, "dateCreated", "uploadDate");
    }

    String modified() {
        return article == null ? "" : text(article, "dateModified");
    }

    /** Names that it gives its authors, and whether it calls them persons. */
    record Authors(List<String> persons, List<String> organisations) {
        Authors {
            persons = List.copyOf(persons);
            organisations = List.copyOf(organisations);
        }

        /** Persons, or organisations where no person is named. */
        List<String> first() {
            return persons.isEmpty() ? organisations : persons;
        }
    }

    Authors authors() {
        Set<String> persons = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        if (article != null) {
            for (String field : new String[] {"author", "creator"}) {
                JsonNode named = article.path(field);
                for (JsonNode author : named.isArray() ? named : List.of(named)) {
                    addAuthor(author, persons, others);
                }
                if (!persons.isEmpty() || !others.isEmpty()) {
                    break;
                }
            }
        }
        return new Authors(List.copyOf(persons), List.copyOf(others));
    }

    private void addAuthor(JsonNode author, Set<String> persons, Set<String> others) {
        JsonNode whole = author;
        if (author.isObject() && !author.has("name") && author.path("@id").isTextual()) {
            whole = byId.getOrDefault(author.path("@id").asText(), author);
        }
        if (whole.isTextual()) {
            persons.add(plain(Letters.whole(whole.asText())));
            return;
        }
        boolean organisation = texts(whole.path("@type")).stream()
                .anyMatch(type -> type.endsWith("Organization") || type.endsWith("WebSite"));
        for (String name : texts(whole.path("name"))) {
            (organisation ? others : persons).add(plain(name));
        }
    }

    String site() {
        if (article == null) {
            return "";
        }
        JsonNode publisher = article.path("publisher");
        if (publisher.isArray() && !publisher.isEmpty()) {
            publisher = publisher.get(0);
        }
        if (publisher.isObject() && !publisher.has("name")) {
            publisher = byId.getOrDefault(publisher.path("@id").asText(""), publisher);
        }
        return publisher.isTextual() ? plain(Letters.whole(publisher.asText())) : text(publisher, "name");
    }

    String language() {
        return article == null ? "" : text(article, "inLanguage");
    }

    private static String text(JsonNode node, String... names) {
        for (String name : names) {
            List<String> found = texts(node.path(name));
            if (!found.isEmpty() && !found.getFirst().isBlank()) {
                return name.equals("articleBody") ? found.getFirst() : plain(found.getFirst());
            }
        }
        return "";
    }

    private static List<String> texts(JsonNode value) {
        if (value.isTextual()) {
            return List.of(Letters.whole(value.asText()));
        }
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> {
                if (each.isTextual()) {
                    texts.add(Letters.whole(each.asText()));
                }
            });
        }
        return texts;
    }

    /** Values are often escaped as if they stood in HTML. */
    private static String plain(String value) {
        return Letters.clean(value.indexOf('&') >= 0 ? Letters.whole(Parser.unescapeEntities(value, false)) : value);
    }
}
