package throughline.stories;

import java.time.Instant;
import java.util.List;
import throughline.articles.ArticleId;

/**
 * What a reader said of stories. A mark names articles, never stories, for articles keep their ids when the log is played again; it is
 * obeyed whether it comes before or after them, until it is taken back. Where two marks contradict each other, the later one holds.
 */
public sealed interface StoryMark {

    /** When it was said. */
    Instant at();

    /** The stories of these articles are one: a merge. */
    record Together(List<ArticleId> articles, Instant at) implements StoryMark {
        public Together {
            articles = List.copyOf(articles);
        }
    }

    /**
     * These articles tell of something else than those: a split, or "not this story" of one article.
     *
     * @param articles the ones that leave; they stay together
     * @param from the ones that stay
     */
    record Apart(List<ArticleId> articles, List<ArticleId> from, Instant at) implements StoryMark {
        public Apart {
            articles = List.copyOf(articles);
            from = List.copyOf(from);
        }
    }

    /** The article is none of the beat's: it leaves its story and comes into no other. */
    record NotOfTheBeat(ArticleId article, Instant at) implements StoryMark {}
}
