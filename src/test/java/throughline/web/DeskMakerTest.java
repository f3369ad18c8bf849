package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.web.Newsroom.BEAT;
import static throughline.web.Newsroom.NOON;
import static throughline.web.Newsroom.copy;
import static throughline.web.Newsroom.edited;
import static throughline.web.Newsroom.hoursAgo;
import static throughline.web.Newsroom.near;
import static throughline.web.Newsroom.own;
import static throughline.web.Newsroom.published;
import static throughline.web.Newsroom.story;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.stories.Story;
import throughline.web.DeskPage.Group;
import throughline.web.DeskPage.Passage;

class DeskMakerTest {

    private final Words words = new Words(ZoneOffset.UTC, NOON);

    @Test
    void aStoryThatAnotherOutletRepeatsShowsOnceWithItsCopyFolded() {
        DeskPage page = desk(
                null,
                null,
                story("s", own("a", "Gull Point Herald", "en", "Strike begins", 3), copy("b", "Morning Echo", "a", 2)));
        StoryRow row = page.groups().getFirst().rows().getFirst();
        assertThat(row.headline()).isEqualTo("Strike begins");
        assertThat(row.figures().folded()).isEqualTo("1 copy folded");
        assertThat(text(row.news())).isEqualTo("Two outlets; all repeat Gull Point Herald: Morning Echo.");
    }

    @Test
    void aHeadlineTheReaderCannotReadIsGivenInTheWordsOfAnotherOutletOfTheSameStory() {
        DeskPage page = desk(
                null,
                null,
                story(
                        "s",
                        own("a", "한강일보", "ko", "항만 파업 시작", 3),
                        own("b", "Morning Echo", "en", "Port strike begins", 2)));
        StoryRow row = page.groups().getFirst().rows().getFirst();
        assertThat(row.lang()).isEqualTo("ko");
        assertThat(row.gloss()).isEqualTo(new StoryRow.Gloss("English", "Morning Echo", "Port strike begins", "en"));
    }

    @Test
    void aHeadlineInTheReadersLanguageNeedsNoGloss() {
        DeskPage page = desk(
                null,
                null,
                story("s", own("a", "Morning Echo", "en-GB", "Strike", 3), own("b", "Herald", "en", "Walk-out", 2)));
        assertThat(page.groups().getFirst().rows().getFirst().gloss()).isNull();
    }

    @Test
    void firstIsWhoPublishedFirstEvenIfItsPageCameLater() {
        DeskPage page = desk(
                null,
                null,
                story(
                        "s",
                        own("a", "Slow Courier", "en", "Strike", 2),
                        published(own("b", "Early Bird", "en", "Strike!", 1), hoursAgo(5))));
        assertThat(text(page.groups().getFirst().rows().getFirst().first())).isEqualTo("Early Bird");
    }

    @Test
    void aReportDatedInTheFutureIsAsOldAsItsArrival() {
        StoryRow row = desk(
                        null,
                        null,
                        story("s", published(own("a", "Herald", "en", "Strike", 2), NOON.plusSeconds(90_000))))
                .groups()
                .getFirst()
                .rows()
                .getFirst();
        assertThat(row.seen()).isTrue();
        assertThat(row.at().text()).isEqualTo("today 10:02");
    }

    @Test
    void aPublishersEditIsWhatIsNews() {
        StoryRow row = desk(
                        null,
                        null,
                        story("s", edited(own("a", "Herald", "en", "Strike", 6), "old", "new", hoursAgo(1))))
                .groups()
                .getFirst()
                .rows()
                .getFirst();
        assertThat(row.newsLead()).isEqualTo("Text changed.");
        assertThat(text(row.news())).isEqualTo("Herald edited its article, seen today 11:00.");
    }

    @Test
    void passagesCountTheStoriesThatBearOnThem() {
        DeskPage page = desk(
                null,
                null,
                story("s", near("a", "Herald", 3, "A", 1, 0.7)),
                story("t", near("b", "Echo", 2, "A", 1, 0.9)),
                story("u", near("c", "Echo", 1, "B", 1, 0.9)));
        DeskPage.SeedText seed = Objects.requireNonNull(page.seed());
        assertThat(seed.passages()).extracting(Passage::count).containsExactly("2", "");
    }

