package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.feeds.HubState.Phase;
import throughline.fetch.Content;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;
import throughline.fetch.Subject;
import throughline.fetch.Validators;

/** How a feed comes to be pushed, and when a hub is no longer believed. */
class HubPlanTest {

    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final URI HUB = URI.create("https://hub.example/");
    private static final URI SECOND = URI.create("https://second.example/");
    private static final URI TOPIC = URI.create("https://post.example/feed?a=1&b=2");
    private static final FeedId FEED = new FeedId("https://post.example/feed");

    private final HubPlan plan = new HubPlan(URI.create("https://desk.example"), Duration.ofHours(24), new Random(1));

    @Test
    void aFeedThatNamesAHubIsSubscribedTo() {
        HubPlan.Next asked = plan.after(FEED, null, polled(NOON, HUB));

        HubState state = state(asked);
        assertThat(state.phase()).isEqualTo(Phase.ASKED);
        assertThat(state.pact().callback()).isEqualTo(URI.create("https://desk.example/hub/" + state.token()));
        assertThat(HubState.isToken(state.token())).isTrue();
        FetchRequest request = request(asked);
        assertThat(request.subject()).isEqualTo(Subject.HUB);
        assertThat(request.address()).isEqualTo(HUB);
        assertThat(request.form())
                .isEqualTo("hub.mode=subscribe&hub.topic=https%3A%2F%2Fpost.example%2Ffeed%3Fa%3D1%26b%3D2"
                        + "&hub.callback=https%3A%2F%2Fdesk.example%2Fhub%2F" + state.token()
                        + "&hub.lease_seconds=864000&hub.secret=" + state.pact().secret());
        assertThat(state.awaits(HubMode.SUBSCRIBE, TOPIC.toString(), NOON)).isTrue();
        assertThat(state.awaits(HubMode.SUBSCRIBE, TOPIC + "x", NOON)).isFalse();
        assertThat(state.awaits(HubMode.UNSUBSCRIBE, TOPIC.toString(), NOON)).isFalse();
    }

    @Test
    void everySubscriptionHasItsOwnTokenAndSecret() {
        HubState one = state(plan.after(FEED, null, polled(NOON, HUB)));
        HubState other = state(plan.after(new FeedId("https://b.example/"), null, polled(NOON, HUB)));

        assertThat(one.token()).isNotEqualTo(other.token());
        assertThat(one.pact().secret()).isNotEqualTo(other.pact().secret()).hasSizeBetween(32, 199);
    }

    @Test
    void whereNobodyCanReachUsNoHubIsAsked() {
        HubPlan closed = new HubPlan(null, Duration.ofHours(24), new Random(1));

        assertThat(closed.after(FEED, null, polled(NOON, HUB))).isEqualTo(new HubPlan.Next(null, null));
        assertThat(closed.due(verified(), NOON.plus(Duration.ofDays(40))).request())
                .isNull();
        assertThat(closed.slowed(feed(), Handling.USUAL, verified(), NOON)).isEqualTo(feed());
    }

    @Test
    void aSubscriptionThatIsNotConfirmedIsTriedAgainAfterGrowingWaits() {
        HubState state = state(plan.after(FEED, null, polled(NOON, HUB)));

        Duration last = Duration.ZERO;
        for (int i = 0; i < 12; i++) {
            Duration wait = Duration.between(state.asked(), state.next());
            assertThat(wait).isGreaterThanOrEqualTo(last.multipliedBy(9).dividedBy(10));
            assertThat(wait).isBetween(Duration.ofMinutes(5), Duration.ofHours(27));
            last = wait;
            assertThat(plan.due(state, state.next().minusSeconds(1)).request()).isNull();
            HubPlan.Next again = plan.due(state, state.next());
            assertThat(again.request()).isNotNull();
            state = state(again);
        }
        assertThat(last).isGreaterThanOrEqualTo(DAY);
    }

    @Test
    void aLeaseIsRenewedBeforeItEndsAndHoldsMeanwhile() {
        HubState state = verified();
        assertThat(state.leaseEnd()).isEqualTo(NOON.plus(Duration.ofDays(10)));
        assertThat(state.next()).isBetween(NOON.plus(Duration.ofDays(6)), NOON.plus(Duration.ofDays(8)));

        HubPlan.Next renewal = plan.due(state, state.next());

        HubState renewing = state(renewal);
        assertThat(request(renewal).form())
                .contains("hub.mode=subscribe")
                .contains(state.pact().secret());
        assertThat(renewing.phase()).isEqualTo(Phase.VERIFIED);
        assertThat(renewing.awaits(
                        HubMode.SUBSCRIBE, TOPIC.toString(), state.next().plus(DAY)))
                .isTrue();
        HubState renewed = state(plan.after(
                FEED,
                renewing,
                new HubEvent.Confirmed(state.token(), HubMode.SUBSCRIBE, Duration.ofDays(10), state.next())));
        assertThat(renewed.leaseEnd()).isEqualTo(state.next().plus(Duration.ofDays(10)));
        assertThat(renewed.since()).isEqualTo(state.since());
    }

