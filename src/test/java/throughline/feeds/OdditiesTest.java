package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import throughline.feeds.FeedState.Bar;
import throughline.feeds.Notice.Kind;
import throughline.fetch.Validators;

class OdditiesTest {

    private static final Instant MONDAY = Instant.parse("2024-06-03T00:00:00Z");
    private static final Instant FOUR_WEEKS_ON = MONDAY.plus(Duration.ofDays(28));
    private static final Validators SOME = new Validators("\"1\"", null);

    private final PollPlan plan = new PollPlan(PollPlan.LEAST_INTERVAL, PollPlan.MOST_INTERVAL);
    private final Random chance = new Random(11);
    private final List<Instant> published = new ArrayList<>();

    /** A paper of 40 on a working day and two on a day of the weekend, from six to eighteen. */
    private void publish(Instant from, Instant to, double share) {
        for (LocalDate day = Rhythm.day(from); day.isBefore(Rhythm.day(to)); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            double count = (weekend ? 2 : 36 + chance.nextInt(8)) * share;
            for (int i = 0; i < count; i++) {
                published.add(day.atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .plusSeconds(6 * 3_600 + chance.nextInt(12 * 3_600)));
            }
        }
    }

    private PolledPress press() {
        return new PolledPress(plan, published, 30, true, SOME, MONDAY);
    }

    private static List<Kind> kinds(FeedState state) {
        return state.notices().stream().map(Notice::kind).toList();
    }

    @Test
    void aFeedThatFallsSilentOnAWorkingDayIsNoticedTheSameDay() {
        publish(MONDAY, FOUR_WEEKS_ON.plus(Duration.ofDays(2)), 1);

        FeedState state = press().until(FOUR_WEEKS_ON.plus(Duration.ofHours(2 * 24 + 18))).state;

        Notice notice = state.notices().getFirst();
        assertThat(notice.kind()).isEqualTo(Kind.SILENT);
        assertThat(notice.needsYou()).isTrue();
        assertThat(notice.headline()).startsWith("Silent for ").endsWith(" hours");
        assertThat(notice.sentence(_ -> "yesterday at 17:40"))
                .matches("It answers, but has listed nothing new since yesterday at 17:40\\. "
                        + "On a Wednesday it lists (3[6-9]|4[0-3]) to (3[6-9]|4[0-3])\\.");
    }

    @Test
    void aQuietWeekendIsNoSilence() {
        publish(MONDAY, FOUR_WEEKS_ON.plus(Duration.ofDays(5)), 1);

        PolledPress press = press();
        for (int hour = 0; hour < 24 * 4; hour++) {
            press.until(FOUR_WEEKS_ON.plus(Duration.ofHours(24 + hour)));
            assertThat(kinds(press.state)).isEmpty();
        }
        press.until(FOUR_WEEKS_ON.plus(Duration.ofDays(6)));
        assertThat(kinds(press.state)).doesNotContain(Kind.SILENT);
    }

    @Test
    void aSilenceOfTwoMonthsIsStillOne() {
        publish(MONDAY, FOUR_WEEKS_ON, 1);

        FeedState state = press().until(FOUR_WEEKS_ON.plus(Duration.ofDays(60))).state;

        assertThat(kinds(state)).containsExactly(Kind.SILENT);
        assertThat(state.notices().getFirst().high()).isBetween(2, 43);
        assertThat(state.interval()).isGreaterThan(Duration.ofHours(2));
    }

    @Test
    void aFeedThatYieldsAQuarterOrFourTimesAsMuchIsNoticed() {
        publish(MONDAY, FOUR_WEEKS_ON, 1);
        List<Instant> usual = List.copyOf(published);
        publish(FOUR_WEEKS_ON, FOUR_WEEKS_ON.plus(Duration.ofDays(4)), 0.2);
        FeedState less = press().until(FOUR_WEEKS_ON.plus(Duration.ofHours(42))).state;
        published.clear();
        published.addAll(usual);
        publish(FOUR_WEEKS_ON, FOUR_WEEKS_ON.plus(Duration.ofDays(4)), 4);
        FeedState more = press().until(FOUR_WEEKS_ON.plus(Duration.ofHours(42))).state;

        assertThat(kinds(less)).containsExactly(Kind.MUCH_LESS);
        assertThat(kinds(more)).containsExactly(Kind.MUCH_MORE);
        assertThat(more.notices().getFirst().needsYou()).isFalse();
    }

    @Test
    void aFeedOfBurstsIsNotCalledSilentBetweenThem() {
        for (int week = 0; week < 8; week++) {
            Instant burst = MONDAY.plus(Duration.ofDays(7L * week + chance.nextInt(7)));
            for (int i = 0; i < 20; i++) {
                published.add(burst.plusSeconds(60L * i));
            }
        }
        PolledPress press = press();
        for (int day = 1; day < 50; day++) {
            press.until(MONDAY.plus(Duration.ofDays(day)));
            assertThat(kinds(press.state)).doesNotContain(Kind.SILENT);
        }
    }

    @Test
    void aFeedThatCannotBeReadIsNotCalledSilentAndItsDaysAreMissing() {
        publish(MONDAY, FOUR_WEEKS_ON.plus(Duration.ofDays(9)), 1);

        FeedState state = press().until(FOUR_WEEKS_ON).unreachableUntil(FOUR_WEEKS_ON.plus(Duration.ofHours(76))).state;
        Instant now = FOUR_WEEKS_ON.plus(Duration.ofHours(76));

        assertThat(kinds(state)).isEmpty();
        assertThat(state.bars(now)).hasSize(14);
        assertThat(state.bars(now).subList(10, 14)).allMatch(Bar::missing);
        assertThat(state.bars(now).subList(0, 10)).noneMatch(Bar::missing);
    }

    @Test
    void theBarsAndTheItemsADayAreThoseOfTheLastTwoWeeks() {
        publish(MONDAY, FOUR_WEEKS_ON, 1);

        FeedState state = press().until(FOUR_WEEKS_ON).state;

        List<Bar> bars = state.bars(FOUR_WEEKS_ON.minusSeconds(1));
        assertThat(bars).hasSize(14);
        assertThat(bars.getLast().day()).isEqualTo(LocalDate.parse("2024-06-30"));
        assertThat(bars.getLast().arrived()).isEqualTo(2);
        assertThat(bars.get(11).arrived()).isBetween(36, 43);
        assertThat(state.aDay(FOUR_WEEKS_ON.minusSeconds(1))).isBetween(26.0, 33.0);
        assertThat(press().until(MONDAY.plus(Duration.ofDays(2))).state.bars(MONDAY.plus(Duration.ofDays(2))))
                .hasSize(3);
    }

    @Test
    void pagesThatCannotBeReadAnyMoreAreNoticedAndForgottenOnceTheyCan() {
        publish(MONDAY, MONDAY.plus(Duration.ofDays(1)), 1);
        FeedState state = press().until(MONDAY.plus(Duration.ofDays(1))).state;
        for (int i = 0; i < 20; i++) {
            state = state.afterPage(true);
        }
        for (int i = 0; i < 10; i++) {
            state = state.afterPage(false);
        }

        assertThat(kinds(state)).containsExactly(Kind.PAGES_UNREADABLE);
        assertThat(state.notices().getFirst().sentence(Instant::toString))
                .isEqualTo("Its entries come, but of its latest 10 pages none could be read as an article.");
        for (int i = 0; i < 3; i++) {
            state = state.afterPage(true);
        }
        assertThat(kinds(state)).isEmpty();
    }
}
