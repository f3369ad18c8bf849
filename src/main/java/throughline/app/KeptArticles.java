package throughline.app;

import java.util.Optional;
import throughline.articles.Article;
import throughline.articles.ArticleId;

/** The texts of articles, as the log keeps them. */
public interface KeptArticles {

    /** The newest text of an article; empty when none of this id was read. */
    Optional<Article> find(ArticleId id);
}