    @Test
    void aLeaseThatIsNotRenewedLapsesAndIsAskedForAgain() {
        HubState state = verified();
        Instant end = java.util.Objects.requireNonNull(state.leaseEnd());
        HubPlan.Next next = new HubPlan.Next(state, null);

        while (state(next).phase() == Phase.VERIFIED) {
            assertThat(state(next).next()).isBeforeOrEqualTo(end);
            next = plan.due(state(next), state(next).next());
            assertThat(next.request()).isNotNull();
        }

        assertThat(state(next).phase()).isEqualTo(Phase.LAPSED);
        assertThat(state(next).pushes(end)).isFalse();
        assertThat(state(next).awaits(HubMode.SUBSCRIBE, TOPIC.toString(), end)).isTrue();
    }

    @Test
    void absurdLeasesAreBounded() {
        HubState asked = state(plan.after(FEED, null, polled(NOON, HUB)));

        HubState endless = state(plan.after(FEED, asked, confirmed(asked, Duration.ofSeconds(999_999_999_999L))));
        HubState none = state(plan.after(FEED, asked, confirmed(asked, Duration.ZERO)));
        HubState unsaid = state(plan.after(FEED, asked, confirmed(asked, null)));

        assertThat(endless.leaseEnd()).isEqualTo(NOON.plus(Duration.ofDays(30)));
        assertThat(none.pushes(NOON)).isFalse();
        assertThat(none.next()).isAfterOrEqualTo(NOON.plusSeconds(60));
        assertThat(unsaid.leaseEnd()).isEqualTo(NOON.plus(DAY));
    }

    @Test
    void aQuestionIsAnsweredOnlyWhileSomethingWasAsked() {
        HubState state = verified();

        assertThat(state.awaits(HubMode.SUBSCRIBE, TOPIC.toString(), NOON.plusSeconds(60)))
                .as("a hub that did not hear our yes asks once more")
                .isTrue();
        assertThat(state.awaits(HubMode.SUBSCRIBE, TOPIC.toString(), NOON.plus(Duration.ofHours(1))))
                .isFalse();
    }

    @Test
    void aHubThatRefusesIsAskedAgainDaysLater() {
        HubState asked = state(plan.after(FEED, null, polled(NOON, HUB)));

        HubState refused = state(plan.after(FEED, asked, answered(asked, "The hub refuses (403).")));
        HubState denied = state(plan.after(FEED, asked, new HubEvent.Denied(asked.token(), "Not you.", NOON)));

        assertThat(refused.phase()).isEqualTo(Phase.DENIED);
        assertThat(refused.sentence()).contains("403");
        assertThat(denied.phase()).isEqualTo(Phase.DENIED);
        assertThat(denied.sentence()).contains("Not you.");
        assertThat(denied.next()).isAfterOrEqualTo(NOON.plus(DAY));
        assertThat(denied.awaits(HubMode.SUBSCRIBE, TOPIC.toString(), NOON)).isFalse();
        assertThat(plan.due(denied, denied.next()).request()).isNotNull();
    }

    @Test
    void aRefusedRenewalTakesNothingAwayBeforeTheLeaseEnds() {
        HubState state = verified();
        HubState renewing = state(plan.due(state, state.next()));

        HubState refused = state(plan.after(FEED, renewing, answered(renewing, "The hub refuses (400).")));

        assertThat(refused).isEqualTo(renewing);
    }

    @Test
    void anAnswerToAnEarlierRequestChangesNothing() {
        HubState first = state(plan.after(FEED, null, polled(NOON, HUB)));
        HubState second = state(plan.due(first, first.next()));

        assertThat(state(plan.after(FEED, second, answered(first, "Too late."))))
                .isEqualTo(second);
    }

    @Test
    void wordsForAnotherTokenChangeNothing() {
        HubState state = verified();
        String other = "0".repeat(40);

        assertThat(state(plan.after(FEED, state, new HubEvent.Denied(other, "", NOON))))
                .isEqualTo(state);
        assertThat(state(plan.after(FEED, state, new HubEvent.Unsigned(other, NOON))))
                .isEqualTo(state);
    }

