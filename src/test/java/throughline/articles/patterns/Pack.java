package throughline.articles.patterns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The invented news of one language, with all that its outlets put around news. A line is a key and a value; a key that stands again makes
 * a list; names in square brackets begin an outlet, its furniture, or a story.
 *
 * @param name of the file
 */
record Pack(String name, Map<String, Story> sections) {

    Pack {
        sections = Map.copyOf(sections);
    }

    static List<Pack> all() {
        return Resource.names("packs", ".txt").map(Pack::read).toList();
    }

    static Pack read(String name) {
        Map<String, List<Map.Entry<String, String>>> lines = new LinkedHashMap<>();
        List<Map.Entry<String, String>> current = new ArrayList<>();
        for (String line : Resource.read("packs/" + name + ".txt").split("\n", -1)) {
            String said = line.strip();
            if (said.isEmpty() || said.startsWith("#")) {
                continue;
            }
            if (said.startsWith("[") && said.endsWith("]")) {
                current = new ArrayList<>();
                lines.put(said.substring(1, said.length() - 1), current);
            } else {
                int space = said.indexOf(' ');
                current.add(Map.entry(
                        said.substring(0, space), said.substring(space + 1).strip()));
            }
        }
        Map<String, Story> sections = new LinkedHashMap<>();
        lines.forEach((section, its) -> {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            its.forEach(line -> fields.computeIfAbsent(line.getKey(), key -> new ArrayList<>())
                    .add(line.getValue()));
            sections.put(section, Story.of(its, fields));
        });
        sections.put("front", new Story(List.of(), Map.of("path", List.of("/"))));
        return new Pack(name, sections);
    }

    Story story(String name) {
        return Objects.requireNonNull(sections.get(name), () -> "The pack " + this.name + " lacks " + name + ".");
    }

    /** What the outlet and its furniture say under a key, the outlet first; empty for an unknown key. */
    List<String> list(String key) {
        List<String> own = story("outlet").list(key);
        return own.isEmpty() ? story("furniture").list(key) : own;
    }

    String first(String key) {
        List<String> values = list(key);
        if (values.isEmpty()) {
            throw new IllegalStateException("The pack " + name + " lacks " + key + ".");
        }
        return values.getFirst();
    }

    /** The class name that this outlet's developers gave a part of their pages: their own word, or one that says nothing. */
    String className(String part) {
        List<String> own = list("class." + part);
        return own.isEmpty()
                ? "css-" + Integer.toString((name + '/' + part).hashCode() & 0x7FFFFFFF, 36)
                : own.getFirst();
    }
}
