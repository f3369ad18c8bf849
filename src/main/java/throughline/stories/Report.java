package throughline.stories;

import java.time.Instant;
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
}
