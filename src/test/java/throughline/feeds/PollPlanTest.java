package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.feeds.FeedState.Condition;
import throughline.fetch.Content;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;
import throughline.fetch.Subject;
import throughline.fetch.Terms;
import throughline.fetch.Validators;

class PollPlanTest {

    private static final Instant NOON = Instant.parse("2024-07-16T12:00:00Z");
    private static final Validators ODD = new Validators("W/\"x y\"", "yesterday, or so");

    private final PollPlan plan = new PollPlan(Duration.ofMinutes(10), Duration.ofHours(24));
    private final FeedState fresh = plan.first(feed("https://harbour.example/feed"), NOON);

    private static Feed feed(String address) {
        return new Feed(new FeedId(address), URI.create(address), "Harbour Post", "en");
    }

    private static FetchRequest request() {
        return new FetchRequest(
                Subject.FEED,
                "https://harbour.example/feed",
                URI.create("https://harbour.example/feed"),
                Validators.NONE,
                1,
                NOON);
    }

    private static Fetched found(Validators validators, @Nullable URI movedTo) {
        return new Fetched.Found(
                request(),
                NOON,
                URI.create("https://harbour.example/feed"),
                movedTo,
                validators,
                Map.of(),
                new Content(new byte[0], null),
                false);
    }

    private static FeedState after(
            PollPlan plan, FeedState state, Fetched fetched, @Nullable FeedReading reading, int fresh, Instant now) {
        Harvest harvest = new Harvest(fresh, fresh, 0, 0);
        return plan.after(state, Handling.USUAL, fetched, reading, harvest, now).state();
    }

    private static FeedReading reading(int entries, @Nullable Duration wish) {
        Entry entry = new Entry("1", null, "t", null, null, null, "", "");
        return new FeedReading.Read(
                "Harbour Post",
                null,
                null,
                new PollWishes(wish, Set.of(), Set.of()),
                List.of(),
                null,
                IntStream.range(0, entries).mapToObj(i -> entry).toList());
    }

    private static Fetched failed(@Nullable Integer status, @Nullable Instant retryAt) {
        return new Fetched.Failed(request(), NOON, status, "The server did not answer in time.", retryAt);
    }

    private FeedState answered(FeedState state, int fresh, Instant now) {
        return after(plan, state, found(ODD, null), reading(10, null), fresh, now);
    }

    private static Duration until(FeedState state, Instant now) {
        return Duration.between(now, state.nextPoll());
    }

    @Test
    void aNewFeedIsDueAtOnce() {
        assertThat(plan.due(fresh, NOON)).isTrue();
        assertThat(fresh.condition()).isEqualTo(Condition.NEW);
    }

    @Test
    void aFeedThatWasAskedIsNotDueUntilTheAnswerMustBeLost() {
        PollPlan.Asked asked = plan.ask(fresh, Terms.NONE, NOON);

        assertThat(asked.request().address()).isEqualTo(fresh.address());
        assertThat(asked.request().key()).isEqualTo(fresh.id().value());
        assertThat(asked.state().lastAsked()).isEqualTo(NOON);
        assertThat(plan.due(asked.state(), NOON.plusSeconds(599))).isFalse();
        assertThat(plan.due(asked.state(), NOON.plusSeconds(600))).isTrue();
    }

    @Test
    void validatorsGoBackByteForByte() {
        FeedState state = answered(fresh, 10, NOON);

        assertThat(plan.ask(state, Terms.NONE, NOON).request().validators()).isEqualTo(ODD);
    }

    @Test
    void validatorsOfABodyThatCouldNotBeReadAreNotKept() {
        FeedState state = after(
                plan,
                fresh,
                found(ODD, null),
                new FeedReading.NotAFeed("The server sends a page in place of the feed."),
                0,
                NOON);

        assertThat(state.validators()).isEqualTo(Validators.NONE);
        assertThat(after(
                                plan,
                                answered(fresh, 1, NOON),
                                found(new Validators("\"page\"", null), null),
                                new FeedReading.NotAFeed("A page."),
                                0,
                                NOON)
                        .validators())
                .isEqualTo(ODD);
    }

