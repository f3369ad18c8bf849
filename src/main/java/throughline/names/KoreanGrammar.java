package throughline.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be read off the grammar of a Korean text without a dictionary: stems before particles, and where a personal name must be,
 * by its surname and the title or particle that follows.
 */
public final class KoreanGrammar {

    private static final List<String> PARTICLES = List.of(
            "으로부터", "에게서는", "에서는", "에서도", "이라고", "에게서", "이라는", "라고", "라는", "에서", "에게", "까지", "부터", "으로", "처럼", "보다",
            "에는", "에도", "과의", "와의", "하고", "이며", "이나", "이자", "씨는", "씨가", "씨의", "씨를", "은", "는", "이", "가", "을", "를", "의",
            "에", "와", "과", "도", "로", "만", "씨");
    private static final List<String> TITLES = List.of(
            "참사", "정무참사", "대사", "공사", "서기관", "외교관", "대통령", "총리", "장관", "차관", "의원", "대표", "위원장", "부위원장", "비서", "씨", "교수",
            "박사", "국장", "부장", "실장", "사무처장", "총장", "회장", "사장", "판사", "변호사", "대법원장", "대법관", "사령관", "대장", "중장", "소장", "대령",
            "대좌", "중좌", "소령", "상사", "하사", "병사", "조종사", "선수", "감독", "작가", "배우", "목사", "전");
    private static final Set<String> SURNAMES = surnames();

    private KoreanGrammar() {}

    /**
     * A name found in a text.
     *
     * @param sure whether a title stands beside it: a surname alone begins many a common word
     */
    record Name(String text, boolean sure) {}

    /** The word without its particle; at least two syllables stay. */
    public static String stem(String word) {
        for (String particle : PARTICLES) {
            if (word.length() >= particle.length() + 2 && word.endsWith(particle)) {
                return word.substring(0, word.length() - particle.length());
            }
        }
        return word;
    }

    static List<Name> names(List<Words.Word> words) {
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).kind() == Words.Kind.HANGUL) {
                String stem = stem(words.get(i).text());
                boolean name = SURNAMES.contains(stem.substring(0, 1)) && stem.length() >= 2 && stem.length() <= 4;
                boolean titled = (!stem.equals(words.get(i).text())
                                && words.get(i).text().startsWith(stem + "씨"))
                        || (i + 1 < words.size() && isTitle(words.get(i + 1).text()))
                        || (i > 0 && TITLES.contains(words.get(i - 1).text()));
                if (name && (titled || stem.length() == 3)) {
                    names.add(new Name(stem, titled && stem.length() == 3));
                }
            }
        }
        return names;
    }

    private static boolean isTitle(String word) {
        return TITLES.contains(word) || TITLES.contains(stem(word));
    }

    private static Set<String> surnames() {
        Set<String> surnames = new HashSet<>(List.of("리", "림", "류", "로", "라", "량", "렴", "려", "련", "룡"));
        for (String line : ResourceLines.of(KoreanGrammar.class, "surnames.tsv")) {
            surnames.add(line.substring(0, line.indexOf('\t')));
        }
        return Set.copyOf(surnames);
    }
}
