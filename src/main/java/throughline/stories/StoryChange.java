package throughline.stories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.articles.Article;
import throughline.articles.Block;
import throughline.articles.HowRead;
import throughline.beats.BeatId;
import throughline.relevance.RelevantArticle;

/**
 * A story after an article came to it or changed in it.
 *
 * @param news the article that changed it, as the story holds it
 * @param article the same article with its text
 */
public record StoryChange(Kind kind, Story story, Coverage news, Article article) implements StoryUpdate {

    @Override
    public BeatId beat() {
        return story.beat();
    }

    @Override
    public StoryId id() {
        return story.id();
    }

    /** What an article did to its story. */
    public enum Kind {
        BEGAN,
        GREW,
        FOLDED,
        REVISED
    }

    private static final int OPENING = 280;

    /** The story that {@code placement} names, with the article in it. */
    public static StoryChange join(@Nullable Story before, RelevantArticle joining, Placement placement) {
        Article article = joining.article();
        Coverage news = coverage(joining, placement, article.firstArrived(), List.of());
        List<Coverage> coverage = new ArrayList<>(before == null ? List.of() : before.coverage());
        coverage.add(news);
        Kind kind = before == null ? Kind.BEGAN : news.isCopy() ? Kind.FOLDED : Kind.GREW;
        Story story = new Story(joining.beat(), placement.story(), coverage, article.arrived());
        return new StoryChange(kind, story, news, article);
    }

    /** The story after its publisher changed an article that it holds. */
    public static StoryChange revise(Story before, Report textBefore, RelevantArticle revised, Placement placement) {
        Article article = revised.article();
        List<Coverage> coverage = new ArrayList<>(before.coverage());
        int place = indexOf(coverage, article);
        List<Edit> edits = new ArrayList<>(coverage.get(place).edits());
        edits.add(Edit.between(textBefore, article));
        Coverage news = coverage(revised, placement, coverage.get(place).arrived(), edits);
        coverage.set(place, news);
        Story story = new Story(before.beat(), before.id(), coverage, article.arrived());
        return new StoryChange(Kind.REVISED, story, news, article);
    }

    private static int indexOf(List<Coverage> coverage, Article article) {
        for (int i = 0; i < coverage.size(); i++) {
            if (coverage.get(i).article().equals(article.id())) {
                return i;
            }
        }
        throw new IllegalStateException("Article " + article.id() + " is not in its story.");
    }

    private static Coverage coverage(RelevantArticle relevant, Placement placement, Instant arrived, List<Edit> edits) {
        Article article = relevant.article();
        return new Coverage(
                article.id(),
                article.headline(),
                opening(article),
                article.outlet(),
                article.language(),
                article.canonical() == null ? article.address() : article.canonical(),
                article.published(),
                arrived,
                relevant.relevance(),
                placement,
                edits,
                HowRead.of(article),
                AttributionReader.read(article, relevant.relevance().people()));
    }

    private static String opening(Article article) {
        String text = article.standfirst() != null && !article.standfirst().isBlank()
                ? article.standfirst()
                : article.body().blocks().stream()
                        .filter(block -> block.kind() != Block.Kind.HEADING)
                        .findFirst()
                        .map(Block::text)
                        .orElse("");
        if (text.length() <= OPENING) {
            return text;
        }
        int space = text.lastIndexOf(' ', OPENING);
        return text.substring(0, space > OPENING / 2 ? space : OPENING) + "…";
    }
}
