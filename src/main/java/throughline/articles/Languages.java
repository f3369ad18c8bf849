package throughline.articles;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Tells the language of a text by its script where that is enough, and by Lingua among the languages of the Latin and Cyrillic
 * scripts; what the page says wins unless the text clearly says otherwise. Lingua reads its models when the first text
 * needs them.
 */
public final class Languages implements LanguageGuess {

    private static final int ENOUGH = 240;
    private static final Set<String> KNOWN = Set.of("arabic", "devanagari", "zh", "ja", "ko", "el", "he", "th");
    private static final double CLEARLY = 0.8;

    private final LanguageDetector lingua = LanguageDetectorBuilder.fromLanguages(
                    Language.ENGLISH,
                    Language.GERMAN,
                    Language.FRENCH,
                    Language.SPANISH,
                    Language.ITALIAN,
                    Language.PORTUGUESE,
                    Language.DUTCH,
                    Language.SWEDISH,
                    Language.DANISH,
                    Language.BOKMAL,
                    Language.FINNISH,
                    Language.POLISH,
                    Language.CZECH,
                    Language.HUNGARIAN,
                    Language.ROMANIAN,
                    Language.TURKISH,
                    Language.INDONESIAN,
                    Language.VIETNAMESE,
                    Language.RUSSIAN,
                    Language.UKRAINIAN,
                    Language.BULGARIAN,
                    Language.SERBIAN)
            .withLowAccuracyMode()
            .build();

    @Override
    public String of(String text, String said) {
        String tag = normal(said);
        String byScript = byScript(text);
        if (byScript.equals("latin") || byScript.equals("cyrillic")) {
            return byWords(sample(text), tag);
        }
        if (!KNOWN.contains(byScript)) {
            return tag.isEmpty() ? "und" : tag;
        }
        return switch (byScript) {
            case "arabic" ->
                tag.equals("fa") || tag.equals("ur") || tag.equals("ps") ? tag : persian(text) ? "fa" : "ar";
            case "devanagari" -> tag.equals("mr") || tag.equals("ne") ? tag : "hi";
            case "zh" -> tag.startsWith("zh") ? tag : "zh";
            default -> byScript;
        };
    }

    private String byWords(String sample, String said) {
        SortedMap<Language, Double> likely = lingua.computeLanguageConfidenceValues(sample);
        if (likely.isEmpty()) {
            return said.isEmpty() ? "und" : said;
        }
        Language first = likely.firstKey();
        String guess = code(first);
        if (said.isEmpty() || sample.length() < 40) {
            return said.isEmpty() ? guess : said;
        }
        double saidScore = -1;
        for (var entry : likely.entrySet()) {
            if (code(entry.getKey()).equals(said)) {
                saidScore = entry.getValue();
            }
        }
        // A language that Lingua was not given cannot be checked against it.
        return saidScore < 0 || saidScore >= CLEARLY * likely.getOrDefault(first, 1.0) ? said : guess;
    }

    private static String code(Language language) {
        String code = language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT);
        return code.equals("nb") ? "no" : code;
    }

    private static String normal(String said) {
        String tag = said.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        int dash = tag.indexOf('-');
        String language = dash < 0 ? tag : tag.substring(0, dash);
        language = switch (language) {
            case "nb", "nn" -> "no";
            case "in" -> "id";
            case "iw" -> "he";
            case "cn", "tw", "hk" -> "zh";
            case "jp" -> "ja";
            case "kr" -> "ko";
            case "ua" -> "uk";
            case "cz" -> "cs";
            default -> language;
        };
        boolean letters = language.length() >= 2
                && language.length() <= 3
                && language.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return letters && !language.equals("und") ? language : "";
    }

    private static String sample(String text) {
        if (text.length() <= ENOUGH) {
            return text;
        }
        int from = Math.min(text.length() - ENOUGH, text.length() / 8);
        return text.substring(from, from + ENOUGH);
    }

    /** The language of a script that only one is written in, or the name of the script; empty for a text without letters. */
    private static String byScript(String text) {
        Map<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .limit(1_000)
                .forEach(c -> counts.merge(Character.UnicodeScript.of(c), Letters.units(c) == 2 ? 3 : 1, Integer::sum));
        int kana = counts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
                + counts.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
        counts.remove(Character.UnicodeScript.COMMON);
        Character.UnicodeScript most = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Character.UnicodeScript.COMMON);
        return switch (most) {
            case COMMON -> "";
            case HAN, HIRAGANA, KATAKANA ->
                kana * 12 > counts.getOrDefault(Character.UnicodeScript.HAN, 0) ? "ja" : "zh";
            case HANGUL -> "ko";
            case GREEK -> "el";
            case HEBREW -> "he";
            case THAI -> "th";
            default -> most.name().toLowerCase(Locale.ROOT);
        };
    }

    private static boolean persian(String text) {
        return text.chars().limit(2_000).anyMatch(c -> c == 'پ' || c == 'چ' || c == 'ژ' || c == 'گ');
    }
}
