package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of the dates that are told is believed. */
class DateChoiceTest {

    private static final Instant SEEN = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-02T07:30:00Z");
    private static final DateEvidence JSON = new DateEvidence("JSON-LD datePublished", MORNING);
    private static final DateEvidence DAY =
            new DateEvidence("visible (day only)", Instant.parse("2026-03-02T00:00:00Z"));

    @Test
    void everythingThatWasSaidIsKept() {
        List<DateEvidence> dates = DateChoice.weigh(List.of(JSON, DAY), feed(MORNING, SEEN), SEEN, SEEN);

        assertThat(dates)
                .extracting(DateEvidence::from)
                .containsExactly(
                        "JSON-LD datePublished",
                        "visible (day only)",
                        "feed",
                        "feed (updated)",
                        "HTTP Last-Modified",
                        "first seen");
        assertThat(dates).filteredOn(DateEvidence::taken).hasSize(1);
    }

    @Test
    void thePagesOwnWordGoesFirst() {
        assertThat(taken(DateChoice.weigh(List.of(JSON), feed(SEEN, null), null, SEEN)))
                .isEqualTo(JSON.taken("is the page's own word"));
    }

    @Test
    void theFeedNamesTheTimeOfTheDayThatThePageTells() {
        assertThat(taken(DateChoice.weigh(List.of(DAY), feed(MORNING, null), null, SEEN)))
                .isEqualTo(new DateEvidence("feed", MORNING).taken("names the time of the day that the page tells"));
    }

    @Test
    void aFeedThatNamesAnotherDayThanThePageIsNotBelieved() {
        Instant lastWeek = MORNING.minusSeconds(7 * 86_400);

        assertThat(taken(DateChoice.weigh(List.of(DAY), feed(lastWeek, null), null, SEEN)))
                .isEqualTo(DAY.taken("is the page's own word"));
    }

    @Test
    void aDateAfterTheArticleWasSeenIsNotTaken() {
        DateEvidence future = new DateEvidence("JSON-LD datePublished", SEEN.plusSeconds(2 * 86_400));

        assertThat(taken(DateChoice.weigh(List.of(future), feed(MORNING, null), null, SEEN)))
                .isEqualTo(new DateEvidence("feed", MORNING).taken("is the feed's word; the page has none"));
    }

    @Test
    void theFirstOfJanuary1970IsNoDate() {
        List<DateEvidence> dates = DateChoice.weigh(List.of(), feed(Instant.EPOCH, null), null, SEEN);

        assertThat(dates).noneMatch(DateEvidence::taken);
        assertThat(dates.getFirst().why()).isEqualTo("is what programs write for no date");
    }

    @Test
    void neitherTheServersDateNorOursStandsInForOneThatNobodyTold() {
        assertThat(DateChoice.weigh(List.of(), Announcement.NONE, MORNING, SEEN))
                .noneMatch(DateEvidence::taken);
    }

    @Test
    void aDateThatMovesWithEachFetchStaysWhatItWasFirst() {
        DateEvidence moved = new DateEvidence("JSON-LD datePublished", SEEN);
        List<DateEvidence> later = DateChoice.weigh(List.of(moved), feed(MORNING, null), null, SEEN);

        assertThat(taken(DateChoice.keeping(MORNING, later)))
                .isEqualTo(new DateEvidence("feed", MORNING).taken("was told at the first reading"));
        assertThat(taken(DateChoice.keeping(MORNING.minusSeconds(60), later)))
                .isEqualTo(new DateEvidence("first reading", MORNING.minusSeconds(60)).taken("was told then"));
    }

    private static DateEvidence taken(List<DateEvidence> dates) {
        return dates.stream().filter(DateEvidence::taken).findFirst().orElseThrow();
    }

    private static Announcement feed(@Nullable Instant published, @Nullable Instant updated) {
        return new Announcement("Strike", null, published, updated, "", "", null, "", "", false);
    }
}
