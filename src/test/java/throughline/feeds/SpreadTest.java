package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import throughline.feeds.FeedState.Condition;
import throughline.fetch.Fetched;
import throughline.fetch.Terms;
import throughline.fetch.Validators;

class SpreadTest {

    private static final Instant NOON = Instant.parse("2024-07-16T12:00:00Z");

    private final PollPlan plan = new PollPlan(Duration.ofMinutes(1), Duration.ofMinutes(1));

    private FeedState added(int number) {
        URI address = URI.create("https://site" + number % 700 + ".example/" + number);
        return plan.first(new Feed(new FeedId(address.toString()), address, "", null), NOON);
    }

    private FeedState polled(FeedState state, Instant now) {
        PollPlan.Asked asked = plan.ask(state, Terms.NONE, now);
        Fetched same = new Fetched.NotModified(asked.request(), now, null, new Validators("\"1\"", null), Map.of());
        return plan.after(asked.state(), Handling.USUAL, same, null, Harvest.NONE, now)
                .state();
    }

    /** Polls what is due, second by second, and tells how many that were in each. */
    private List<Integer> run(Map<FeedId, FeedState> states, Instant from, int seconds) {
        List<Integer> rates = new ArrayList<>();
        for (int second = 0; second < seconds; second++) {
            Instant now = from.plusSeconds(second);
            List<FeedState> due = states.values().stream()
                    .filter(state -> plan.due(state, now))
                    .toList();
            due.forEach(state -> states.put(state.id(), polled(state, now)));
            rates.add(due.size());
        }
        return rates;
    }

    private static int most(List<Integer> rates) {
        return rates.stream().max(Integer::compare).orElse(0);
    }

    @Test
    void twentyThousandFeedsComeUpAndComeBackWithoutAStampede() {
        Map<FeedId, FeedState> states = new HashMap<>();
        IntStream.range(0, 20_000).mapToObj(this::added).forEach(state -> states.put(state.id(), state));
        int usual = 20_000 / 60;

        plan.spread(states.values(), NOON).forEach(state -> states.put(state.id(), state));
        assertThat(most(run(states, NOON, 600))).isLessThan(2 * usual);

        Instant back = NOON.plusSeconds(630);
        plan.spread(states.values(), back).forEach(state -> states.put(state.id(), state));
        List<Integer> rates = run(states, back, 300);
        assertThat(most(rates)).isLessThan(2 * usual);
        assertThat(rates.subList(0, 120).stream().mapToInt(Integer::intValue).sum())
                .isGreaterThan(34_000);
    }

    @Test
    void afterAWeekOfDowntimeThereIsNoStampedeEither() {
        Map<FeedId, FeedState> states = new HashMap<>();
        IntStream.range(0, 20_000).mapToObj(this::added).forEach(state -> states.put(state.id(), polled(state, NOON)));

        Instant back = NOON.plus(Duration.ofDays(7));
        plan.spread(states.values(), back).forEach(state -> states.put(state.id(), state));
        assertThat(most(run(states, back, 400))).isLessThan(2 * 20_000 / 60);
    }

    @Test
    void aFeedThatAReaderAddsIsAskedAtOnceWhateverElseIsWatched() {
        List<FeedState> states = new ArrayList<>();
        IntStream.range(0, 5_000).forEach(i -> states.add(polled(added(i), NOON)));
        states.add(added(5_000));

        assertThat(plan.spread(states, NOON)).isEmpty();
        assertThat(plan.due(states.getLast(), NOON)).isTrue();
    }

    @Test
    void aSecondListOfFeedsComesAfterTheFirst() {
        List<FeedState> first =
                plan.spread(IntStream.range(0, 1_000).mapToObj(this::added).toList(), NOON);
        List<FeedState> both = new ArrayList<>(first);
        IntStream.range(1_000, 2_000).forEach(i -> both.add(added(i)));

        List<FeedState> second = plan.spread(both, NOON.plusSeconds(1));
        assertThat(first).hasSize(1_000);
        assertThat(second.stream()
                        .filter(state ->
                                state.nextPoll().isBefore(first.getLast().nextPoll())))
                .hasSizeLessThan(20);
    }

    @Test
    void whatIsGoneIsLeftAlone() {
        List<FeedState> gone = IntStream.range(0, 100)
                .mapToObj(i -> polled(added(i), NOON))
                .map(state -> new NextState(state).is(Condition.GONE, "Gone.").state())
                .toList();

        assertThat(plan.spread(gone, NOON.plusSeconds(3_600))).isEmpty();
    }
}