    @Test
    void alongsideAPassageTheNearestStoryComesFirstAndTheOthersStayBelow() {
        DeskPage page = desk(
                "a",
                1,
                story("far", near("a", "Herald", 1, "A", 1, 0.6)),
                story("near", near("b", "Echo", 3, "A", 1, 0.9)),
                story("else", near("c", "Echo", 2, "B", 1, 0.9)));
        assertThat(page.summary()).isEqualTo("Two stories bear on it, nearest first.");
        assertThat(page.groups().get(0).rows()).extracting(StoryRow::id).containsExactly("near", "far");
        assertThat(page.groups().get(1).lines()).extracting(StoryRow::id).containsExactly("else");
    }

    @Test
    void theSentenceBesideThePassageHasTheirWordsInCommonMarked() {
        StoryRow.Quote quote = Objects.requireNonNull(desk("a", 1, story("s", near("a", "Herald", 1, "A", 1, 0.6)))
                .groups()
                .getFirst()
                .rows()
                .getFirst()
                .quote());
        assertThat(quote.sentence()).contains(new CommonWords.Piece("196 drivers", true));
    }

    @Test
    void yesterdaysNewsStandsUnderItsDayAndOlderNewsTakesOneLine() {
        DeskPage page = desk(
                null,
                null,
                story("now", near("a", "Herald", 1, "A", 1, 0.6)),
                story("then", near("b", "Herald", 20, "A", 1, 0.6)),
                story("long", near("c", "Herald", 100, "A", 1, 0.6)));
        assertThat(page.groups()).extracting(Group::title).containsExactly("Today", "Yesterday", "Earlier");
        assertThat(page.groups().getLast().lines()).hasSize(1);
    }

    @Test
    void aPassageThatTheSeedDoesNotHaveShowsTheWholeDesk() {
        assertThat(desk("a", 99, story("s", near("a", "Herald", 1, "A", 1, 0.6)))
                        .alongside())
                .isNull();
    }

    @Test
    void everyStateHasAnAddressThatLeadsBackToIt() {
        assertThat(DeskAddress.of(BEAT, "b", 1, "newest", null, false))
                .hasToString("/beats/harbour-strike?seed=b&passage=1&order=newest");
        assertThat(DeskAddress.of(BEAT, null, null, null, null, false)).hasToString("/beats/harbour-strike");
    }

    @Test
    void stripsOfAYoungDeskShowTheLastHourNotFourteenDays() {
        assertThat(desk(null, null, story("s", near("a", "Herald", 0.5, "A", 1, 0.6)))
                        .span())
                .isEqualTo("last hour");
        assertThat(desk(null, null, story("s", near("a", "Herald", 50, "A", 1, 0.6)))
                        .span())
                .isEqualTo("14 days");
    }

    @Test
    void whatLiesBeforeTheStripIsSaidInWords() {
        Strip strip = Strip.of(
                story("s", near("a", "Herald", 24 * 30, "A", 1, 0.6), near("b", "Echo", 1, "A", 1, 0.6)),
                Span.FORTNIGHT,
                NOON);
        assertThat(strip.strokes()).hasSize(1);
        assertThat(strip.note()).isEqualTo("1 before this strip begins");
    }

    private DeskPage desk(@Nullable String seed, @Nullable Integer passage, Story... stories) {
        DeskAddress address = DeskAddress.of(BEAT, seed, passage, null, null, false);
        Frame frame = new Frame("Desk", "desk", 0, "UTC", "", "");
        return new DeskMaker(BEAT, Arrays.asList(stories), address, words, new Reader(List.of("en")))
                .page(frame, List.of(BEAT), "/live", List.of());
    }

    private static String text(List<Run> runs) {
        return String.join("", runs.stream().map(Run::text).toList());
    }

    @Test
    void manyOutletsOnOneSourceAreToldToBeThin() {
        StoryRow row = desk(
                        null,
                        null,
                        story(
                                "s",
                                own("a", "Gull Point Herald", "en", "Strike begins", 5),
                                copy("b", "Morning Echo", "a", 4),
                                copy("c", "Tidewater Review", "a", 3),
                                copy("d", "Marsh Courier", "a", 2)))
                .groups()
                .getFirst()
                .rows()
                .getFirst();
        assertThat(row.figures().sources() + " " + row.figures().sourcesWord()).isEqualTo("1 source");
        assertThat(row.figures().thin()).isTrue();
        assertThat(text(row.figures().standing()))
                .isEqualTo("One source stands behind it: Gull Point Herald. All four outlets draw on it.");
    }
}
