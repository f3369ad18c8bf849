package throughline.stories;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import throughline.articles.ArticleId;
import throughline.stories.StoryMark.Apart;
import throughline.stories.StoryMark.NotOfTheBeat;
import throughline.stories.StoryMark.Together;

/** What the marks of a beat say of one article. Of two that contradict each other the later one holds. */
public record ReadersWords(boolean notOfTheBeat, Map<String, Boolean> together) {

    public static final ReadersWords NONE = new ReadersWords(false, Map.of());

    public ReadersWords {
        together = Map.copyOf(together);
    }

    /**
     * What these marks say of an article.
     *
     * @param marks in any order
     */
    public static ReadersWords of(ArticleId article, Stream<StoryMark> marks) {
        Map<String, Boolean> together = new HashMap<>();
        boolean[] out = new boolean[1];
        marks.sorted(Comparator.comparing(StoryMark::at).thenComparing(Object::toString))
                .forEach(mark -> {
                    switch (mark) {
                        case NotOfTheBeat not -> out[0] |= not.article().equals(article);
                        case Together one -> say(article, one.articles(), one.articles(), true, together);
                        case Apart one -> {
                            say(article, one.articles(), one.from(), false, together);
                            say(article, one.from(), one.articles(), false, together);
                            say(article, one.articles(), one.articles(), true, together);
                        }
                    }
                });
        return out[0] || !together.isEmpty() ? new ReadersWords(out[0], together) : NONE;
    }

    private static void say(
            ArticleId article,
            List<ArticleId> those,
            List<ArticleId> others,
            boolean so,
            Map<String, Boolean> together) {
        if (those.contains(article)) {
            others.stream().filter(other -> !other.equals(article)).forEach(other -> together.put(other.value(), so));
        }
    }

    boolean parts(String other) {
        return Boolean.FALSE.equals(together.get(other));
    }

    /** The articles that it belongs to, in a fixed order. */
    List<String> companions() {
        return together.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    boolean parts(Profile story) {
        return !together.isEmpty() && story.reports().stream().anyMatch(report -> parts(report.id()));
    }
}
