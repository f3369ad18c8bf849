package throughline.beats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code beat.yaml}. A key that we do not know is refused: it is most likely a misspelt one. */
final class BeatFile {

    private static final ObjectMapper YAML = YAMLMapper.builder().build();
    private static final Set<String> KEYS = Set.of("name", "names", "languages", "query", "concepts", "feeds");
    private static final Set<String> FEED_KEYS = Set.of("url", "outlet", "language", "note");

    private final Path file;

    private BeatFile(Path file) {
        this.file = file;
    }

    static Beat read(Path file, BeatId id, List<Seed> seeds, List<Seed> counterSeeds) {
        return new BeatFile(file).beat(id, seeds, counterSeeds);
    }

    private Beat beat(BeatId id, List<Seed> seeds, List<Seed> counterSeeds) {
        JsonNode root = tree();
        known(root, KEYS, "the beat");
        Map<String, String> names = new LinkedHashMap<>();
        root.path("names").properties().forEach(name -> names.put(name.getKey(), plain(name.getValue(), "names")));
        List<String> languages = new ArrayList<>();
        list(root, "languages").forEach(language -> languages.add(plain(language, "languages")));
        List<WatchedFeed> feeds = new ArrayList<>();
        list(root, "feeds").forEach(feed -> feeds.add(feed(feed)));
        Map<String, List<String>> concepts = new LinkedHashMap<>();
        root.path("concepts").properties().forEach(part -> {
            List<String> chosen = new ArrayList<>();
            list(root.path("concepts"), part.getKey()).forEach(concept -> chosen.add(plain(concept, part.getKey())));
            concepts.put(part.getKey(), chosen);
        });
        String query = find(root, "query");
        return new Beat(
                id,
                required(root, "name"),
                names,
                languages,
                query == null ? "" : query,
                feeds,
                seeds,
                concepts,
                counterSeeds,
                List.of());
    }

    private JsonNode tree() {
        JsonNode root;
        try {
            root = YAML.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BeatDefinitionException(
                    file, "this is not YAML, line " + line + ": " + e.getOriginalMessage() + ".", e);
        } catch (IOException e) {
            throw new BeatDefinitionException(file, "this file cannot be read (" + e.getMessage() + ").", e);
        }
        if (!root.isObject()) {
            throw new BeatDefinitionException(file, "it must hold the keys name, query and feeds.");
        }
        return root;
    }

    private WatchedFeed feed(JsonNode feed) {
        if (!feed.isObject()) {
            throw new BeatDefinitionException(
                    file, "each feed needs a url and an outlet, but one is \"" + feed + "\".");
        }
        known(feed, FEED_KEYS, "a feed");
        return new WatchedFeed(
                address(required(feed, "url")), required(feed, "outlet"), find(feed, "language"), find(feed, "note"));
    }

    private URI address(String url) {
        try {
            URI address = new URI(url);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new BeatDefinitionException(file, "the feed address \"" + url + "\" is not one: " + e.getReason(), e);
        }
        throw new BeatDefinitionException(
                file, "the feed address \"" + url + "\" must begin with http:// or https:// and name a host.");
    }

    private void known(JsonNode node, Set<String> keys, String what) {
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw new BeatDefinitionException(
                        file,
                        "\"" + key + "\" is no key of " + what + "; the keys are "
                                + String.join(", ", keys.stream().sorted().toList()) + ".");
            }
        });
    }

    private JsonNode list(JsonNode node, String key) {
        JsonNode list = node.path(key);
        if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
            throw new BeatDefinitionException(file, "\"" + key + "\" must be a list.");
        }
        return list;
    }

    private String required(JsonNode node, String key) {
        String value = find(node, key);
        if (value == null) {
            throw new BeatDefinitionException(file, "\"" + key + "\" is missing. Add a line \"" + key + ": …\".");
        }
        return value;
    }

    private @Nullable String find(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String text = plain(value, key).strip();
        return text.isEmpty() ? null : text;
    }

    private String plain(JsonNode value, String key) {
        if (!value.isValueNode()) {
            throw new BeatDefinitionException(file, "\"" + key + "\" must be plain text.");
        }
        // YAML 1.1 reads the language "no" as false.
        return value.isBoolean() && !value.asBoolean() ? "no" : value.asText();
    }
}