    @Test
    void validatorsAreDroppedWhenTheServerGivesNoneAnyMoreAndRenewedByA304() {
        FeedState state = answered(fresh, 10, NOON);

        assertThat(after(plan, state, found(Validators.NONE, null), reading(10, null), 0, NOON)
                        .validators())
                .isEqualTo(Validators.NONE);
        assertThat(after(
                                plan,
                                state,
                                new Fetched.NotModified(request(), NOON, new Validators("\"2\"", null), Map.of()),
                                null,
                                0,
                                NOON)
                        .validators())
                .isEqualTo(new Validators("\"2\"", ODD.lastModified()));
    }

    @Test
    void aMoveForGoodIsKeptOnlyAfterAGoodFeed() {
        URI there = URI.create("https://harbour.example/new");

        assertThat(after(plan, fresh, found(ODD, there), new FeedReading.NotAFeed("A page."), 0, NOON)
                        .address())
                .isEqualTo(fresh.address());
        FeedState moved = after(plan, fresh, found(ODD, there), reading(1, null), 1, NOON);
        assertThat(moved.address()).isEqualTo(there);
        assertThat(moved.id()).isEqualTo(fresh.id());
    }

    @Test
    void pollsComeCloserAfterNewsAndGrowApartInQuiet() {
        FeedState lively = fresh;
        for (int i = 0; i < 5; i++) {
            lively = answered(lively, 3, NOON);
        }
        assertThat(lively.interval()).isEqualTo(Duration.ofMinutes(10));

        FeedState quiet = lively;
        Instant now = NOON;
        for (int i = 0; i < 100; i++) {
            now = quiet.nextPoll();
            quiet = answered(quiet, 0, now);
        }
        assertThat(quiet.interval()).isGreaterThan(Duration.ofHours(6)).isLessThanOrEqualTo(Duration.ofHours(24));
        assertThat(quiet.lastNews()).isEqualTo(NOON);
    }

    @Test
    void aFeedThatToldNewsThisMorningIsNotLeftAloneForADay() {
        FeedState state = answered(fresh, 1, NOON);
        Instant now = NOON;
        while (now.isBefore(NOON.plus(Duration.ofHours(8)))) {
            now = state.nextPoll();
            state = answered(state, 0, now);
        }
        assertThat(state.interval()).isLessThan(Duration.ofMinutes(90));
    }

