package throughline.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be read off the grammar of a Korean text without a dictionary: stems before particles, and where a personal name must be,
 * by its surname and the title or particle that follows.
 */
public final class KoreanGrammar {

    private static final int LONGEST_PARTICLE = 4;
    private static final Map<String, Character> PARTICLES = new HashMap<>();
    private static final Set<Character> LAST_OF_PARTICLES = new HashSet<>();
    private static final Set<String> NO_NAMES = Set.copyOf(ResourceLines.of(KoreanGrammar.class, "no-names.txt"));
    /** Offices, parties and teams end so; names hardly ever do. */
    private static final String ENDS_OF_OFFICES = "부청처당팀측";

    static {
        for (String line : ResourceLines.of(KoreanGrammar.class, "particles.tsv")) {
            String[] cells = line.split("\t", -1);
            for (String particle : cells[1].split("\\|", -1)) {
                PARTICLES.put(particle, cells[0].charAt(0));
                LAST_OF_PARTICLES.add(particle.charAt(particle.length() - 1));
            }
        }
    }

    private KoreanGrammar() {}

    /** The word without the longest particle that can stand after what is left; at least two syllables stay. */
    public static String stem(String word) {
        int length = word.length();
        if (length < 3 || !LAST_OF_PARTICLES.contains(word.charAt(length - 1))) {
            return word;
        }
        for (int size = Math.min(LONGEST_PARTICLE, length - 2); size > 0; size--) {
            if (agrees(word.charAt(length - size - 1), word.substring(length - size))) {
                return word.substring(0, length - size);
            }
        }
        return word;
    }

    /** Whether the end can stand after the syllable as a particle: 은 after a consonant, 는 after a vowel, 로 after a vowel or ㄹ. */
    static boolean agrees(char before, String end) {
        Character after = PARTICLES.get(end);
        if (after == null || !Hangul.isHangul(before)) {
            return false;
        }
        return switch (after) {
            case 'c' -> Hangul.isClosed(before);
            case 'o' -> !Hangul.isClosed(before);
            case 'l' -> !Hangul.isClosed(before) || Hangul.coda(before) == 'ㄹ';
            default -> true;
        };
    }

    /** Whether the end is a particle or a title, or a title with a particle. */
    static boolean isEnding(char before, String end) {
        return agrees(before, end) || isTitle(end);
    }

    /** Whether the word is a title, with or without a particle. */
    static boolean isTitle(String word) {
        if (Titles.isKoreanAfter(word)) {
            return true;
        }
        for (int at = Math.max(1, word.length() - LONGEST_PARTICLE); at < word.length(); at++) {
            if (Titles.isKoreanAfter(word.substring(0, at)) && agrees(word.charAt(at - 1), word.substring(at))) {
                return true;
            }
        }
        return false;
    }

    /**
     * A full name that a word begins with.
     *
     * @param titled whether its title is in the word as well: 리일규참사는
     */
    record Name(String text, boolean titled) {}

    /** The full name that the word is or begins with, followed by nothing but a title and particles. */
    static @Nullable Name name(String word) {
        // 김가은 is a name, 김가 with a particle hardly ever is; 남궁민수 before 남궁민 with 수
        for (int size = Math.min(4, word.length()); size >= 3; size--) {
            String name = word.substring(0, size);
            if (isName(name)) {
                String rest = word.substring(size);
                if (rest.isEmpty() || agrees(name.charAt(size - 1), rest)) {
                    return new Name(name, rest.startsWith("씨") || rest.startsWith("님"));
                }
                if (isTitle(rest)) {
                    return new Name(name, true);
                }
            }
        }
        return null;
    }

    /** Two syllables for the given name: shorter and longer ones are too rare to be told from common words. */
    private static boolean isName(String name) {
        int surname = name.length() - 2;
        return Surnames.isSurname(name.substring(0, surname))
                && !NO_NAMES.contains(name)
                && ENDS_OF_OFFICES.indexOf(name.charAt(name.length() - 1)) < 0
                && !Titles.isTitleOfSurname(name.substring(surname));
    }
}
