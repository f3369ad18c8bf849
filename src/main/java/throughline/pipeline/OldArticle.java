package throughline.pipeline;

import com.fasterxml.jackson.databind.util.StdConverter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.articles.Article;
import throughline.articles.ArticleBody;
import throughline.articles.ArticleId;
import throughline.articles.ArticleKind;
import throughline.articles.Block;
import throughline.articles.DateEvidence;
import throughline.articles.Quality;

/**
 * An {@link Article} as it may stand in the log: with a body, or as it was written before there were blocks, with plain paragraphs and
 * without what is known of its reading.
 */
record OldArticle(
        ArticleId id,
        int revision,
        URI address,
        @Nullable URI canonical,
        String headline,
        @Nullable String standfirst,
        List<String> authors,
        @Nullable List<String> agencies,
        String outlet,
        @Nullable Instant published,
        List<DateEvidence> dates,
        @Nullable DateEvidence modified,
        String language,
        @Nullable ArticleKind kind,
        @Nullable ArticleBody body,
        @Nullable List<String> paragraphs,
        Instant arrived,
        Instant firstArrived,
        boolean backfilled) {

    /** Nobody estimated it then, and nothing spoke against it. */
    private static final Quality UNJUDGED = new Quality(1, List.of("It was read before readings were judged."));

    private Article article() {
        return new Article(
                id,
                revision,
                address,
                canonical,
                headline,
                standfirst,
                authors,
                Objects.requireNonNullElse(agencies, List.of()),
                outlet,
                published,
                dates,
                modified,
                language,
                Objects.requireNonNullElse(kind, ArticleKind.ARTICLE),
                body == null ? ofParagraphs() : body,
                arrived,
                firstArrived,
                backfilled);
    }

    private ArticleBody ofParagraphs() {
        List<Block> blocks = Objects.requireNonNullElse(paragraphs, List.<String>of()).stream()
                .map(text -> new Block(Block.Kind.PARAGRAPH, text))
                .toList();
        return new ArticleBody(blocks, ArticleBody.Origin.PAGE, false, UNJUDGED);
    }

    static final class Unfold extends StdConverter<OldArticle, Article> {
        @Override
        public Article convert(OldArticle written) {
            return written.article();
        }
    }
}
