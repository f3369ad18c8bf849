package throughline.stories;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.articles.Article;

/**
 * What clustering needs to know of an article.
 *
 * @param id the article's id
 * @param at publication when known, otherwise arrival
 */
public record Report(
        String id,
        String outlet,
        String language,
        String headline,
        String text,
        @Nullable Instant published,
        Instant at) {

    public static Report of(Article article) {
        Instant published = article.published();
        return new Report(
                article.id().value(),
                article.outlet(),
                article.language(),
                article.headline(),
                article.text(),
                published,
                published == null ? article.firstArrived() : published);
    }

    /** The same report, told at another time. */
    public Report at(Instant other) {
        return new Report(id, outlet, language, headline, text, published, other);
    }

    /** The primary subtag of a language: en for en-GB. */
    static String primary(String language) {
        int end = 0;
        while (end < language.length() && Character.isLetter(language.charAt(end))) {
            end++;
        }
        return language.substring(0, end).toLowerCase(Locale.ROOT).intern();
    }
}
