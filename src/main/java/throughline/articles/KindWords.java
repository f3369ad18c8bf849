package throughline.articles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of many languages that tell of which sort a page is, kept in {@code kinds.txt}. */
final class KindWords {

    private static final int LONGEST_NAME = 40;
    private static final int MOST_WORDS = 4;
    private static final int LONGEST_LINE = 400;
    private static final String BORDERS = "|:：-–—·｜»«/ㆍ,、";

    private final Map<String, Set<String>> names = new HashMap<>();
    private final List<String> walls = new ArrayList<>();

    KindWords() {
        WordList.read("kinds.txt").forEach((section, entries) -> {
            Set<String> words = new HashSet<>();
            entries.forEach(entry ->
                    words.add(section.endsWith("-path") || section.endsWith("-class") ? entry : Phrases.words(entry)));
            if (section.equals("wall")) {
                walls.addAll(words.stream().sorted().toList());
            } else {
                names.put(section, words);
            }
        });
    }

    /** Whether the whole text is one of the section's names. */
    boolean isName(String section, String text) {
        return text.length() <= LONGEST_NAME && words(section).contains(Phrases.words(text));
    }

    /** Whether a part of the text, between bars, dashes and colons or in brackets at its start, is one of the section's names. */
    boolean isPart(String section, String text) {
        String rest = text.strip();
        if (!rest.isEmpty() && "[(【〔［<〈「".indexOf(rest.charAt(0)) >= 0) {
            int end = 1;
            while (end < rest.length() && "])】〕］>〉」".indexOf(rest.charAt(end)) < 0) {
                end++;
            }
            if (isName(section, rest.substring(1, end))) {
                return true;
            }
        }
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || BORDERS.indexOf(text.charAt(i)) >= 0) {
                if (i > start && isName(section, text.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return isName(section, text);
    }

    /** Whether the headline opens with one of the section's names and a colon or bar, or in brackets. */
    boolean opens(String section, String headline) {
        int end = 1;
        while (end < headline.length() && end <= LONGEST_NAME && ":：|｜]】〕］–—".indexOf(headline.charAt(end)) < 0) {
            end++;
        }
        return end < headline.length() && isName(section, headline.substring(0, end));
    }

    /** Whether what stands before the headline's colon begins or ends with one of the section's names, as "Storm LIVE: trees fall". */
    boolean isBeforeColon(String section, String headline) {
        int colon = Math.max(headline.indexOf(": "), headline.indexOf('：'));
        String[] before = Phrases.words(colon < 0 ? headline : headline.substring(0, colon))
                .split(" ", -1);
        for (int length = 1; length <= Math.min(MOST_WORDS, before.length); length++) {
            List<String> all = List.of(before);
            boolean starts = words(section).contains(String.join(" ", all.subList(0, length)));
            boolean ends = colon > 0
                    && words(section).contains(String.join(" ", all.subList(before.length - length, before.length)));
            if (starts || ends) {
                return true;
            }
        }
        return false;
    }

    /** Whether a step of an address is one of the section's words. */
    boolean inPath(String section, String path) {
        Set<String> words = words(section);
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                if (i > start && words.contains(path.substring(start, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    /** Whether the text has one of the section's words in it, parted by spaces where its writing has spaces. */
    boolean holds(String section, String text) {
        String words = ' ' + Phrases.words(text) + ' ';
        return words(section).stream()
                .anyMatch(word ->
                        words.contains(Letters.units(word.charAt(word.length() - 1)) == 2 ? word : ' ' + word + ' '));
    }

    /** Whether a line says that the rest is for subscribers. */
    boolean isWall(String line) {
        if (line.length() > LONGEST_LINE) {
            return false;
        }
        String words = Phrases.words(withoutNumbers(line));
        for (String wall : walls) {
            int at = words.indexOf(wall);
            char first = wall.charAt(0);
            boolean anywhere = Letters.units(first) == 2 || Letters.isUnspaced(first);
            if (at == 0 || (at > 0 && (anywhere || words.charAt(at - 1) == ' '))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutNumbers(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            boolean digit = Character.isDigit(line.charAt(i));
            if (!digit) {
                out.append(line.charAt(i));
            } else if (out.isEmpty() || out.charAt(out.length() - 1) != '0') {
                out.append('0');
            }
        }
        return out.toString();
    }

    /** Whether a word, or two joined by a hyphen, of a class name says that something is live. */
    boolean isClass(String piece) {
        return words("live-class").contains(piece);
    }

    private Set<String> words(String section) {
        return names.getOrDefault(section, Set.of());
    }
}
