package throughline.articles.patterns;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One make of pages: HTML with holes, under a comment that says what is expected of it. The lines of the comment:
 *
 * <ul>
 *   <li>{@code pattern}: its number in the list of habits that extractors fail at
 *   <li>{@code tells}: what is expected, as a sentence
 *   <li>{@code story}: which story of the pack it tells, {@code one} unless said otherwise
 *   <li>{@code text}: which of its blocks are the text and nothing else, {@code 1-} unless said otherwise; or {@code holds 1-2} for at
 *       least these
 *   <li>{@code facts}: which of authors, published, modified, standfirst, site and agency are on the page; {@code undated} when no time
 *       is, not even in the address
 *   <li>{@code kind}, {@code origin}, {@code teaser}: as in {@code Extracted}
 *   <li>{@code unreadable}: the cause, where there is no article
 *   <li>{@code only}: the packs that it is for, all unless said
 * </ul>
 */
record Layout(String name, Map<String, String> says, String html) {

    Layout {
        says = Map.copyOf(says);
    }

    static List<Layout> all() {
        return Resource.names("layouts", ".html").map(Layout::of).toList();
    }

    static Layout of(String name) {
        String file = Resource.read("layouts/" + name + ".html");
        int end = file.indexOf("-->");
        Map<String, String> says = new HashMap<>();
        for (String line : file.substring("<!--".length(), end).strip().split("\n", -1)) {
            int space = line.indexOf(' ');
            says.put(line.substring(0, space), line.substring(space + 1).strip());
        }
        return new Layout(name, says, file.substring(end + 3).strip());
    }

    boolean isFor(Pack pack) {
        return !says.containsKey("only") || words("only").contains(pack.name());
    }

    String tells() {
        return Objects.requireNonNull(says.get("tells"), name);
    }

    String story() {
        return says.getOrDefault("story", "one");
    }

    List<String> words(String key) {
        String said = says.getOrDefault(key, "");
        return said.isEmpty() ? List.of() : Arrays.asList(said.split(" ", -1));
    }

    /** The page as this pack's outlet would publish it. */
    String page(Pack pack) {
        return new Holes(pack, story()).fill(html);
    }

    URI address(Pack pack) {
        boolean undated = words("facts").contains("undated");
        List<String> path = undated ? List.of("/a/page") : pack.story(story()).list("path");
        return URI.create("https://" + pack.first("host") + (path.isEmpty() ? "/" : path.getFirst()));
    }
}