    @Test
    void whileItsHubPushesAFeedIsPolledSlowly() {
        FeedState feed = feed();
        Duration usual = Duration.between(NOON, feed.nextPoll());

        FeedState slowed = plan.slowed(feed, Handling.USUAL, verified(), NOON);

        assertThat(Duration.between(NOON, slowed.nextPoll())).isEqualTo(usual.multipliedBy(4));
        assertThat(slowed.interval()).isEqualTo(feed.interval());
        HubPlan impatient = new HubPlan(URI.create("https://desk.example/"), usual.multipliedBy(2), new Random(1));
        assertThat(impatient.slowed(feed, Handling.USUAL, verified(), NOON).nextPoll())
                .isEqualTo(NOON.plus(usual.multipliedBy(2)));
        assertThat(plan.slowed(feed, Handling.USUAL, null, NOON)).isEqualTo(feed);
        assertThat(plan.slowed(feed, Handling.USUAL, verified(), NOON.plus(Duration.ofDays(11))))
                .as("after the lease")
                .isEqualTo(feed);
    }

    @Test
    void anIntervalThatAnOperatorHasSetHolds() {
        Handling set = new Handling(throughline.fetch.Terms.NONE, Duration.ofMinutes(5), null, null);

        assertThat(plan.slowed(feed(), set, verified(), NOON)).isEqualTo(feed());
    }

    @Test
    void aHubThatMissedItemsTwiceInARowIsDemotedForADay() {
        HubState state = verified();
        Instant first = NOON.plus(Duration.ofHours(2));
        Instant second = NOON.plus(Duration.ofHours(4));

        HubState once = state(plan.after(FEED, state, polled(first, HUB, first.minus(Duration.ofMinutes(30)))));
        HubState quiet = state(plan.after(FEED, once, polled(first.plusSeconds(600), HUB)));
        HubState twice = state(plan.after(FEED, quiet, polled(second, HUB, second.minus(Duration.ofMinutes(11)))));

        assertThat(once.phase()).isEqualTo(Phase.VERIFIED);
        assertThat(twice.phase()).isEqualTo(Phase.DEMOTED);
        assertThat(plan.slowed(feed(), Handling.USUAL, twice, second)).isEqualTo(feed());
        assertThat(twice.next()).isAfterOrEqualTo(second.plus(DAY));
        assertThat(plan.after(FEED, twice, polled(second.plusSeconds(60), HUB)).request())
                .as("left alone")
                .isNull();
        HubPlan.Next again = plan.due(twice, twice.next());
        HubState back = state(plan.after(
                FEED, state(again), new HubEvent.Confirmed(twice.token(), HubMode.SUBSCRIBE, DAY, twice.next())));
        assertThat(back.phase()).isEqualTo(Phase.VERIFIED);
        assertThat(back.trust().missed()).isZero();
    }

    @Test
    void whatAHubMayStillBePushingIsNotMissed() {
        HubState state = verified();
        Instant later = NOON.plus(Duration.ofHours(2));

        HubState after = state(plan.after(
                FEED,
                state,
                polled(
                        later,
                        HUB,
                        later.minus(Duration.ofMinutes(5)),
                        NOON.minus(Duration.ofHours(1)),
                        later.plus(DAY))));

        assertThat(after.trust().missed()).isZero();
    }

    @Test
    void aHubThatPushesAgainIsTrustedAsBefore() {
        Instant first = NOON.plus(Duration.ofHours(2));
        HubState once = state(plan.after(FEED, verified(), polled(first, HUB, first.minus(Duration.ofMinutes(30)))));

        HubState pushed = state(plan.after(FEED, once, new HubEvent.Pushed(first.plusSeconds(60))));
        HubState after = state(plan.after(FEED, pushed, polled(first.plusSeconds(7200), HUB)));

        assertThat(after.trust().missed()).isZero();
        assertThat(after.trust().pushes()).isEqualTo(1);
    }

    @Test
    void aFeedTakenOffTheListIsUnsubscribed() {
        HubPlan.Next leaving = plan.after(FEED, verified(), new HubEvent.TakenOff(NOON));

        assertThat(request(leaving).form())
                .startsWith("hub.mode=unsubscribe&hub.topic=")
                .doesNotContain("secret");
        HubState state = state(leaving);
        assertThat(state.awaits(HubMode.UNSUBSCRIBE, TOPIC.toString(), NOON)).isTrue();
        assertThat(state.awaits(HubMode.SUBSCRIBE, TOPIC.toString(), NOON)).isFalse();
        HubState left =
                state(plan.after(FEED, state, new HubEvent.Confirmed(state.token(), HubMode.UNSUBSCRIBE, null, NOON)));
        assertThat(left.phase()).isEqualTo(Phase.LEFT);
        assertThat(plan.due(left, left.next())).isEqualTo(new HubPlan.Next(null, null));
    }

