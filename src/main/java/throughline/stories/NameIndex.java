package throughline.stories;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds known names in a sentence under all their spellings, the longest at each place. */
final class NameIndex<T> {

    private static final int ABBREVIATION = 4;
    private static final char FIRST_DENSE = '\u2E80';
    private static final char FIRST_HANGUL = '\u1100';

    private final Map<Integer, List<Spelling<T>>> byStart = new HashMap<>();
    private final List<String> particles;

    /** @param particles what may follow a Hangul name within its word */
    NameIndex(List<String> particles) {
        this.particles = List.copyOf(particles);
    }

    record Found<T>(T name, int from, int to) {}

    private record Spelling<T>(T name, String written, List<String> pieces) {}

    /** A spelling may hold stars: each stands for any letters, as endings are. */
    void add(String spelling, T name) {
        String lower = Sentence.lower(spelling);
        List<Spelling<T>> list = byStart.computeIfAbsent(start(lower, 0), key -> new ArrayList<>());
        list.add(new Spelling<>(name, spelling, List.of(lower.split("\\*", -1))));
        list.sort(Comparator.comparingInt((Spelling<T> one) -> -one.written().length()));
    }

    List<Found<T>> find(Sentence sentence) {
        List<Found<T>> found = new ArrayList<>();
        int i = 0;
        while (i < sentence.length()) {
            Found<T> here = begins(sentence.text(), i) ? at(sentence, i) : null;
            if (here == null) {
                i++;
            } else {
                found.add(here);
                i = here.to();
            }
        }
        return found;
    }

    private @Nullable Found<T> at(Sentence sentence, int from) {
        for (Spelling<T> spelling : byStart.getOrDefault(start(sentence.lower(), from), List.of())) {
            int to = end(sentence.lower(), from, spelling.pieces());
            if (to > 0 && asWritten(sentence.text(), from, to, spelling) && ends(sentence.lower(), to)) {
                return new Found<>(spelling.name(), from, to);
            }
        }
        return null;
    }

    /** Two letters, or the only one of a short spelling. */
    private static int start(String lower, int at) {
        return lower.charAt(at) << 16 | (at + 1 < lower.length() ? lower.charAt(at + 1) : 0);
    }

    private static int end(String lower, int from, List<String> pieces) {
        int at = from;
        for (int i = 0; i < pieces.size(); i++) {
            if (!lower.startsWith(pieces.get(i), at)) {
                return -1;
            }
            at += pieces.get(i).length();
            if (i < pieces.size() - 1) {
                while (at < lower.length() && Character.isLetter(lower.charAt(at))) {
                    at++;
                }
            }
        }
        return at;
    }

    /** Abbreviations are found only as they are written, names only with their capital. */
    private static <T> boolean asWritten(String text, int from, int to, Spelling<T> spelling) {
        String written = spelling.written();
        if (written.length() <= ABBREVIATION && written.chars().allMatch(Character::isUpperCase)) {
            return text.startsWith(written, from) && to == from + written.length();
        }
        return !Character.isUpperCase(written.charAt(0)) || Character.isUpperCase(text.charAt(from));
    }

    /** Whether a name can begin here: not within a word, except where words are not parted. */
    private static boolean begins(String text, int at) {
        return at == 0
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || isDense(text.charAt(at))
                || (isDense(text.charAt(at - 1)) && !isHangul(text.charAt(at)));
    }

    private boolean ends(String lower, int to) {
        if (to == lower.length()) {
            return true;
        }
        char last = lower.charAt(to - 1);
        char next = lower.charAt(to);
        if (isDense(last) || !Character.isLetterOrDigit(next) || isDense(next)) {
            return true;
        }
        if (isHangul(next)) {
            return !isHangul(last) || particles.stream().anyMatch(particle -> lower.startsWith(particle, to));
        }
        return isHangul(last);
    }

    /** Whether the letter belongs to a script that does not part words. */
    private static boolean isDense(char letter) {
        if (letter < FIRST_DENSE) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    private static boolean isHangul(char letter) {
        return letter >= FIRST_HANGUL && UnicodeScript.of(letter) == UnicodeScript.HANGUL;
    }
}
