package throughline.relevance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The countries of the world in the languages that beats are read in (from CLDR, which Java carries): names that mean the same in
 * any of them.
 */
final class Countries {

    private static final List<Locale> LANGUAGES = Stream.of("en", "ko", "ja", "zh", "zh-Hant", "es", "ru", "fr", "de")
            .map(Locale::forLanguageTag)
            .toList();

    private Countries() {}

    /** The names of each country that one of the texts names, by its code. */
    static Map<String, Set<String>> namedIn(List<QueryText> texts) {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            Set<String> names = new TreeSet<>();
            LANGUAGES.forEach(language -> names.add(country.getDisplayCountry(language)));
            boolean there = names.stream()
                    .map(name -> Term.of(code, name))
                    .anyMatch(term -> texts.stream().anyMatch(text -> term.places(text).length > 0));
            if (there) {
                named.put(code, names);
            }
        }
        return named;
    }
}
