package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import throughline.fetch.Validators;

class GapsTest {

    private static final Instant NOON = Instant.parse("2024-07-16T12:00:00Z");
    private static final Validators SOME = new Validators("\"1\"", null);

    private final PollPlan plan = new PollPlan(PollPlan.LEAST_INTERVAL, PollPlan.MOST_INTERVAL);

    /** Two an hour. */
    private static Stream<Instant> steady(int hours) {
        return IntStream.range(0, 2 * hours).mapToObj(i -> NOON.plus(Duration.ofMinutes(30L * i)));
    }

    private PolledPress press(Stream<Instant> published) {
        return new PolledPress(plan, published.toList(), 10, true, SOME, NOON);
    }

    @Test
    void aFeedThatIsReadInTimeHasNoGaps() {
        assertThat(press(steady(200)).until(NOON.plus(Duration.ofHours(200))).gaps)
                .isEmpty();
    }

    @Test
    void twoPollsThatShareNothingLeaveAGap() {
        Instant quiet = NOON.plus(Duration.ofDays(3));
        Stream<Instant> flood = IntStream.range(0, 40).mapToObj(i -> quiet.plusSeconds(3_600 + i));

        PolledPress press = press(Stream.concat(steady(72), flood)).until(quiet.plus(Duration.ofHours(12)));

        assertThat(press.gaps).singleElement().satisfies(gap -> {
            assertThat(gap.cause()).startsWith("Two polls, ").endsWith(" apart, had no entry in common.");
            assertThat(gap.from()).isBefore(quiet.plusSeconds(3_600));
            assertThat(gap.to()).isAfter(quiet.plusSeconds(3_600));
            assertThat(gap.missed()).isPositive();
            assertThat(gap.open()).isTrue();
        });
    }

    @Test
    void aFeedThatWasUnreachableForLongerThanItsListReachesBackLeavesAGap() {
        PolledPress press = press(steady(200))
                .until(NOON.plus(Duration.ofDays(3)))
                .unreachableUntil(NOON.plus(Duration.ofDays(4)))
                .until(NOON.plus(Duration.ofHours(130)));

        assertThat(press.gaps).singleElement().satisfies(gap -> {
            assertThat(gap.cause())
                    .startsWith("It could not be read for ")
                    .endsWith("longer than its list reaches back.");
            assertThat(gap.missed()).isBetween(20, 80);
        });
    }

    @Test
    void aFeedThatWasUnreachableForAMomentLeavesNone() {
        PolledPress press = press(steady(200))
                .until(NOON.plus(Duration.ofDays(3)))
                .unreachableUntil(NOON.plus(Duration.ofHours(73)))
                .until(NOON.plus(Duration.ofHours(130)));

        assertThat(press.gaps).isEmpty();
    }

    @Test
    void aGapIsClosedByWhatAnotherFeedBroughtFromItsTime() {
        Gap gap = new Gap(
                new FeedId("https://gaceta.example/rss"),
                NOON,
                NOON.plus(Duration.ofHours(3)),
                "Two polls had no entry in common.",
                4,
                0,
                null,
                null);
        assertThat(gap.sentence()).isEqualTo("Up to four entries missed.");

        Gap partly = gap.filledBy(
                List.of(
                        NOON.minusSeconds(1),
                        NOON,
                        NOON.plusSeconds(60),
                        NOON.plusSeconds(7_200),
                        NOON.plusSeconds(20_000)),
                "its sitemap",
                NOON.plusSeconds(30_000));
        assertThat(partly.open()).isTrue();
        assertThat(partly.sentence()).isEqualTo("Up to four entries missed; three found again in its sitemap.");

        Gap closed = partly.filledBy(List.of(NOON.plusSeconds(90)), "the Atom feed", NOON.plusSeconds(40_000));
        assertThat(closed.closed()).isEqualTo(NOON.plusSeconds(40_000));
        assertThat(closed.sentence()).isEqualTo("Up to four entries missed; all found again in the Atom feed.");
        assertThat(closed.filledBy(List.of(NOON), "its sitemap", NOON)).isEqualTo(closed);
    }
}
