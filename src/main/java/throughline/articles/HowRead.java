package throughline.articles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article's text besides the text itself.
 *
 * @param modified when the page says that it was last changed
 * @param origin where the text was found
 * @param teaser whether it is only the beginning
 * @param quality how far the reading can be trusted
 */
public record HowRead(
        ArticleKind kind,
        List<String> agencies,
        @Nullable DateEvidence modified,
        ArticleBody.Origin origin,
        boolean teaser,
        Quality quality) {

    public HowRead {
        agencies = List.copyOf(agencies);
    }

    public static HowRead of(Article article) {
        ArticleBody body = article.body();
        return new HowRead(
                article.kind(), article.agencies(), article.modified(), body.origin(), body.teaser(), body.quality());
    }
}
