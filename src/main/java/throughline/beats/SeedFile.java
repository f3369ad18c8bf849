package throughline.beats;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one seed: Markdown with front matter, or a plain text document as somebody saved it. Front matter is read line by line
 * and not as YAML, because headlines hold colons and quotes that nobody wants to escape.
 */
final class SeedFile {

    private static final String FENCE = "---";
    private static final String ABOUT = "about ";
    private static final Set<String> KEYS = Set.of("headline", "label", "outlet", "published", "language", "link");

    private final Path file;
    private final String letter;

    private SeedFile(Path file, String letter) {
        this.file = file;
        this.letter = letter;
    }

    static Seed read(Path file, String letter) {
        SeedFile reader = new SeedFile(file, letter);
        List<String> lines = reader.lines();
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".md") ? reader.marked(lines) : reader.plain(lines);
    }

    private List<String> lines() {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (CharacterCodingException e) {
            throw new BeatDefinitionException(file, "this is not UTF-8. Save the file in UTF-8.", e);
        } catch (IOException e) {
            throw new BeatDefinitionException(file, "this file cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private Seed marked(List<String> lines) {
        int end = lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).stream()
                                .map(String::strip)
                                .toList()
                                .indexOf(FENCE)
                        + 1;
        if (end < 1) {
            throw new BeatDefinitionException(
                    file,
                    "a seed in Markdown begins with front matter: a line ---, lines such as \"headline: …\", a line ---. "
                            + "Add it, or save the plain text as a .txt file.");
        }
        Map<String, String> front = frontMatter(lines.subList(1, end));
        List<String> passages = new ArrayList<>();
        for (List<String> block : Lines.blocks(lines.subList(end + 1, lines.size()))) {
            passages.add(Lines.joined(block));
        }
        String outlet = required(front, "outlet");
        String published = front.get("published");
        boolean about = published != null && published.startsWith(ABOUT);
        return new Seed(
                letter,
                front.getOrDefault("label", outlet),
                required(front, "headline"),
                outlet,
                published == null ? null : date(about ? published.substring(ABOUT.length()) : published),
                about,
                required(front, "language"),
                link(front.get("link")),
                notEmpty(passages));
    }

    private Map<String, String> frontMatter(List<String> lines) {
        Map<String, String> front = new HashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            String key = colon < 0 ? line.strip() : line.substring(0, colon).strip();
            if (!KEYS.contains(key)) {
                throw new BeatDefinitionException(
                        file,
                        "the front matter knows no \"" + key + "\"; the keys are "
                                + String.join(", ", KEYS.stream().sorted().toList()) + ".");
            }
            String value = colon < 0 ? "" : unquoted(line.substring(colon + 1).strip());
            if (!value.isEmpty()) {
                front.put(key, value);
            }
        }
        return front;
    }

    private static String unquoted(String value) {
        if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
            return value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
        }
        if (value.length() > 1 && value.startsWith("'") && value.endsWith("'")) {
            return value.substring(1, value.length() - 1).replace("''", "'");
        }
        return value;
    }

    private String required(Map<String, String> front, String key) {
        String value = front.get(key);
        if (value == null) {
            throw new BeatDefinitionException(
                    file, "the front matter has no \"" + key + "\". Add a line \"" + key + ": …\".");
        }
        return value;
    }

    private LocalDate date(String published) {
        try {
            return LocalDate.parse(published.strip());
        } catch (DateTimeParseException e) {
            throw new BeatDefinitionException(
                    file,
                    "\"published: " + published + "\" is no date. Write it as 2024-07-17, or as \"about 2024-07-17\".",
                    e);
        }
    }

    private @Nullable URI link(@Nullable String link) {
        try {
            return link == null ? null : URI.create(link);
        } catch (IllegalArgumentException e) {
            throw new BeatDefinitionException(file, "\"link: " + link + "\" is no address.", e);
        }
    }

    private Seed plain(List<String> lines) {
        PlainDocument document = PlainDocument.of(lines);
        notEmpty(document.passages());
        String source = document.source();
        return new Seed(
                letter,
                source == null ? "Document " + letter : source,
                document.headline(),
                source == null ? "outlet not named" : source,
                null,
                false,
                Script.language(String.join(" ", document.passages())),
                null,
                document.passages());
    }

    private List<String> notEmpty(List<String> passages) {
        if (passages.isEmpty()) {
            throw new BeatDefinitionException(file, "this seed has no text. Add the article's paragraphs.");
        }
        return passages;
    }
}
