package throughline.web;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import throughline.app.KeptArticles;
import throughline.archive.Archive;
import throughline.articles.Article;
import throughline.articles.ArticleId;

/** Finds an article that has come in by its id or by its address as a person types it. */
@Singleton
public class ArticleSearch {

    private final Archive archive;
    private final KeptArticles texts;

    ArticleSearch(Archive archive, KeptArticles texts) {
        this.archive = archive;
        this.texts = texts;
    }

    public Optional<Article> find(String typed) {
        String text = typed.strip();
        Stream<ArticleId> ids = text.matches("[0-9a-f]{24}")
                ? Stream.of(new ArticleId(text))
                : FeedAddress.spellings(text).stream().map(ArticleId::of);
        // The log is asked only for what is known to have come in: it may be long.
        return ids.filter(id -> archive.findLine(id).isPresent())
                .flatMap(id -> texts.find(id).stream())
                .findFirst();
    }
}
