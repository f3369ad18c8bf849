package throughline.articles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself outside its text: meta tags, title, canonical link, language and scripts of linked data.
 *
 * @param meta first content of each meta name, property or itemprop, names in lower case
 * @param scripts JSON-LD scripts, as written
 */
record Head(
        Map<String, List<String>> meta,
        String title,
        @Nullable String canonical,
        String language,
        List<String> scripts) {

    static Head of(Document page) {
        Map<String, List<String>> meta = new HashMap<>();
        for (Element tag : page.getElementsByTag("meta")) {
            String content = tag.attr("content").strip();
            if (content.isEmpty()) {
                continue;
            }
            for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                String name = tag.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    meta.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
                }
            }
        }
        String canonical = null;
        for (Element link : page.getElementsByTag("link")) {
            if (canonical == null && link.attr("rel").equalsIgnoreCase("canonical")) {
                canonical = link.attr("href").strip();
            }
        }
        List<String> scripts = new ArrayList<>();
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                scripts.add(script.data());
            }
        }
        Element html = page.getElementsByTag("html").first();
        String language = html == null ? "" : html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
        return new Head(meta, Letters.clean(page.title()), canonical, language, scripts);
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
}
