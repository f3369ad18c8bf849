package throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import throughline.articles.ArticleId;

class ReadersWordsTest {

    private static final Instant MONDAY = Instant.parse("2024-07-15T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2024-07-16T08:00:00Z");

    @Test
    void ofAnArticleThatNobodySpokeOfNothingIsSaid() {
        ReadersWords words = of("other", new StoryMark.Together(ids("a", "b"), MONDAY));

        assertThat(words).isEqualTo(ReadersWords.NONE);
    }

    @Test
    void whatIsPutTogetherBelongsToAllTheOthersAndNotToItself() {
        ReadersWords words = of("b", new StoryMark.Together(ids("c", "b", "a"), MONDAY));

        assertThat(words.companions()).containsExactly("a", "c");
    }

    @Test
    void whatLeavesStaysTogetherAndIsPartedFromWhatItLeft() {
        ReadersWords words = of("a", new StoryMark.Apart(ids("a", "b"), ids("c"), MONDAY));

        assertThat(words.companions()).containsExactly("b");
        assertThat(words.parts("c")).isTrue();
        assertThat(words.parts("b")).isFalse();
    }

    @Test
    void whatStaysIsPartedFromWhatLeft() {
        ReadersWords words = of("c", new StoryMark.Apart(ids("a", "b"), ids("c", "d"), MONDAY));

        assertThat(words.parts("a")).isTrue();
        assertThat(words.companions()).isEmpty();
    }

    @Test
    void theLaterOfTwoMarksHoldsInWhateverOrderTheyAreRead() {
        StoryMark merge = new StoryMark.Together(ids("a", "b"), MONDAY);
        StoryMark split = new StoryMark.Apart(ids("a"), ids("b"), TUESDAY);

        assertThat(of("a", split, merge).parts("b")).isTrue();
        assertThat(of("a", merge, split)).isEqualTo(of("a", split, merge));
    }

    @Test
    void anArticleIsOutOfTheBeatWhateverElseIsSaidOfIt() {
        ReadersWords words = of(
                "a",
                new StoryMark.NotOfTheBeat(new ArticleId("a"), MONDAY),
                new StoryMark.Together(ids("a", "b"), TUESDAY));

        assertThat(words.notOfTheBeat()).isTrue();
        assertThat(of("b", new StoryMark.NotOfTheBeat(new ArticleId("a"), MONDAY))
                        .notOfTheBeat())
                .isFalse();
    }

    private static ReadersWords of(String article, StoryMark... marks) {
        return ReadersWords.of(new ArticleId(article), Stream.of(marks));
    }

    private static List<ArticleId> ids(String... ids) {
        return Arrays.stream(ids).map(ArticleId::new).toList();
    }
}
