package throughline.feeds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a channel or an entry by name, in the order of the document. Fields that fell into another one because its end tag is
 * missing are found too.
 */
final class Fields {

    /** Fields of plain text: elements of the feed's own within them are there by accident. */
    private static final Set<String> LEAVES = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "pubdate",
            "author",
            "category",
            "comments",
            "dc:date",
            "dc:creator",
            "dc:title",
            "updated",
            "published",
            "language",
            "lastbuilddate",
            "ttl",
            "generator",
            "copyright");

    private static final Set<String> STRAYS = Set.of(
            "link",
            "guid",
            "id",
            "pubdate",
            "description",
            "dc:date",
            "dc:creator",
            "content:encoded",
            "updated",
            "published",
            "summary",
            "content",
            "category",
            "comments",
            "item",
            "entry");

    private final Map<String, List<Element>> byName = new HashMap<>();
    private final Vocabulary vocabulary;

    Fields(Element parent, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        List<Element> open = new ArrayList<>(List.of(parent));
        while (!open.isEmpty()) {
            Element within = open.removeLast();
            for (Element child = within.firstElementChild(); child != null; child = child.nextElementSibling()) {
                String name = vocabulary.name(child);
                if (!within.equals(parent) && !STRAYS.contains(name)) {
                    continue;
                }
                byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(child);
                if (child.childrenSize() > 0 && LEAVES.contains(name)) {
                    open.add(child);
                }
            }
        }
    }

    List<Element> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The first element of the first of these names that says anything. */
    @Nullable
    Element first(String... names) {
        for (String name : names) {
            for (Element element : all(name)) {
                if (element.childNodeSize() > 0
                        && (element.childrenSize() > 0 || !element.wholeText().isBlank())) {
                    return element;
                }
            }
        }
        return null;
    }

    /** The text of {@link #first}, without what strayed into it; empty when there is none. */
    String text(String... names) {
        Element found = first(names);
        if (found == null) {
            return "";
        }
        return found.childrenSize() == 0 || swallowed(found)
                ? found.wholeOwnText().strip()
                : found.wholeText().strip();
    }

    /** Whether other fields fell into this one. */
    boolean swallowed(Element field) {
        for (Element child = field.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (STRAYS.contains(vocabulary.name(child))) {
                return true;
            }
        }
        return false;
    }
}