    @Test
    void aFeedsOwnWishCountsUpToAnHour() {
        FeedState lively = answered(answered(fresh, 3, NOON), 3, NOON);

        assertThat(after(plan, lively, found(ODD, null), reading(3, Duration.ofMinutes(40)), 3, NOON)
                        .interval())
                .isEqualTo(Duration.ofMinutes(40));
        assertThat(after(plan, lively, found(ODD, null), reading(3, Duration.ofDays(365)), 3, NOON)
                        .interval())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void entriesAreCountedInAllAndForTheLastPoll() {
        FeedState state = answered(answered(fresh, 10, NOON), 2, NOON);

        assertThat(state.announced()).isEqualTo(12);
        assertThat(state.lastEntries()).isEqualTo(10);
        assertThat(state.lastNew()).isEqualTo(2);
        assertThat(state.sentence()).isEqualTo("Answers. 10 entries, two of them new.");
        assertThat(state.title()).isEqualTo("Harbour Post");
    }

    @Test
    void aFeedThatIsGoneForGoodIsNotAskedAgain() {
        FeedState gone = after(plan, fresh, new Fetched.Gone(request(), NOON, 410), null, 0, NOON);

        assertThat(gone.condition()).isEqualTo(Condition.GONE);
        assertThat(plan.due(gone, NOON.plus(Duration.ofDays(1_000)))).isFalse();
        assertThat(gone.sentence()).contains("(410)");
    }

    @Test
    void aFeedThatIsMissingIsAskedEverMoreSeldomButNeverGivenUp() {
        FeedState state = fresh;
        Instant now = NOON;
        Duration before = Duration.ZERO;
        for (int i = 0; i < 7; i++) {
            state = after(plan, state, new Fetched.Gone(request(), now, 404), null, 0, now);
            assertThat(until(state, now)).isGreaterThan(before);
            before = until(state, now);
            now = state.nextPoll();
        }
        for (int i = 0; i < 100; i++) {
            state = after(plan, state, new Fetched.Gone(request(), now, 404), null, 0, now);
        }
        assertThat(until(state, now)).isBetween(Duration.ofHours(24), Duration.ofHours(27));
        assertThat(plan.due(state, state.nextPoll())).isTrue();
        assertThat(state.failures()).isEqualTo(107);
    }

    @Test
    void aPageInPlaceOfTheFeedIsToldInPlainWords() {
        FeedState state = fresh;
        for (int i = 0; i < 3; i++) {
            state = after(
                    plan,
                    state,
                    found(ODD, null),
                    new FeedReading.NotAFeed("The server sends a page in place of the feed."),
                    0,
                    NOON);
        }

        assertThat(state.condition()).isEqualTo(Condition.CANNOT_BE_READ);
        assertThat(state.sentence())
                .isEqualTo(
                        "The server sends a page in place of the feed. Tried 3 times, now every 40 minutes. It is never given up.");
    }

    @Test
    void aServerThatAsksUsToWaitIsObeyed() {
        FeedState state = after(plan, fresh, failed(429, NOON.plus(Duration.ofHours(3))), null, 0, NOON);

        assertThat(state.condition()).isEqualTo(Condition.SLOWED);
        assertThat(state.sentence()).isEqualTo("The server asked us to wait three hours (429). We do.");
        assertThat(until(state, NOON)).isGreaterThanOrEqualTo(Duration.ofHours(3));
        assertThat(after(plan, fresh, failed(503, NOON.plusSeconds(1)), null, 0, NOON)
                        .nextPoll())
                .isAfterOrEqualTo(NOON.plus(Duration.ofMinutes(10)));
    }

    @Test
    void noServerCanSendUsAwayForAYear() {
        FeedState state = after(plan, fresh, failed(503, NOON.plus(Duration.ofDays(365))), null, 0, NOON);

        assertThat(until(state, NOON)).isLessThan(Duration.ofHours(27));
    }

    @Test
    void afterTroubleAGoodAnswerPutsEverythingRight() {
        FeedState state = after(plan, fresh, failed(null, null), null, 0, NOON);
        assertThat(state.sentence())
                .isEqualTo(
                        "The server did not answer in time. Tried once, again in ten minutes. It is never given up.");

        FeedState well = answered(state, 1, NOON);
        assertThat(well.condition()).isEqualTo(Condition.ANSWERING);
        assertThat(well.failures()).isZero();
    }

    @Test
    void feedsOfOneListDriftApartAndAReplayPlansTheSame() {
        List<Instant> plans = IntStream.range(0, 50)
                .mapToObj(i -> answered(plan.first(feed("https://harbour.example/" + i), NOON), 1, NOON)
                        .nextPoll())
                .toList();

        assertThat(plans.stream().distinct().count()).isGreaterThan(40);
        assertThat(answered(fresh, 1, NOON)).isEqualTo(answered(fresh, 1, NOON));
    }

    @Test
    void intervalsCanBeSetDownToASecond() {
        PollPlan quick = new PollPlan(Duration.ofSeconds(1), Duration.ofSeconds(5));
        FeedState state = after(
                quick,
                quick.first(feed("https://harbour.example/feed"), NOON),
                found(ODD, null),
                reading(3, Duration.ofHours(1)),
                3,
                NOON);

        assertThat(until(state, NOON)).isLessThan(Duration.ofSeconds(6));
        assertThatIllegalArgumentException().isThrownBy(() -> new PollPlan(Duration.ofMillis(1), Duration.ofHours(1)));
    }

    @Test
    void aStateSurvivesBeingWrittenAsJson() throws JsonProcessingException {
        JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        FeedState state = plan.ask(answered(fresh, 1, NOON), Terms.NONE, NOON).state();

        assertThat(json.readValue(json.writeValueAsString(state), FeedState.class))
                .isEqualTo(state);
        assertThat(Objects.requireNonNull(state.lastAsked())).isEqualTo(NOON);
    }
}
