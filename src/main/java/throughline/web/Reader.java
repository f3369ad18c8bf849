package throughline.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The person reading: which languages, most wanted first.
 *
 * @param languages primary language tags
 */
record Reader(List<String> languages) {

    Reader {
        languages = List.copyOf(languages);
    }

    /** As the browser says; English comes last if it is not named, for it is the language of the pages. */
    static Reader of(HttpHeaders headers) {
        return new Reader(
                Stream.concat(headers.getAcceptableLanguages().stream().map(Locale::getLanguage), Stream.of("en"))
                        .filter(language -> !language.isEmpty() && !language.equals("*"))
                        .distinct()
                        .toList());
    }

    boolean reads(String tag) {
        return languages.contains(Words.primary(tag));
    }

    /** How much the reader wants this language; 0 is most. */
    int rank(String tag) {
        int at = languages.indexOf(Words.primary(tag));
        return at < 0 ? languages.size() : at;
    }
}
