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
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import throughline.fetch.Validators;

/** A year of invented feeds, each against asking it just as often at even intervals. */
class RhythmSimulationTest {

    private static final Instant START = Instant.parse("2023-01-02T03:17:00Z");
    private static final Instant END = START.plus(Duration.ofDays(365));
    private static final Instant LEARNT = START.plus(Duration.ofDays(28));

    private final Random chance = new Random(7);
    private final PollPlan plan = new PollPlan(PollPlan.LEAST_INTERVAL, PollPlan.MOST_INTERVAL);

    private record Result(double pollsADay, double median, double p95, double evenMedian, double evenP95, int unseen) {}

    private Result result(String name, List<Instant> published, int documentSize) {
        PolledPress press =
                new PolledPress(plan, published, documentSize, true, new Validators("\"1\"", null), START).until(END);
        long polls = press.polls.stream().filter(poll -> poll.isAfter(LEARNT)).count();
        Duration even = Duration.between(LEARNT, END).dividedBy(polls);
        List<Instant> evenPolls = LongStream.range(0, polls)
                .mapToObj(i -> LEARNT.plus(even.multipliedBy(i)))
                .toList();
        List<Double> ours = press.delays(press.polls, LEARNT);
        List<Double> theirs = press.delays(evenPolls, LEARNT);
        Result result = new Result(
                polls / (double) Duration.between(LEARNT, END).toDays(),
                at(ours, 0.5),
                at(ours, 0.95),
                at(theirs, 0.5),
                at(theirs, 0.95),
                press.unseen());
        System.out.printf(
                "%-22s %6.1f polls a day, median %6.1f min (even %6.1f), p95 %6.1f (even %6.1f), unseen %d%n",
                name, result.pollsADay, result.median, result.evenMedian, result.p95, result.evenP95, result.unseen);
        return result;
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get((int) (part * (sorted.size() - 1)));
    }

    /** So many a day, more at some hours than at others. */
    private List<Instant> poisson(double aDay, ToDoubleFunction<Instant> share) {
        List<Instant> all = new ArrayList<>();
        Instant time = START.minus(Duration.ofDays(20));
        while (time.isBefore(END)) {
            // Thinned: every second chance at the most lively hour is as many as come.
            time = time.plusMillis((long) (-Math.log(1 - chance.nextDouble()) / (aDay * 3) * 86_400_000));
            if (chance.nextDouble() * 3 < share.applyAsDouble(time)) {
                all.add(time);
            }
        }
        return all;
    }

    /** On some days at about a time. */
    private List<Instant> regular(List<DayOfWeek> days, double hour, double minutesAbout) {
        List<Instant> all = new ArrayList<>();
        for (LocalDate day = LocalDate.parse("2022-12-01");
                day.isBefore(LocalDate.parse("2024-01-03"));
                day = day.plusDays(1)) {
            if (days.contains(day.getDayOfWeek())) {
                all.add(day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds((long)
                        (hour * 3_600 + chance.nextGaussian() * minutesAbout * 60)));
            }
        }
        return all;
    }

    private static double officeHours(Instant time) {
        int hour = time.atZone(ZoneOffset.UTC).getHour();
        boolean weekend = time.atZone(ZoneOffset.UTC).getDayOfWeek().getValue() > 5;
        double share = hour >= 7 && hour < 20 ? 1.6 : hour >= 5 && hour < 23 ? 0.6 : 0.1;
        return weekend ? share * 0.4 : share * 1.24;
    }

    @Test
    void aBusyAgencyIsReadSoonerThanAtEvenIntervalsAndNeverTurnsOver() {
        Result agency = result("agency, 150 a day", poisson(150, RhythmSimulationTest::officeHours), 30);

        assertThat(agency.unseen).isZero();
        assertThat(agency.pollsADay).isBetween(50.0, 130.0);
        assertThat(agency.median).isLessThan(agency.evenMedian);
        assertThat(agency.p95).isLessThan(agency.evenP95);
    }

    @Test
    void aPaperOfTwentyADayIsReadSoonerThanAtEvenIntervals() {
        Result paper = result("paper, 20 a day", poisson(20, RhythmSimulationTest::officeHours), 20);

        assertThat(paper.unseen).isZero();
        assertThat(paper.pollsADay).isLessThan(60);
        assertThat(paper.median).isLessThan(paper.evenMedian);
        assertThat(paper.p95).isLessThan(paper.evenP95);
    }

    @Test
    void aDailyIsAwaitedAtItsHour() {
        Result daily = result(
                "daily at half past six", regular(List.of(DayOfWeek.values()).subList(0, 6), 6.5, 12), 10);

        assertThat(daily.pollsADay).isLessThan(24);
        assertThat(daily.median).isLessThan(daily.evenMedian / 2);
        assertThat(daily.p95).isLessThan(daily.evenP95);
    }

    @Test
    void aWeeklyIsAwaitedOnItsDay() {
        Result weekly = result("weekly on Thursday", regular(List.of(DayOfWeek.THURSDAY), 10, 20), 10);

        assertThat(weekly.pollsADay).isLessThan(10);
        assertThat(weekly.median).isLessThan(weekly.evenMedian);
        assertThat(weekly.p95).isLessThan(weekly.evenP95);
    }

    @Test
    void aBurstIsFollowedWhileItLasts() {
        List<Instant> bursts = new ArrayList<>();
        for (Instant start : poisson(0.45, RhythmSimulationTest::officeHours)) {
            for (int i = 0; i < 12; i++) {
                bursts.add(start.plusSeconds((long) (chance.nextDouble() * 4 * 3_600)));
            }
        }
        Result burst = result("bursts of 12 in 4 h", bursts, 15);

        assertThat(burst.unseen).isZero();
        assertThat(burst.pollsADay).isLessThan(40);
        assertThat(burst.median).isLessThan(burst.evenMedian);
        assertThat(burst.p95).isLessThan(burst.evenP95);
    }

    @Test
    void aFeedWithoutAnyRhythmIsReadNearlyAsSoonAsAtEvenIntervals() {
        Result blog = result("blog, one in two days", poisson(0.5, _ -> 1), 10);

        assertThat(blog.pollsADay).isLessThan(12);
        assertThat(blog.median).isLessThan(blog.evenMedian * 1.2);
    }

    @Test
    void aDripCanBeWatchedWhereTheLeastIntervalIsASecond() {
        PollPlan quick = new PollPlan(Duration.ofSeconds(1), PollPlan.MOST_INTERVAL);
        for (int pause : List.of(2, 20)) {
            List<Instant> drip = LongStream.range(1, 120 / pause)
                    .mapToObj(i -> START.plusSeconds(i * pause))
                    .toList();
            PolledPress press = new PolledPress(quick, drip, 10, true, new Validators("\"1\"", null), START)
                    .until(START.plusSeconds(150));

            assertThat(press.unseen()).isZero();
            assertThat(at(press.delays(press.polls, START), 0.95) * 60).isLessThan(12);
        }
    }
}
