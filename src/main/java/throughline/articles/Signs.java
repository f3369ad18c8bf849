package throughline.articles;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
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

    /** What a box beside the article is for. */
    enum About {
        NOTHING,
        ADVERTISING,
        RELATED,
        FURNITURE,
        OVERLAY,
        CAPTION,
        WRITER
    }

    private static final Set<String> ASIDE_TAGS = Set.of("nav", "footer", "aside", "dialog", "menu");
    private static final Set<String> ASIDE_ROLES =
            Set.of("navigation", "complementary", "contentinfo", "dialog", "alertdialog", "banner", "search", "menu");
    private static final List<String> FOLDS =
            List.of("accordion", "collaps", "faq", "expand", "tab-", "toggle", "answer");
    private static final Reading BODY = new Reading(Sign.BODY, "itemprop articleBody");

    private final Map<String, Reading> words = new HashMap<>();

    Signs() {
        WordList.read("signs.txt").forEach((section, entries) -> {
            String[] parts = section.split(" ", 2);
            Sign sign = Sign.valueOf(parts[0].toUpperCase(Locale.ROOT));
            About about = parts.length == 1 ? About.NOTHING : About.valueOf(parts[1].toUpperCase(Locale.ROOT));
            entries.forEach(word -> words.put(word, new Reading(sign, word, about)));
        });
    }

    /** A sign and the word that gave it. */
    record Reading(Sign sign, String word, About about) {
        static final Reading NONE = new Reading(Sign.NONE, "");

        Reading(Sign sign, String word) {
            this(sign, word, About.NOTHING);
        }

        Reading or(Reading other) {
            return other.sign.compareTo(sign) > 0 ? other : this;
        }
    }

    /**
     * What an element says of itself.
     *
     * @param known what names said before on the same page, for most come again and again
     */
    Reading of(Element element, Map<String, Reading> known) {
        String tag = element.normalName();
        Reading byTag = ASIDE_TAGS.contains(tag) ? new Reading(Sign.ASIDE, "<" + tag + ">") : Reading.NONE;
        if (element.attributesSize() == 0) {
            return byTag;
        }
        Reading byName = Reading.NONE;
        boolean hidden = false;
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            switch (attribute.getKey()) {
                case "hidden" -> hidden = true;
                case "style" -> hidden |= hides(value);
                case "itemprop" -> {
                    if (value.toLowerCase(Locale.ROOT).contains("articlebody")) {
                        byName = byName.or(BODY);
                    }
                }
                case "role" -> byTag = ASIDE_ROLES.contains(value) ? new Reading(Sign.ASIDE, value) : byTag;
                case "class" -> {
                    hidden |= hidesByClass(value);
                    byName = byName.or(known.computeIfAbsent(value, this::ofName));
                }
                case "id", "data-testid", "data-component", "data-block", "data-type", "property" ->
                    byName = byName.or(known.computeIfAbsent(value, this::ofName));
                default -> {}
            }
        }
        if (hidden && !unfolds(element)) {
            return new Reading(Sign.HIDDEN, "hidden");
        }
        return byName.word.equals(BODY.word) ? BODY : byTag.or(byName);
    }

    private static boolean hides(String style) {
        if (style.indexOf(':') < 0) {
            return false;
        }
        String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    private static boolean hidesByClass(String names) {
        if (!names.contains("hidden") && !names.contains("d-none")) {
            return false;
        }
        boolean hides = false;
        for (String name : names.split(" ", -1)) {
            hides |= name.equals("hidden") || name.equals("is-hidden") || name.equals("d-none");
            // "hidden md:block" is shown on wide screens.
            if (name.endsWith("block") || name.endsWith("flex") || name.endsWith("grid")) {
                return false;
            }
        }
        return hides;
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
