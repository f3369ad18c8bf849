package throughline.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.archive.Archive;
import throughline.archive.ReadersMark;
import throughline.articles.ArticleId;
import throughline.beats.BeatId;
import throughline.relevance.BeatMark;
import throughline.stories.Coverage;
import throughline.stories.Story;
import throughline.stories.StoryMark;
import throughline.stories.StoryMark.Apart;
import throughline.stories.StoryMark.NotOfTheBeat;
import throughline.stories.StoryMark.Together;

/** Tells what readers said of the stories of a beat. */
final class MarkLines {

    private static final int HEADLINES = 3;

    /**
     * One thing that was said.
     *
     * @param said its first words
     * @param headlines of the articles it speaks of, a few
     * @param more how many further articles it speaks of, in words; empty for none
     * @param apart of the articles that those are kept apart from
     */
    public record Line(String id, Moment at, String said, List<Run> headlines, String more, List<Run> apart) {}

    private final List<ReadersMark> marks;
    private final Words words;
    private final Map<ArticleId, Coverage> coverage = new HashMap<>();
    private final Map<ArticleId, BeatMark> putOut = new HashMap<>();

    MarkLines(Archive archive, BeatId beat, Words words) {
        this.marks = archive.listStoryMarks(beat);
        this.words = words;
        archive.listStories(beat).forEach(story -> story.coverage().forEach(one -> coverage.put(one.article(), one)));
        archive.listBeatMarks(beat).forEach(mark -> putOut.put(mark.article(), mark));
    }

    /** What was said of articles that are in the story now, the latest first. */
    List<Line> of(Story story) {
        List<ArticleId> here = story.coverage().stream().map(Coverage::article).toList();
        return marks.stream()
                .filter(mark -> articles(mark.mark()).stream().anyMatch(here::contains))
                .map(mark -> line(mark, here))
                .toList();
    }

    /** All that was said of stories, the latest first; of articles only what the judge was not told too. */
    List<Line> ofStories() {
        return marks.stream()
                .filter(mark -> !(mark.mark() instanceof NotOfTheBeat(ArticleId article, Instant _)
                        && putOut.containsKey(article)))
                .map(mark -> line(mark, List.of()))
                .toList();
    }

    private static List<ArticleId> articles(StoryMark mark) {
        return switch (mark) {
            case Together together -> together.articles();
            case Apart apart -> {
                List<ArticleId> both = new ArrayList<>(apart.articles());
                both.addAll(apart.from());
                yield both;
            }
            case NotOfTheBeat not -> List.of(not.article());
        };
    }

    private Line line(ReadersMark mark, List<ArticleId> here) {
        return switch (mark.mark()) {
            case Together together -> line(mark, "Merged into one story:", together.articles(), List.of());
            case Apart apart ->
                apart.articles().stream().anyMatch(here::contains)
                        ? line(mark, "Kept apart:", apart.articles(), apart.from())
                        : line(mark, "Split off:", apart.articles(), here.isEmpty() ? apart.from() : List.of());
            case NotOfTheBeat not -> line(mark, "Not of the beat:", List.of(not.article()), List.of());
        };
    }

    private Line line(ReadersMark mark, String said, List<ArticleId> articles, List<ArticleId> from) {
        List<Run> headlines = headlines(articles);
        int rest = articles.size() - headlines.size();
        return new Line(
                mark.id(),
                words.moment(mark.mark().at()),
                said,
                headlines,
                rest == 0
                        ? ""
                        : headlines.isEmpty()
                                ? Words.count(rest, "article", "articles")
                                : "and " + Words.spelled(rest) + " more",
                headlines(from));
    }

    private List<Run> headlines(List<ArticleId> articles) {
        return articles.stream()
                .map(this::headline)
                .filter(Objects::nonNull)
                .limit(HEADLINES)
                .toList();
    }

    private @Nullable Run headline(ArticleId article) {
        Coverage one = coverage.get(article);
        if (one != null) {
            return new Run(one.headline(), Words.lang(one.language()));
        }
        BeatMark mark = putOut.get(article);
        return mark == null ? null : new Run(mark.headline(), Words.lang(mark.language()));
    }
}
