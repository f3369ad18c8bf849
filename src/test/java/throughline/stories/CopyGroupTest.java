package throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.stories.Desk.english;
import static throughline.stories.Desk.story;

import org.junit.jupiter.api.Test;

/** Whose a text is that several outlets carry. */
class CopyGroupTest {

    private final Desk.Draft first = english("a", "Morning Ledger", 9, "The boat lay in the fog for two hours.");

    @Test
    void theAgencysOwnArticleIsTheOriginalHoweverLateItCame() {
        assertThat(original(story(first, first.copiedBy("b", "Yonhap News Agency", 11))))
                .isEqualTo("b");
    }

    @Test
    void theOneThatTheOthersCreditIsTheOriginal() {
        assertThat(original(story(first.credits("Tidewater Courier"), first.copiedBy("b", "Tidewater Courier", 11))))
                .isEqualTo("b");
    }

    @Test
    void whereOneCreditsAnAgencyThatIsNotHereItsTextIsNearestToTheOriginal() {
        Story story = story(first, first.copiedBy("b", "Harbour Post", 11).credits("AP"));
        assertThat(original(story)).isEqualTo("b");
        assertThat(story.groups().getFirst().owner()).isEqualTo("AP");
    }

    @Test
    void withoutCreditsTheEarliestIsTheOriginal() {
        Story story = story(first, first.copiedBy("b", "Harbour Post", 7));
        assertThat(original(story)).isEqualTo("b");
        assertThat(story.groups().getFirst().why()).isEqualTo("It bears the earliest time.");
    }

    @Test
    void anAggregatorIsNeverTheOriginal() {
        assertThat(original(story(first.at("www.msn.com"), first.copiedBy("b", "Harbour Post", 12))))
                .isEqualTo("b");
        assertThat(original(story(
                        english("a", "네이버 뉴스", 3, "The boat lay in the fog.").at("n.news.naver.com"),
                        first.copiedBy("b", "Harbour Post", 12))))
                .isEqualTo("b");
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        Desk.Draft later = first.copiedBy("b", "Yonhap", 11);
        Desk.Draft copy = new Desk.Draft(
                "a",
                "Morning Ledger",
                "en",
                first.headline(),
                first.text(),
                9,
                first.authors(),
                first.agencies(),
                false,
                "b",
                "a.example");
        Desk.Draft original = new Desk.Draft(
                "b",
                "Yonhap",
                "en",
                first.headline(),
                first.text(),
                11,
                first.authors(),
                first.agencies(),
                false,
                null,
                "b.example");
        assertThat(original(story(first, later))).isEqualTo(original(story(original, copy)));
    }

    private static String original(Story story) {
        assertThat(story.groups()).hasSize(1);
        return story.groups().getFirst().original().article().value();
    }
}
