package throughline.articles;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the words in class names, ids and roles say of a box. The words are the web's habit, not one site's; they are kept in
 * {@code signs.txt}.
 */
final class Signs {

    /** What a box is by its name. */
    enum Sign {
        NONE,
        /** Says that it holds the article's text. */
        BODY,
        /** Says that it holds something else: navigation, advertising, related links. */
        ASIDE,
        /** Readers' comments: never the article, however long. */
        COMMENTS,
        /** Hidden until something happens. */
        HIDDEN
    }

    private static final Set<String> ASIDE_TAGS = Set.of("nav", "footer", "aside", "dialog", "menu");
    private static final Set<String> ASIDE_ROLES =
            Set.of("navigation", "complementary", "contentinfo", "dialog", "alertdialog", "banner", "search", "menu");
    private static final List<String> FOLDS =
            List.of("accordion", "collaps", "faq", "expand", "tab-", "toggle", "answer");
    private static final List<String> NAMING =
            List.of("data-testid", "data-component", "data-block", "data-type", "property");

    private final Map<String, Reading> words = new HashMap<>();

    Signs() {
        WordList.read("signs.txt").forEach((section, entries) -> {
            Sign sign = Sign.valueOf(section.toUpperCase(Locale.ROOT));
            entries.forEach(word -> words.put(word, new Reading(sign, word)));
        });
    }

    /** A sign and the word that gave it. */
    record Reading(Sign sign, String word) {
        static final Reading NONE = new Reading(Sign.NONE, "");

        Reading or(Reading other) {
            return other.sign.compareTo(sign) > 0 ? other : this;
        }
    }

    Reading of(Element element) {
        String tag = element.normalName();
        Reading byTag = ASIDE_TAGS.contains(tag) ? new Reading(Sign.ASIDE, "<" + tag + ">") : Reading.NONE;
        if (element.attributesSize() == 0) {
            return byTag;
        }
        if (hidden(element) && !unfolds(element)) {
            return new Reading(Sign.HIDDEN, "hidden");
        }
        if (element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")) {
            return new Reading(Sign.BODY, "articlebody");
        }
        if (ASIDE_ROLES.contains(element.attr("role"))) {
            byTag = new Reading(Sign.ASIDE, element.attr("role"));
        }
        Reading byName = ofName(element.className()).or(ofName(element.id()));
        for (String attribute : NAMING) {
            if (element.hasAttr(attribute)) {
                byName = byName.or(ofName(element.attr(attribute)));
            }
        }
        return byTag.or(byName);
    }

    private static boolean hidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (!style.isEmpty()) {
            String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
            if (plain.contains("display:none") || plain.contains("visibility:hidden")) {
                return true;
            }
        }
        // "hidden md:block" is shown on wide screens.
        Set<String> classes = element.classNames();
        return (classes.contains("hidden") || classes.contains("is-hidden") || classes.contains("d-none"))
                && classes.stream()
                        .noneMatch(name -> name.endsWith("block") || name.endsWith("flex") || name.endsWith("grid"));
    }

    /** Text that opens on a click is part of the page: accordions, questions and answers, tabs. */
    private static boolean unfolds(Element element) {
        int steps = 0;
        for (Element at = element; at != null && steps < 3; at = at.parent(), steps++) {
            String name = at.className().toLowerCase(Locale.ROOT);
            if (FOLDS.stream().anyMatch(name::contains)) {
                return true;
            }
        }
        return false;
    }

    /** The strongest sign among the words of a name, looking at single words and at pairs. */
    Reading ofName(String name) {
        Reading found = Reading.NONE;
        String last = "";
        int start = -1;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean letter = Character.isLetterOrDigit(c);
            boolean hump =
                    letter && start >= 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
            if (start >= 0 && (!letter || hump)) {
                String word = name.substring(start, i).toLowerCase(Locale.ROOT);
                found = found.or(ofWord(word));
                if (!last.isEmpty()) {
                    found = found.or(ofWord(last + "-" + word));
                }
                last = word;
                start = -1;
            }
            if (letter && start < 0) {
                start = i;
            }
            if (c == ' ') {
                last = "";
            }
        }
        return found;
    }

    private Reading ofWord(String word) {
        return words.getOrDefault(word, Reading.NONE);
    }
}
