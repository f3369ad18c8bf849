package throughline.feeds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Feeds in JSON: JSON Feed 1.0 and 1.1, and what comes close to it. */
final class JsonFeedReader {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(FeedText.MOST_BYTES)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private JsonFeedReader() {}

    static FeedReading read(String text, String address) {
        JsonNode feed;
        try {
            feed = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return new FeedReading.NotAFeed("The server sends broken JSON in place of the feed.");
        }
        boolean named = feed.path("version").asText().contains("jsonfeed");
        if (!feed.isObject() || (!named && !feed.path("items").isArray())) {
            return new FeedReading.NotAFeed("The server sends JSON of another kind in place of the feed.");
        }
        String site = feed.path("home_page_url").asText();
        URI link = page(site.isEmpty() ? feed.path("feed_url").asText() : site, address);
        String base = address.isEmpty() ? feed.path("feed_url").asText(site) : address;
        FeedDates dates = new FeedDates(() -> everyDate(feed.path("items")));
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            if (item.isObject() && entries.size() < XmlFeedReader.MOST_ENTRIES) {
                entries.add(entry(item, base, dates));
            }
        }
        String language = line(feed, "language");
        return new FeedReading.Read(
                line(feed, "title"),
                link,
                language.isEmpty() ? null : CleanText.bounded(language, 40),
                PollWishes.NONE,
                hubs(feed, base),
                page(text(feed, "feed_url"), base),
                entries);
    }

    private static Entry entry(JsonNode item, String base, FeedDates dates) {
        URI link = page(text(item, "url"), base);
        if (link == null) {
            link = page(text(item, "external_url"), base);
        }
        String id = line(item, "id");
        if (link == null && (id.startsWith("http://") || id.startsWith("https://"))) {
            link = page(id, base);
        }
        String html = CleanText.html(text(item, "content_html"), base);
        String content = html.isEmpty() ? CleanText.escaped(text(item, "content_text")) : html;
        String summary = CleanText.escaped(text(item, "summary"));
        String title = line(item, "title");
        if (title.isEmpty()) {
            String plain = text(item, "content_text");
            title = Untitled.firstWords(
                    !summary.isEmpty() ? summary : plain.isBlank() ? content : CleanText.escaped(plain));
        }
        return new Entry(
                id,
                link,
                title,
                author(item),
                dates.instant(text(item, "date_published")),
                dates.instant(text(item, "date_modified")),
                summary,
                content);
    }

    private static @Nullable String author(JsonNode item) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : item.path("authors")) {
            names.add(line(author, "name"));
        }
        names.add(line(item.path("author"), "name"));
        names.removeIf(String::isEmpty);
        return names.isEmpty()
                ? null
                : CleanText.bounded(String.join(", ", names.subList(0, Math.min(10, names.size()))), 300);
    }

    private static Stream<String> everyDate(JsonNode items) {
        List<String> dates = new ArrayList<>();
        for (JsonNode item : items) {
            dates.add(text(item, "date_published"));
            dates.add(text(item, "date_modified"));
        }
        return dates.stream();
    }

    private static List<URI> hubs(JsonNode feed, String base) {
        Set<URI> hubs = new LinkedHashSet<>();
        for (JsonNode hub : feed.path("hubs")) {
            URI there = page(text(hub, "url"), base);
            if (there != null && hubs.size() < EntryLinks.MOST_HUBS) {
                hubs.add(there);
            }
        }
        return List.copyOf(hubs);
    }

    private static @Nullable URI page(String address, String base) {
        return address.isBlank() ? null : Links.page(address, base);
    }

    private static String line(JsonNode node, String name) {
        return CleanText.lineOfPlain(text(node, name));
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }
}