    @Test
    void aHubThatNeverSaysGoodbyeIsLeftAfterThreeTries() {
        HubPlan.Next next = plan.after(FEED, verified(), new HubEvent.TakenOff(NOON));
        int asked = 0;

        while (state(next).phase() == Phase.LEAVING) {
            asked++;
            next = plan.due(state(next), state(next).next());
        }

        assertThat(asked).isEqualTo(3);
        assertThat(state(next).phase()).isEqualTo(Phase.LEFT);
    }

    @Test
    void aFeedThatNamesAnotherHubLeavesTheOldOneFirst() {
        HubPlan.Next leaving = plan.after(FEED, verified(), polled(NOON, SECOND));
        HubState left = state(plan.after(
                FEED, state(leaving), new HubEvent.Confirmed(state(leaving).token(), HubMode.UNSUBSCRIBE, null, NOON)));

        HubPlan.Next moved = plan.after(FEED, left, polled(NOON.plusSeconds(600), SECOND));

        assertThat(request(leaving).address()).isEqualTo(HUB);
        assertThat(request(moved).address()).isEqualTo(SECOND);
        assertThat(state(moved).token()).isNotEqualTo(left.token());
    }

    @Test
    void whereOneHubRefusesTheNextIsAskedButNotInTurns() {
        HubState asked = state(plan.after(FEED, null, polled(NOON, HUB, SECOND)));
        HubState denied = state(plan.after(FEED, asked, new HubEvent.Denied(asked.token(), "", NOON)));

        assertThat(plan.after(FEED, denied, polled(NOON.plusSeconds(3600), HUB, SECOND))
                        .request())
                .isNull();
        HubPlan.Next other = plan.after(FEED, denied, polled(NOON.plus(Duration.ofHours(13)), HUB, SECOND));

        assertThat(request(other).address()).isEqualTo(SECOND);
    }

    @Test
    void whenOurAddressChangesTheHubIsToldTheNewOne() {
        HubPlan moved = new HubPlan(URI.create("https://new.example/"), Duration.ofHours(24), new Random(2));

        HubPlan.Next next = moved.after(FEED, verified(), polled(NOON, HUB));

        assertThat(state(next).pact().callback().toString()).startsWith("https://new.example/hub/");
        assertThat(moved.slowed(feed(), Handling.USUAL, verified(), NOON)).isEqualTo(feed());
    }

    private HubState verified() {
        HubState asked = state(plan.after(FEED, null, polled(NOON, HUB)));
        return state(plan.after(FEED, asked, confirmed(asked, Duration.ofDays(10))));
    }

    private static HubEvent confirmed(HubState state, @Nullable Duration lease) {
        return new HubEvent.Confirmed(state.token(), HubMode.SUBSCRIBE, lease, NOON);
    }

    private static HubEvent polled(Instant at, URI hub, Instant... fresh) {
        return new HubEvent.Polled(new HubLinks(List.of(hub), TOPIC), List.of(fresh), at);
    }

    private static HubEvent polled(Instant at, URI hub, URI second) {
        return new HubEvent.Polled(new HubLinks(List.of(hub, second), TOPIC), List.of(), at);
    }

    private static HubEvent answered(HubState asked, String reason) {
        FetchRequest request =
                new FetchRequest(Subject.HUB, FEED.value(), asked.pact().hub(), Validators.NONE, 1, asked.asked());
        return new HubEvent.Answered(new Fetched.Refused(request, asked.asked().plusSeconds(1), reason));
    }

    private static FeedState feed() {
        PollPlan polls = new PollPlan(Duration.ofMinutes(10), Duration.ofHours(24));
        FeedState first = polls.first(new Feed(FEED, TOPIC, "", null), NOON.minusSeconds(60));
        FetchRequest request = new FetchRequest(Subject.FEED, FEED.value(), TOPIC, Validators.NONE, 1, NOON);
        Fetched.Found found = new Fetched.Found(
                request,
                NOON,
                TOPIC,
                null,
                new Validators("\"v\"", null),
                Map.of(),
                new Content(new byte[0], null),
                false);
        FeedReading read = new FeedReading.Read("Post", null, null, PollWishes.NONE, List.of(), null, List.of());
        return polls.after(first, Handling.USUAL, found, read, Harvest.NONE, NOON)
                .state();
    }

    private static HubState state(HubPlan.Next next) {
        return java.util.Objects.requireNonNull(next.state());
    }

    private static FetchRequest request(HubPlan.Next next) {
        return java.util.Objects.requireNonNull(next.request());
    }
}
