package throughline.articles;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds who wrote an article: persons before organisations, never the outlet itself when somebody else is named. */
final class Authors {

    private static final int MOST = 8;
    private static final Set<String> BY = Set.of("written by", "by", "author");
    private static final Set<String> BYLINES = Set.of("byline", "bylines");
    private static final int LONGEST = 60;

    private final List<String> openings = new ArrayList<>();
    private final List<String> joints = new ArrayList<>();
    private final List<String> closings = new ArrayList<>();

    Authors() {
        WordList.read("bylines.txt").forEach((section, words) -> {
            List<String> into = section.equals("opening") ? openings : section.equals("joint") ? joints : closings;
            words.forEach(word -> into.add(word.toLowerCase(Locale.ROOT)));
        });
    }

    List<String> find(Document page, Head head, LinkedFacts linked, Outline outline, int headline, String site) {
        List<String> named = tidy(linked.authors(), site);
        if (!named.isEmpty()) {
            return named;
        }
        for (String name : new String[] {
            "author",
            "article:author",
            "byl",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "sailthru.author",
            "article:author_name",
            "dable:author",
            "cxenseparse:author",
            "og:article:author",
            "citation_author",
            "twitter:data1"
        }) {
            if (name.equals("twitter:data1")
                    && !BY.contains(head.first("twitter:label1").toLowerCase(Locale.ROOT))) {
                continue;
            }
            named = tidy(head.all(name), site);
            if (!named.isEmpty()) {
                return named;
            }
        }
        named = fromPage(page, site);
        return named.isEmpty() ? visible(outline, headline, site) : named;
    }

    private List<String> fromPage(Document page, String site) {
        for (String query : new String[] {
            "[itemprop=author] [itemprop=name], [itemprop=author]",
            "a[rel=author], [rel~=author]",
            "[class~=(?i)^(author|byline|article|post|entry)[-_]{0,2}name$], .byline a, .author a, .byline, .author"
        }) {
            List<String> texts = new ArrayList<>();
            for (Element element : page.select(query)) {
                if (texts.size() < 4) {
                    String content = element.attr("content");
                    texts.add(content.isEmpty() ? element.text() : content);
                }
            }
            List<String> named = tidy(texts, site);
            if (!named.isEmpty()) {
                return named;
            }
        }
        return List.of();
    }

    /** Short lines near the headline that open as a byline does, or that stand in a box of that name. */
    private List<String> visible(Outline outline, int headline, String site) {
        List<Run> runs = outline.runs();
        for (int i = Math.max(0, headline - 3); i < Math.min(runs.size(), headline + 14); i++) {
            Run run = runs.get(i);
            if (i == headline || run.units() > 70) {
                continue;
            }
            String line = run.text().split("\n", 2)[0];
            String lower = line.toLowerCase(Locale.ROOT);
            boolean opens = openings.stream().anyMatch(word -> lower.startsWith(word + ' ') && opensName(line, word));
            boolean closes = closings.stream().anyMatch(word -> lower.endsWith(word) || lower.contains(word + ' '));
            if (opens || closes || BYLINES.contains(run.box().word)) {
                List<String> named = tidy(List.of(line), site);
                if (!named.isEmpty()) {
                    return named;
                }
            }
        }
        return List.of();
    }

    private static boolean opensName(String line, String opening) {
        String rest = line.substring(opening.length()).strip();
        boolean name = !rest.isEmpty() && (Character.isUpperCase(rest.charAt(0)) || Letters.units(rest.charAt(0)) == 2);
        return name && rest.split(" ", 10).length <= 8;
    }

    private List<String> tidy(List<String> values, String site) {
        Set<String> names = new LinkedHashSet<>();
        for (String value : values) {
            if (value.startsWith("http") || value.startsWith("www.") || value.length() > 300) {
                continue;
            }
            for (String part : parts(value)) {
                String name = name(part);
                if (!name.isEmpty() && names.size() < MOST) {
                    names.add(name);
                }
            }
        }
        if (names.size() > 1 && !site.isEmpty()) {
            names.removeIf(name -> Likeness.of(name, site) > 0.9);
        }
        return List.copyOf(names);
    }

    /** Cuts at commas, semicolons, bars and the word for "and". */
    private List<String> parts(String value) {
        String text = ' ' + Letters.clean(value) + ' ';
        for (String joint : joints) {
            text = text.replace(' ' + joint + ' ', ",");
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || ",;|/、·\n".indexOf(text.charAt(i)) >= 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        return parts;
    }

    private String name(String part) {
        String name = part;
        int at = name.indexOf('@');
        if (at >= 0) {
            int space = name.lastIndexOf(' ', at);
            name = space < 0 ? "" : name.substring(0, space);
        }
        int bracket = name.indexOf('(');
        name = bracket > 0 ? name.substring(0, bracket) : name;
        String lower = name.toLowerCase(Locale.ROOT).strip();
        for (String opening : openings) {
            if (lower.startsWith(opening + ' ') || lower.startsWith(opening + ':') || lower.equals(opening)) {
                name = name.strip().substring(opening.length());
                lower = name.toLowerCase(Locale.ROOT).strip();
            }
        }
        for (String closing : closings) {
            if (lower.endsWith(' ' + closing) || (Letters.units(closing.charAt(0)) == 2 && lower.endsWith(closing))) {
                name = name.strip();
                name = name.substring(0, name.length() - closing.length());
                lower = name.toLowerCase(Locale.ROOT).strip();
            }
        }
        name = strip(name);
        boolean letters = name.chars().anyMatch(Character::isLetter);
        boolean year = name.chars().filter(Character::isDigit).count() > 2;
        return letters && !year && name.length() <= LONGEST && Letters.units(name) > 1 ? name : "";
    }

    private static String strip(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && " :-–—.*\"'=▲■◆[]".indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " :-–—*\"'=[]".indexOf(name.charAt(to - 1)) >= 0) {
            to--;
        }
        return name.substring(from, to);
    }
}
