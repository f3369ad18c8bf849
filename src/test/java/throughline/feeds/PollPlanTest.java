package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    private final JsonMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final URI NEW_PLACE = URI.create("https://harbour.example/new");

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
        return found(validators, movedTo, Map.of());
    }

    private static Fetched found(Validators validators, @Nullable URI movedTo, Map<String, List<String>> headers) {
        return new Fetched.Found(
                request(),
                NOON,
                URI.create("https://harbour.example/feed"),
                movedTo,
                validators,
                headers,
                new Content(new byte[0], null),
                false);
    }

    private static FeedState after(
            PollPlan plan, FeedState state, Fetched fetched, @Nullable FeedReading reading, int fresh, Instant now) {
        int entries = reading instanceof FeedReading.Read read ? read.entries().size() : 0;
        Harvest harvest = new Harvest(entries, fresh, entries - fresh, 0);
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

    private FeedState told(FeedState state, Harvest harvest, Instant now) {
        return plan.after(state, Handling.USUAL, found(ODD, null), reading(harvest.entries(), null), harvest, now)
                .state();
    }

    /** A new feed after its first answer. */
    private FeedState planned(Handling handling, Map<String, List<String>> headers, PollWishes wishes) {
        FeedReading.Read read = new FeedReading.Read("", null, null, wishes, List.of(), null, List.of());
        return plan.after(fresh, handling, found(ODD, null, headers), read, Harvest.NONE, NOON)
                .state();
    }

    private static Map<String, List<String>> cache(String control) {
        return Map.of("cache-control", List.of(control));
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
                                new Fetched.NotModified(request(), NOON, null, new Validators("\"2\"", null), Map.of()),
                                null,
                                0,
                                NOON)
                        .validators())
                .isEqualTo(new Validators("\"2\"", ODD.lastModified()));
    }

    @Test
    void aMoveForGoodIsFollowedAfterTwoGoodFeedsFromThere() {
        FeedState once = after(plan, fresh, found(ODD, NEW_PLACE), reading(1, null), 1, NOON);
        assertThat(once.address()).isEqualTo(fresh.address());

        FeedState twice = after(plan, once, found(ODD, NEW_PLACE), reading(1, null), 0, NOON.plusSeconds(900));
        assertThat(twice.address()).isEqualTo(NEW_PLACE);
        assertThat(twice.id()).isEqualTo(fresh.id());
        assertThat(twice.sentence()).endsWith("Moved for good on 16 July; we follow the new address.");
        assertThat(twice.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.MOVED);
    }

    @Test
    void aMoveToAnotherPlaceEachTimeIsNotFollowed() {
        FeedState state = after(plan, fresh, found(ODD, NEW_PLACE), reading(1, null), 1, NOON);
        state = after(plan, state, found(ODD, URI.create("https://harbour.example/other")), reading(1, null), 1, NOON);
        state = after(plan, state, found(ODD, NEW_PLACE), reading(1, null), 1, NOON);

        assertThat(state.address()).isEqualTo(fresh.address());
    }

    @Test
    void aPageOrAFailureBetweenTwoMovesStartsTheCountAnew() {
        FeedState once = after(plan, fresh, found(ODD, NEW_PLACE), reading(1, null), 1, NOON);
        FeedState page = after(plan, once, found(ODD, NEW_PLACE), new FeedReading.NotAFeed("A page."), 0, NOON);
        FeedState failed = after(plan, once, failed(null, null), null, 0, NOON);

        for (FeedState between : List.of(page, failed)) {
            assertThat(after(plan, between, found(ODD, NEW_PLACE), reading(1, null), 1, NOON)
                            .address())
                    .isEqualTo(fresh.address());
        }
    }

    @Test
    void aFeedThatToldNewsThisMorningIsNotLeftAloneForADay() {
        FeedState state = answered(fresh, 1, NOON);
        Instant now = NOON;
        while (now.isBefore(NOON.plus(Duration.ofHours(8)))) {
            now = state.nextPoll();
            state = answered(state, 0, now);
        }
        assertThat(state.interval()).isLessThan(Duration.ofHours(4));
    }

    @Test
    void pollsComeCloserAfterNewsAndGrowApartInQuiet() {
        FeedState lively = answered(fresh, 0, NOON);
        assertThat(lively.interval()).isEqualTo(Duration.ofHours(1));
        for (int i = 0; i < 8; i++) {
            lively = answered(lively, 3, lively.nextPoll());
        }
        assertThat(lively.interval()).isLessThan(Duration.ofMinutes(20));

        FeedState quiet = lively;
        while (quiet.nextPoll().isBefore(NOON.plus(Duration.ofDays(60)))) {
            quiet = answered(quiet, 0, quiet.nextPoll());
        }
        assertThat(quiet.interval()).isGreaterThan(Duration.ofHours(6)).isLessThanOrEqualTo(Duration.ofHours(24));
        assertThat(quiet.lastNews()).isEqualTo(lively.lastNews());
    }

    @Test
    void aDocumentThatNearlyTurnedOverIsAskedForSooner() {
        FeedState state = answered(fresh, 0, NOON);
        Instant later = NOON.plus(Duration.ofHours(2));

        FeedState most = told(state, new Harvest(20, 15, 5, 0), later);
        FeedState all = told(state, new Harvest(20, 20, 0, 0), later);
        assertThat(most.interval()).isLessThanOrEqualTo(Duration.ofMinutes(80));
        assertThat(all.interval()).isLessThanOrEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void theOperatorsIntervalGoesBeforeTheRhythmButNotBeforeTheServersBounds() {
        Handling hourly = new Handling(Terms.NONE, Duration.ofHours(2), null, null);

        assertThat(planned(hourly, Map.of(), PollWishes.NONE).interval()).isEqualTo(Duration.ofHours(2));
        assertThat(planned(hourly, cache("max-age=14400"), PollWishes.NONE).interval())
                .isEqualTo(Duration.ofHours(4));
        assertThat(plan.after(fresh, hourly, failed(503, NOON.plus(Duration.ofHours(5))), null, Harvest.NONE, NOON)
                        .state()
                        .nextPoll())
                .isAfterOrEqualTo(NOON.plus(Duration.ofHours(5)));
        Handling frantic = new Handling(Terms.NONE, Duration.ofSeconds(1), null, null);
        assertThat(planned(frantic, Map.of(), PollWishes.NONE).interval()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void whatAServerWantsCachedIsNotAskedForSoonerUpToADay() {
        assertThat(planned(Handling.USUAL, cache("max-age=10800"), PollWishes.NONE)
                        .interval())
                .isEqualTo(Duration.ofHours(3));
        assertThat(planned(Handling.USUAL, cache("max-age=31536000"), PollWishes.NONE)
                        .interval())
                .isEqualTo(Duration.ofHours(24));
        assertThat(planned(Handling.USUAL, cache("no-cache, max-age=31536000"), PollWishes.NONE)
                        .interval())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatAServerWantedCachedStillHoldsAfterA304ThatSaysNothing() {
        FeedState state = planned(Handling.USUAL, cache("max-age=10800"), PollWishes.NONE);

        Instant now = state.nextPoll();
        Fetched same = new Fetched.NotModified(request(), now, null, Validators.NONE, Map.of());
        assertThat(after(plan, state, same, null, 0, now).interval()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aPollIsMovedOutOfHoursAndDaysInWhichNothingComes() {
        PollWishes lunch = new PollWishes(null, Set.of(12, 13, 14, 15), Set.of());
        assertThat(planned(Handling.USUAL, Map.of(), lunch).nextPoll())
                .isBetween(Instant.parse("2024-07-16T16:00:00Z"), Instant.parse("2024-07-16T16:10:00Z"));

        PollWishes tuesdayToFriday = new PollWishes(null, Set.of(), EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY));
        assertThat(until(planned(Handling.USUAL, Map.of(), tuesdayToFriday), NOON))
                .isBetween(Duration.ofHours(24), Duration.ofHours(26));
    }

    @Test
    void aFeedThatWishesNeverToBeAskedIsAskedAsUsual() {
        Set<Integer> allDay = IntStream.range(0, 24).boxed().collect(Collectors.toSet());
        PollWishes never = new PollWishes(null, allDay, EnumSet.allOf(DayOfWeek.class));

        assertThat(until(planned(Handling.USUAL, Map.of(), never), NOON)).isLessThan(Duration.ofMinutes(70));
    }

    @Test
    void withoutValidatorsAFeedIsNotAskedBeforeANewEntryIsLikelyAndAtLeastOnceADay() {
        FeedState state = fresh;
        for (int i = 0; i < 10; i++) {
            Instant now = state.nextPoll();
            state = after(plan, state, found(Validators.NONE, null), reading(30, null), 0, now);
        }
        assertThat(state.interval()).isEqualTo(Duration.ofHours(24));
        for (int i = 0; i < 60; i++) {
            Instant now = state.nextPoll();
            Duration gone = Duration.between(Objects.requireNonNull(state.lastAnswer()), now);
            state = plan.after(
                            state,
                            Handling.USUAL,
                            found(Validators.NONE, null),
                            reading(30, null),
                            new Harvest(30, (int) gone.toHours(), 20, 0),
                            now)
                    .state();
        }
        assertThat(state.interval()).isBetween(Duration.ofMinutes(20), Duration.ofHours(2));
    }

    @Test
    void aLostQuestionIsAskedAgainSoonerWhereFeedsAreAskedOften() {
        PollPlan quick = new PollPlan(Duration.ofSeconds(1), Duration.ofMinutes(1));
        FeedState first = quick.first(feed("https://harbour.example/feed"), NOON);

        FeedState asked = quick.ask(first, Terms.NONE, NOON).state();
        assertThat(until(asked, NOON)).isEqualTo(Duration.ofMinutes(2));
        FeedState again = quick.ask(asked, Terms.NONE, NOON).state();
        assertThat(until(again, NOON)).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void whatAHubPushesIsNewsAndNoAnswer() {
        FeedState state = answered(fresh, 3, NOON);

        FeedState after = plan.added(state, reading(1, null), new Harvest(1, 1, 0, 0), NOON.plusSeconds(60));

        assertThat(after.announced()).isEqualTo(4);
        assertThat(after.validators()).isEqualTo(ODD);
        assertThat(after.nextPoll()).isEqualTo(state.nextPoll());
        assertThat(after.lastAnswer()).isEqualTo(state.lastAnswer());
        assertThat(after.failures()).isEqualTo(state.failures());
        assertThat(after.interval()).isEqualTo(state.interval());
    }

    @Test
    void aFeedsOwnWishCountsUpToAnHour() {
        FeedState lively = answered(fresh, 0, NOON);
        for (int i = 0; i < 8; i++) {
            lively = answered(lively, 3, lively.nextPoll());
        }
        Instant now = lively.nextPoll();

        assertThat(after(plan, lively, found(ODD, null), reading(100, Duration.ofMinutes(40)), 3, now)
                        .interval())
                .isEqualTo(Duration.ofMinutes(40));
        assertThat(after(plan, lively, found(ODD, null), reading(100, Duration.ofDays(365)), 3, now)
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
    void aStateOfAnOlderLogIsReadAndLearnsFromThenOn() throws JsonProcessingException {
        String old = """
                {"id":{"value":"https://harbour.example/feed"},"address":"https://harbour.example/feed",
                 "validators":{"etag":null,"lastModified":null},"nextPoll":"2024-07-16T12:00:00Z","interval":"PT30M",
                 "failures":0,"lastAsked":"2024-07-16T11:00:00Z","lastAnswer":"2024-07-16T11:00:00Z",
                 "lastNews":"2024-07-16T11:00:00Z","title":"Harbour Post","condition":"ANSWERING","sentence":"Answers.",
                 "announced":100,"lastEntries":10,"lastNew":1}
                """;
        FeedState state = answered(json.readValue(old, FeedState.class), 2, NOON);

        assertThat(state.announced()).isEqualTo(102);
        assertThat(state.rhythm().since()).isEqualTo(NOON);
        assertThat(state.notices()).isEmpty();
    }

    @Test
    void aStateSurvivesBeingWrittenAsJson() throws JsonProcessingException {
        FeedState moving = after(plan, fresh, found(ODD, NEW_PLACE), reading(10, null), 1, NOON);
        FeedState state = plan.ask(answered(moving, 1, NOON.plusSeconds(9_000)).afterPage(false), Terms.NONE, NOON)
                .state();

        assertThat(json.readValue(json.writeValueAsString(state), FeedState.class))
                .isEqualTo(state);
        assertThat(Objects.requireNonNull(state.lastAsked())).isEqualTo(NOON);
    }
}
