package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.articles.Drift.Sign;
import throughline.articles.Extraction.Cause;

/** Invented outlets whose pages are read one after the other, a page an hour. */
class OutletReadingsTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    /** How many pages of ten show what at an outlet whose pages are uneven. */
    private static final Map<Sign, Integer> TENTHS = new EnumMap<>(
            Map.of(Sign.TEASER, 1, Sign.NO_AUTHOR, 7, Sign.NO_TIME, 2, Sign.NO_STANDFIRST, 5, Sign.NO_CANONICAL, 1));

    private final Random chance = new Random(7);
    private @Nullable OutletReadings readings;
    private Instant now = START;
    private Duration pace = Duration.ofHours(1);
    private int count;

    @Test
    void aSteadyOutletIsQuiet() {
        for (int i = 0; i < 2000; i++) {
            good();

            assertThat(readings().drifts()).isEmpty();
        }
    }

    @Test
    void aHundredOutletsWhosePagesAreUnevenAnywayAreNotCalledChanged() {
        for (int outlet = 0; outlet < 100; outlet++) {
            readings = null;
            for (int i = 0; i < 1500; i++) {
                noisy();
                assertThat(readings().drifts())
                        .as("outlet %d, page %d", outlet, i)
                        .isEmpty();
            }
        }
    }

    @Test
    void aNewLayoutThatHidesTheTextIsNoticedWithinTwelvePagesAndDatedByTheFirst() {
        times(220, this::good);
        Instant changed = now;
        times(12, () -> unreadable(Cause.TOO_LITTLE_TEXT));

        assertThat(readings().drifts())
                .containsExactly(new Drift(Sign.UNREADABLE, changed, 12, 12, 0, 200, Cause.TOO_LITTLE_TEXT));
    }

    @Test
    void aChangeThatReachesThreePagesOfFourIsToldWithItsFigures() {
        times(100, this::good);
        unreadable(Cause.NOT_AN_ARTICLE);
        times(120, this::good);
        Instant changed = now;
        times(3, () -> {
            times(3, () -> unreadable(Cause.SCRIPT_ONLY));
            good();
        });

        assertThat(Drift.sentence(readings().drifts(), at -> at.equals(changed) ? "14 May" : at.toString()))
                .isEqualTo(
                        "Since 14 May its pages are read differently: 9 of 12 unreadable (before: 1 of 200). Its text may"
                                + " now be fetched by scripts.");
    }

    @Test
    void threeFilmsInARowAreNoChange() {
        times(220, this::good);
        times(3, () -> unreadable(Cause.NOT_AN_ARTICLE));
        times(10, () -> {
            good();
            assertThat(readings().isDrifting()).isFalse();
        });
    }

    @Test
    void aPaywallIsNoticedByTextsThatAreCutOff() {
        times(150, this::good);
        Instant changed = now;
        times(12, () -> page("teaser", 350, Sign.TEASER));

        List<Drift> drifts = readings().drifts();
        assertThat(drifts).extracting(Drift::sign).containsExactly(Sign.TEASER, Sign.SHORT);
        assertThat(drifts).extracting(Drift::since).containsOnly(changed);
        assertThat(Drift.sentence(drifts, _ -> "14 May"))
                .startsWith(
                        "Since 14 May its pages are read differently: 12 of 12 cut off after their beginning (before: none"
                                + " of 140); 12 of 12 far shorter than usual")
                .endsWith("It may have put up a paywall.");
    }

    @Test
    void textsThatShrinkToTheirFirstLinesAreNoticedThoughEveryPageIsRead() {
        times(100, this::good);
        times(12, () -> page("short", 260 + chance.nextInt(80)));

        assertThat(readings().drifts()).extracting(Drift::sign).containsExactly(Sign.SHORT);
    }

    @Test
    void whatWasNearlyAlwaysFoundAndIsGoneIsNoticed() {
        times(100, this::good);
        times(12, () -> page("no author", 2500, Sign.NO_AUTHOR, Sign.NO_TIME));

        assertThat(readings().drifts()).extracting(Drift::sign).containsExactly(Sign.NO_TIME, Sign.NO_AUTHOR);
    }

    @Test
    void whatWasOftenLackingIsNotMissed() {
        for (int i = 0; i < 100; i++) {
            if (i % 3 == 0) {
                page("anonymous", 2500, Sign.NO_AUTHOR);
            } else {
                good();
            }
        }
        times(30, () -> page("anonymous", 2500, Sign.NO_AUTHOR));

        assertThat(readings().drifts()).isEmpty();
    }

    @Test
    void theNameOfTheSiteInPlaceOfEveryHeadlineIsNoticed() {
        times(100, this::good);
        times(12, () -> read(reading("Varga Post", 2500, Set.of())));

        assertThat(readings().drifts()).extracting(Drift::sign).containsExactly(Sign.SAME_HEADLINE);
    }

    @Test
    void aSmallOutletIsNotJudgedByAHandfulOfPages() {
        times(8, this::good);
        times(9, () -> unreadable(Cause.SCRIPT_ONLY));

        assertThat(readings().drifts()).isEmpty();
        assertThat(readings().count(Sign.UNREADABLE)).isEqualTo(9);
    }

    @Test
    void anOutletOfAPageEveryOtherDayIsJudgedLateButIsJudged() {
        pace = Duration.ofDays(2);
        times(60, this::good);
        times(12, () -> unreadable(Cause.SCRIPT_ONLY));

        assertThat(readings().drifts()).extracting(Drift::sign).containsExactly(Sign.UNREADABLE);
    }

    @Test
    void itEndsWhenPagesAreReadAsBefore() {
        times(100, this::good);
        times(30, () -> unreadable(Cause.TOO_LITTLE_TEXT));
        assertThat(readings().isDrifting()).isTrue();
        times(12, this::good);

        assertThat(readings().isDrifting()).isFalse();
        assertThat(readings().usual().share(Sign.UNREADABLE)).isZero();
        times(60, this::good);
        assertThat(readings().usual().share(Sign.UNREADABLE)).isZero();
        assertThat(readings().count(Sign.UNREADABLE)).isZero();
    }

    @Test
    void oneGoodPageDoesNotEndIt() {
        times(100, this::good);
        times(30, () -> unreadable(Cause.TOO_LITTLE_TEXT));
        good();

        assertThat(readings().isDrifting()).isTrue();
    }

    @Test
    void afterThirtyDaysItIsTheNewUsualAndTheNextChangeIsMeasuredAgainstIt() {
        times(100, this::good);
        times(24 * 29, () -> page("short", 200 + chance.nextInt(100)));
        assertThat(readings().isDrifting()).isTrue();
        times(24 * 2, () -> page("short", 200 + chance.nextInt(100)));

        assertThat(readings().isDrifting()).isFalse();
        assertThat(readings().usual().length()).isBetween(200, 300);
    }

    @Test
    void whatDriftsDoesNotMoveWhatIsUsual() {
        times(100, this::good);
        times(12, () -> unreadable(Cause.PAYWALL));
        UsualReadings usual = readings().usual();
        times(200, () -> unreadable(Cause.PAYWALL));

        assertThat(readings().usual()).isEqualTo(usual);
        assertThat(readings().drifts())
                .singleElement()
                .satisfies(drift -> assertThat(drift.shown()).isEqualTo(212));
    }

    @Test
    void aPageThatIsReadAgainIsOnePage() {
        good();
        PageReading again = reading("Fog over Port Varga", 2000, Set.of());
        read(again);
        OutletReadings once = readings();
        read(again);

        assertThat(readings()).isEqualTo(once);
        assertThat(readings().pages()).isEqualTo(2);
    }

    @Test
    void theLatestTwentyAreToldOfAndTheCausesAreParted() {
        times(30, this::good);
        times(2, () -> unreadable(Cause.PAYWALL));
        unreadable(Cause.SCRIPT_ONLY);
        page("late", 1000, Sign.TEASER);

        assertThat(readings().latest()).hasSize(20);
        assertThat(readings().read()).isEqualTo(17);
        assertThat(readings().causes()).containsOnly(Map.entry(Cause.PAYWALL, 2), Map.entry(Cause.SCRIPT_ONLY, 1));
        assertThat(readings().count(Sign.TEASER)).isEqualTo(1);
        assertThat(readings().length()).isBetween(1500, 3500);
    }

    @Test
    void anArticlesPageTellsWhatItLacks() {
        Article article = article(
                List.of(),
                List.of(
                        new DateEvidence("feed", START).taken("is the feed's word"),
                        new DateEvidence("time (day only)", START)),
                null,
                ArticleBody.Origin.FEED);

        PageReading reading = PageReading.of(article, START);

        assertThat(reading.site()).isEqualTo("post.example");
        assertThat(reading.signs())
                .containsExactlyInAnyOrder(
                        Sign.FROM_FEED, Sign.NO_AUTHOR, Sign.NO_TIME, Sign.NO_STANDFIRST, Sign.NO_CANONICAL);
        assertThat(reading.length()).isEqualTo(article.text().length());
    }

    @Test
    void anArticlesPageThatHasAllShowsNoSign() {
        Article article = article(
                List.of("Nora Field"),
                List.of(new DateEvidence("JSON-LD datePublished", START).taken("is the page's own word")),
                "What it is about",
                ArticleBody.Origin.PAGE);

        assertThat(PageReading.of(article, START).signs()).containsExactly(Sign.NO_CANONICAL);
    }

    private static Article article(
            List<String> authors, List<DateEvidence> dates, @Nullable String standfirst, ArticleBody.Origin origin) {
        return new Article(
                new ArticleId("a"),
                1,
                URI.create("https://www.post.example/strike"),
                null,
                "Dockers strike",
                standfirst,
                authors,
                List.of(),
                "Varga Post",
                START,
                dates,
                null,
                "en",
                ArticleKind.ARTICLE,
                new ArticleBody(
                        List.of(new Block(Block.Kind.PARAGRAPH, "The harbour is still.")),
                        origin,
                        false,
                        new Quality(0.9, List.of())),
                START,
                START,
                false);
    }

    private OutletReadings readings() {
        return Objects.requireNonNull(readings);
    }

    private static void times(int times, Runnable page) {
        for (int i = 0; i < times; i++) {
            page.run();
        }
    }

    private void good() {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (chance.nextInt(30) == 0) {
            signs.add(Sign.NO_AUTHOR);
        }
        read(reading("Headline", (int) Math.exp(7.8 + 0.5 * chance.nextGaussian()), signs));
    }

    /** Briefs among long texts, authors on some, a fifth unreadable. */
    private void noisy() {
        if (chance.nextInt(5) == 0) {
            unreadable(chance.nextBoolean() ? Cause.PAYWALL : Cause.NOT_AN_ARTICLE);
            return;
        }
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        TENTHS.forEach((sign, tenths) -> {
            if (chance.nextInt(10) < tenths) {
                signs.add(sign);
            }
        });
        boolean brief = chance.nextInt(3) == 0;
        read(reading("Headline", (int) Math.exp((brief ? 6 : 8) + 0.7 * chance.nextGaussian()), signs));
    }

    private void page(String headline, int length, Sign... signs) {
        read(reading(headline, length, Set.of(signs)));
    }

    private PageReading reading(String headline, int length, Set<Sign> signs) {
        String own = headline.equals("Varga Post") ? headline : headline + " " + count;
        return new PageReading(
                new ArticleId("page " + count++),
                "post.example",
                "Varga Post",
                now,
                null,
                own,
                length,
                0.8 + 0.05 * chance.nextGaussian(),
                signs);
    }

    private void unreadable(Cause cause) {
        read(PageReading.unreadable(
                new ArticleId("page " + count++),
                URI.create("https://www.post.example/" + count),
                Announcement.NONE,
                cause,
                now));
    }

    private void read(PageReading page) {
        readings = OutletReadings.after(readings, page);
        now = now.plus(pace);
    }
}
