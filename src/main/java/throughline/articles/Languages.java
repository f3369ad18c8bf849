package throughline.articles;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Locale;
import java.util.SortedMap;

/**
 * Tells the language of a text by its script where that is enough, and by Lingua among the languages of the Latin and Cyrillic
 * scripts; what the page says wins unless the text clearly says otherwise. Lingua reads its models when the first text
 * needs them.
 */
public final class Languages implements LanguageGuess {

    private static final int ENOUGH = 240;
    private static final int LOOK = 800;
    private static final int WORDS = 90;
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
                    Language.SERBIAN,
                    Language.SLOVAK,
                    Language.CROATIAN,
                    Language.SLOVENE,
                    Language.LITHUANIAN,
                    Language.LATVIAN,
                    Language.ESTONIAN,
                    Language.CATALAN,
                    Language.ALBANIAN,
                    Language.ICELANDIC,
                    Language.MALAY,
                    Language.TAGALOG,
                    Language.SWAHILI,
                    Language.AFRIKAANS,
                    Language.ZULU,
                    Language.XHOSA,
                    Language.SOTHO,
                    Language.SOMALI,
                    Language.BELARUSIAN,
                    Language.MACEDONIAN,
                    Language.KAZAKH,
                    Language.MONGOLIAN)
            .withLowAccuracyMode()
            .build();

    private final CommonWords words;

    public Languages() {
        this(new CommonWords());
    }

    Languages(CommonWords words) {
        this.words = words;
    }

    @Override
    public String of(String text, String said) {
        String tag = normal(said);
        String script = Scripts.of(text, 400);
        return switch (script) {
            case "" -> tag.isEmpty() ? "und" : tag;
            case "latin", "cyrillic" -> byWords(text, tag);
            case "arabic" ->
                tag.equals("fa") || tag.equals("ur") || tag.equals("ps") || tag.equals("ug") ? tag : arabic(text);
            case "devanagari" -> tag.equals("mr") || tag.equals("ne") ? tag : "hi";
            case "zh" -> tag.startsWith("zh") ? tag : "zh";
            default -> script.length() <= 3 ? script : tag.isEmpty() ? "und" : tag;
        };
    }

    /** Lingua takes longer than parsing the page does, so it is asked only where common words leave a doubt. */
    private String byWords(String text, String said) {
        CommonWords.Shares shares = words.in(sample(text, LOOK), WORDS);
        if (!said.isEmpty() && shares.speak(said)) {
            return said;
        }
        String clear = shares.clear();
        clear = clear.isEmpty() ? byLetters(text) : clear;
        return clear.isEmpty() ? byLingua(sample(text, ENOUGH), said) : clear;
    }

    private String byLingua(String sample, String said) {
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

    /** Vietnamese and Turkish by letters that no other language in Lingua's list has. */
    private static String byLetters(String text) {
        int letters = 0;
        int vietnamese = 0;
        int turkish = 0;
        int azeri = 0;
        for (int i = 0; i < Math.min(LOOK, text.length()); i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            vietnamese += (c >= 'Ạ' && c <= 'ỹ') || c == 'ơ' || c == 'ư' ? 1 : 0;
            turkish += c == 'ı' || c == 'ğ' || c == 'İ' ? 1 : 0;
            azeri += c == 'ə' ? 1 : 0;
        }
        return 20 * vietnamese > letters ? "vi" : 25 * turkish > letters && azeri == 0 ? "tr" : "";
    }

    private static String sample(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int from = Math.min(text.length() - most, text.length() / 8);
        return text.substring(from, from + most);
    }

    /** Urdu and Persian have letters that Arabic lacks, and Urdu some that Persian lacks. */
    private static String arabic(String text) {
        int persian = 0;
        int urdu = 0;
        for (int i = 0; i < Math.min(2_000, text.length()); i++) {
            char c = text.charAt(i);
            persian += c == 'پ' || c == 'چ' || c == 'ژ' || c == 'گ' ? 1 : 0;
            urdu += c == 'ٹ' || c == 'ڈ' || c == 'ں' || c == 'ے' ? 1 : 0;
        }
        return urdu > 2 ? "ur" : persian > 2 ? "fa" : "ar";
    }
}
