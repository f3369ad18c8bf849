package throughline.web;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Marks in one text the words that another one has too, so that a reader sees at a glance how they touch. */
public final class CommonWords {

    /** A part of a text, and whether it is in common. */
    public record Piece(String text, boolean marked) {}

    private record Word(int start, int end, String form) {}

    private static final Set<String> EMPTY = Set.of(
            "the", "and", "for", "that", "with", "was", "were", "are", "has", "had", "have", "his", "her", "its",
            "their", "they", "them", "this", "these", "those", "from", "not", "but", "who", "which", "when", "said",
            "says", "say", "been", "being", "will", "would", "could", "than", "then", "there", "into", "out", "about",
            "after", "before", "also", "other", "more", "some", "such", "one", "all", "any", "she", "him", "you", "our",
            "what", "while", "over", "los", "las", "del", "que", "una", "por", "con", "para", "des", "les", "une",
            "est", "der", "die", "das", "und", "그는", "있다", "했다", "말했다", "그리고", "것으로", "있는", "대한", "위해");

    private static final Set<String> INFLECTIONS = Set.of("", "s", "es", "ed", "d", "n");

    private static final Set<String> PARTICLES = Set.of(
            "", "은", "는", "이", "가", "을", "를", "의", "에", "도", "와", "과", "로", "만", "들", "들이", "들은", "들의", "에서", "으로",
            "에게", "까지", "부터", "이다", "이며", "이라고");

    private CommonWords() {}

    /** {@code text} in pieces; those marked have a word of {@code others} in them. */
    public static List<Piece> mark(String text, List<String> others) {
        List<Word> theirs =
                others.stream().flatMap(other -> words(other).stream()).toList();
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        int open = -1;
        int end = -1;
        for (Word word : words(text)) {
            if (theirs.stream().noneMatch(their -> same(word.form(), their.form()))) {
                continue;
            }
            if (open >= 0 && text.substring(end, word.start()).isBlank()) {
                end = word.end();
                continue;
            }
            done = close(text, pieces, done, open, end);
            open = word.start();
            end = word.end();
        }
        done = close(text, pieces, done, open, end);
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), false));
        }
        return List.copyOf(pieces);
    }

    private static int close(String text, List<Piece> pieces, int done, int open, int end) {
        if (open < 0) {
            return done;
        }
        if (open > done) {
            pieces.add(new Piece(text.substring(done, open), false));
        }
        pieces.add(new Piece(text.substring(open, end), true));
        return end;
    }

    /** Words of a European language may differ by a plural or a tense, Korean ones by their particles. */
    private static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        boolean hangul = isHangul(one.codePointAt(0));
        Set<String> endings = hangul ? PARTICLES : INFLECTIONS;
        return common >= (hangul ? 2 : 4)
                && !Character.isDigit(one.charAt(0))
                && endings.contains(one.substring(common))
                && endings.contains(other.substring(common));
    }

    /** Runs of letters and runs of digits; "196명" is two, so that figures meet across languages. */
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        int kind = 0;
        for (int at = 0; at <= text.length(); ) {
            int letter = at < text.length() ? text.codePointAt(at) : ' ';
            int now = Character.isDigit(letter) ? 1 : Character.isLetter(letter) ? 2 : 0;
            if (now != kind) {
                if (kind != 0) {
                    add(words, text, start, at, kind);
                }
                start = at;
                kind = now;
            }
            at += Character.charCount(letter);
        }
        return words;
    }

    private static void add(List<Word> words, String text, int start, int end, int kind) {
        String form = text.substring(start, end).toLowerCase(Locale.ROOT);
        int least = kind == 1 || isHangul(form.codePointAt(0)) ? 2 : 3;
        if (form.codePointCount(0, form.length()) >= least && !EMPTY.contains(form)) {
            words.add(new Word(start, end, form));
        }
    }

    private static boolean isHangul(int letter) {
        return UnicodeScript.of(letter) == UnicodeScript.HANGUL;
    }
}
