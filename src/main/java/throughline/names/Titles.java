package throughline.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words that stand beside a personal name and say who it is: 참사, 大使, Ambassador. */
final class Titles {

    private static final Map<String, Set<String>> TITLES = titles();
    private static final Set<String> LATIN = union("en before", "es before", "fr before", "de before", "ru before");
    private static final Set<String> KOREAN_AFTER = union("ko after");
    private static final Set<String> KOREAN_BEFORE = union("ko before", "ko after");
    private static final Set<String> HAN_AFTER = union("ja after", "zh after");
    private static final Set<String> HAN_BEFORE = union("ja before", "zh before");

    /** Titles that are given names too, and after a surname in one word more likely those. */
    private static final Set<String> GIVEN_NAMES = Set.of("주석", "선수", "상장");

    private Titles() {}

    /** Whether what follows a surname in one word is its title: 리참사. */
    static boolean isTitleOfSurname(String rest) {
        return KOREAN_AFTER.contains(rest) && !GIVEN_NAMES.contains(rest);
    }

    /** Whether a Latin or Cyrillic word in lower case is one. */
    static boolean isTitle(String word) {
        return LATIN.contains(word);
    }

    static boolean isKoreanAfter(String word) {
        return KOREAN_AFTER.contains(word);
    }

    static boolean isKoreanBefore(String word) {
        return KOREAN_BEFORE.contains(word);
    }

    static boolean isHanAfter(String characters) {
        return HAN_AFTER.contains(characters);
    }

    static boolean isHanBefore(String characters) {
        return HAN_BEFORE.contains(characters);
    }

    /** The name alone: 태영호 의원, Ambassador Thae Yong-ho, リ・イルギュ氏. A surname with its title gives the surname, which is no full name. */
    static String without(String name) {
        List<String> words = new ArrayList<>(List.of(name.split("\\s+", -1)));
        while (words.size() > 1 && isBefore(words.getFirst())) {
            words.removeFirst();
        }
        while (words.size() > 1 && KOREAN_AFTER.contains(words.getLast())) {
            words.removeLast();
        }
        return words.size() == 1 ? cut(words.getFirst()) : String.join(" ", words);
    }

    private static boolean isBefore(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        plain = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
        return LATIN.contains(plain) || KOREAN_BEFORE.contains(plain);
    }

    /** Titles that are written without a space: 리일규참사, 李日奎参事官. */
    private static String cut(String name) {
        for (int at = 1; at < name.length(); at++) {
            String rest = name.substring(at);
            boolean given = at == 1 && GIVEN_NAMES.contains(rest);
            boolean korean = !given && (at > 2 || rest.length() > 1) && KOREAN_AFTER.contains(rest);
            if (korean || HAN_AFTER.contains(rest)) {
                return name.substring(0, at);
            }
        }
        return name;
    }

    private static Set<String> union(String... places) {
        Set<String> union = new HashSet<>();
        for (String place : places) {
            union.addAll(TITLES.getOrDefault(place, Set.of()));
        }
        return Set.copyOf(union);
    }

    private static Map<String, Set<String>> titles() {
        Map<String, Set<String>> titles = new HashMap<>();
        for (String line : ResourceLines.of(Titles.class, "titles.tsv")) {
            String[] cells = line.split("\t", -1);
            titles.computeIfAbsent(cells[0] + " " + cells[1], place -> new HashSet<>())
                    .addAll(List.of(cells[2].split("\\|", -1)));
        }
        return titles;
    }
}
