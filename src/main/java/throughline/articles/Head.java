package throughline.articles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself in its tags: meta tags, title, canonical link, language, scripts of linked data and the elements that
 * are marked as a time or as a person. Gathered in one walk over the parsed tree.
 *
 * @param meta contents of each meta name, property or itemprop, names in lower case
 * @param title the first {@code <title>}, as written
 * @param scripts JSON-LD scripts, as written
 */
record Head(
        Map<String, List<String>> meta,
        String title,
        @Nullable String canonical,
        String language,
        List<String> scripts,
        Marks marks) {

    static Head of(Document page) {
        Walk walk = new Walk();
        page.filter(walk);
        return new Head(
                walk.meta, Letters.clean(walk.title), walk.canonical, walk.language, walk.scripts, walk.marks.done());
    }

    /** The first content under any of the names, in the order of the names; empty when there is none. */
    String first(String... names) {
        for (String name : names) {
            List<String> found = meta.get(name);
            if (found != null) {
                return Letters.clean(found.getFirst());
            }
        }
        return "";
    }

    List<String> all(String name) {
        return meta.getOrDefault(name, List.of());
    }

    private static final class Walk implements NodeFilter {
        private static final String[] NAMES = {"property", "name", "itemprop", "http-equiv"};
        private static final int MOST_META = 2_000;
        private static final int MOST_SCRIPTS = 100;

        private final Map<String, List<String>> meta = new HashMap<>();
        private final List<String> scripts = new ArrayList<>();
        private final Marks.Collector marks = new Marks.Collector();
        private String title = "";
        private @Nullable String canonical;
        private String language = "";
        private int metas;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode || !(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            switch (element.normalName()) {
                case "meta" -> addMeta(element);
                case "link" -> {
                    if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
                        canonical = element.attr("href").strip();
                    }
                }
                case "script" -> {
                    if (scripts.size() < MOST_SCRIPTS
                            && element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                        scripts.add(element.data());
                    }
                    return FilterResult.SKIP_ENTIRELY;
                }
                case "title" -> title = title.isEmpty() ? element.text() : title;
                case "html" -> language = element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
                case "style", "svg", "template", "select", "math", "iframe", "object", "textarea", "nav", "button" -> {
                    return FilterResult.SKIP_ENTIRELY;
                }
                default -> marks.see(element);
            }
            return FilterResult.CONTINUE;
        }

        private void addMeta(Element tag) {
            String content = tag.attr("content").strip();
            if (content.isEmpty() || ++metas > MOST_META) {
                return;
            }
            for (String attribute : NAMES) {
                String name = tag.attr(attribute);
                if (!name.isEmpty()) {
                    meta.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                            .add(content);
                }
            }
        }
    }
}
