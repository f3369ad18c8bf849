package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.web.Newsroom.NOON;
import static throughline.web.Newsroom.copy;
import static throughline.web.Newsroom.hoursAgo;
import static throughline.web.Newsroom.own;
import static throughline.web.Newsroom.story;

import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.articles.ArticleId;
import throughline.stories.Story;
import throughline.stories.StoryMark;

class MarkFormTest {

    private final Story strike = story(
            "s",
            own("a", "Herald", "en", "Strike", 3),
            own("b", "Post", "en", "Strike goes on", 2),
            copy("c", "Echo", "a", 1));
    private final Story ferry = story("f", own("d", "Ferry News", "en", "Ferry stays", 4));

    @Test
    void aMergeNamesTheOwnArticlesOfBothStories() {
        assertThat(MarkForm.together(strike, ferry, NOON).mark())
                .isEqualTo(new StoryMark.Together(ids("a", "b", "d"), NOON));
    }

    @Test
    void copiesGoWithWhatTheyRepeat() {
        assertThat(MarkForm.apart(strike, List.of("a"), NOON).orElseThrow().mark())
                .isEqualTo(new StoryMark.Apart(ids("a", "c"), ids("b"), NOON));
    }

    @Test
    void aSplitNeedsSomethingThatLeavesAndSomethingThatStays() {
        assertThat(MarkForm.apart(strike, List.of(), NOON)).isEmpty();
        assertThat(MarkForm.apart(strike, List.of("elsewhere"), NOON)).isEmpty();
        assertThat(MarkForm.apart(strike, List.of("a", "b"), NOON)).isEmpty();
    }

    @Test
    void theSameWordSaidTwiceIsOneMark() {
        String first = MarkForm.together(strike, ferry, hoursAgo(1)).id();

        assertThat(MarkForm.together(ferry, strike, NOON).id()).isEqualTo(first);
        assertThat(MarkForm.apart(strike, List.of("b"), NOON).orElseThrow().id())
                .isNotEqualTo(first);
    }

    private static List<ArticleId> ids(String... ids) {
        return List.of(ids).stream().map(ArticleId::new).toList();
    }
}
