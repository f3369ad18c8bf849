package throughline.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which Hangul syllables a spelling in another script can stand for. Newspapers spell one name under Revised Romanization,
 * McCune-Reischauer without its marks, the North Korean way or as its bearer likes it, so a spelling stands for a small set, never for
 * one string. All spellings of a script lie in one letter tree, made of its onsets, vowels and codas.
 */
final class SyllableSpellings {

    static final SyllableSpellings LATIN = of("latin", 'a', 'z');
    static final SyllableSpellings CYRILLIC = of("cyrillic", 'а', 'я');
    static final SyllableSpellings KATAKANA = KatakanaSpellings.all();

    /** What has more readings than this says nothing. */
    static final int MOST_READINGS = 256;

    private static final class Node {
        private final @Nullable Node[] next;
        private String syllables = "";

        Node(int letters) {
            next = new Node[letters];
        }
    }

    private final char first;
    private final int letters;
    private final Node root;

    SyllableSpellings(char first, char last) {
        this.first = first;
        this.letters = last - first + 1;
        this.root = new Node(letters);
    }

    void add(String spelling, char syllable) {
        Node node = root;
        for (int i = 0; i < spelling.length(); i++) {
            int letter = spelling.charAt(i) - first;
            Node next = node.next[letter];
            if (next == null) {
                next = new Node(letters);
                node.next[letter] = next;
            }
            node = next;
        }
        if (node.syllables.indexOf(syllable) < 0) {
            node.syllables += syllable;
        }
    }

    /** Whether the whole word can be read as so many syllables; quick, for words that no one would take for Korean. */
    boolean reads(String word, int least, int most) {
        return ((1 << (most + 1)) - (1 << least) & counts(word, most)[0]) != 0;
    }

    /**
     * Every Hangul string of {@code least} to {@code most} syllables that the whole word can stand for; none if it is no Korean
     * spelling, or one that could be nearly anything. The word is in lower case and has no hyphen.
     */
    List<String> of(String word, int least, int most) {
        int[] counts = counts(word, most);
        List<String> found = new ArrayList<>();
        if (((1 << (most + 1)) - (1 << least) & counts[0]) != 0) {
            Set<String> distinct = new TreeSet<>();
            extend(new char[most], 0, word, 0, least, counts, distinct);
            if (distinct.size() < MOST_READINGS) {
                found.addAll(distinct);
            }
        }
        return found;
    }

    /** For each place of the word, by bits, in how many syllables its rest can be read. */
    private int[] counts(String word, int most) {
        int[] counts = new int[word.length() + 1];
        counts[word.length()] = 1;
        int enough = (1 << (most + 1)) - 1;
        for (int at = word.length() - 1; at >= 0; at--) {
            Node node = root;
            for (int end = at; end < word.length() && node != null; end++) {
                int letter = word.charAt(end) - first;
                node = letter < 0 || letter >= letters ? null : node.next[letter];
                if (node != null && !node.syllables.isEmpty()) {
                    counts[at] |= (counts[end + 1] << 1) & enough;
                }
            }
        }
        return counts;
    }

    private void extend(char[] done, int size, String word, int at, int least, int[] counts, Set<String> found) {
        if (at == word.length()) {
            if (size >= least) {
                found.add(new String(done, 0, size));
            }
            return;
        }
        if (size == done.length || found.size() >= MOST_READINGS) {
            return;
        }
        Node node = root;
        for (int end = at; end < word.length() && node != null; end++) {
            int letter = word.charAt(end) - first;
            node = letter < 0 || letter >= letters ? null : node.next[letter];
            if (node == null || counts[end + 1] == 0) {
                continue;
            }
            for (int i = 0; i < node.syllables.length(); i++) {
                done[size] = node.syllables.charAt(i);
                extend(done, size + 1, word, end + 1, least, counts, found);
            }
        }
    }

    private static SyllableSpellings of(String script, char first, char last) {
        Map<String, List<String[]>> parts = new HashMap<>();
        for (String line : ResourceLines.of(SyllableSpellings.class, "syllables.tsv")) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals(script)) {
                String spelling = cells[2].equals("-") ? "" : cells[2];
                parts.computeIfAbsent(cells[1], p -> new ArrayList<>()).add(new String[] {spelling, cells[3]});
            }
        }
        SyllableSpellings spellings = new SyllableSpellings(first, last);
        for (String[] onset : parts.getOrDefault("onset", List.of())) {
            for (String[] nucleus : parts.getOrDefault("nucleus", List.of())) {
                for (String[] coda : parts.getOrDefault("coda", List.of())) {
                    spellings.combine(onset, nucleus, coda);
                }
            }
        }
        for (String[] whole : parts.getOrDefault("syllable", List.of())) {
            for (int i = 0; i < whole[1].length(); i++) {
                spellings.add(whole[0], whole[1].charAt(i));
            }
        }
        return spellings;
    }

    private void combine(String[] onsets, String[] nuclei, String[] codas) {
        for (int i = 0; i < onsets[1].length(); i++) {
            for (int j = 0; j < nuclei[1].length(); j++) {
                for (int k = 0; k < codas[1].length(); k++) {
                    char onset = onsets[1].charAt(i);
                    char nucleus = nuclei[1].charAt(j);
                    char coda = codas[1].charAt(k);
                    if (!isNever(onset, nucleus, coda, nuclei[1])) {
                        add(onsets[0] + nuclei[0] + codas[0], Hangul.syllable(onset, nucleus, coda));
                    }
                }
            }
        }
    }

    /** "i" writes ㅢ only in 희 and 의; "u" writes ㅓ and ㅡ, and "yu" ㅕ, only in a closed syllable ("sung", "chul", "kum", "kyung"). */
    private static boolean isNever(char onset, char nucleus, char coda, String nuclei) {
        boolean narrow = nucleus == 'ㅢ' && nuclei.startsWith("ㅣ") && (coda != '-' || (onset != 'ㅎ' && onset != 'ㅇ'));
        boolean open = coda == '-' && (nucleus == 'ㅓ' || nucleus == 'ㅡ') && nuclei.startsWith("ㅜ");
        boolean soft = coda == '-' && nucleus == 'ㅕ' && nuclei.startsWith("ㅠ");
        return narrow || open || soft;
    }
}
