package throughline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.feeds.FeedId;
import throughline.feeds.FeedState;
import throughline.feeds.HubEvent;
import throughline.feeds.HubMode;
import throughline.feeds.HubState;
import throughline.feeds.HubState.Phase;
import throughline.fetch.Content;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;
import throughline.fetch.Subject;
import throughline.fetch.Validators;

/** A feed with a hub, from its first poll through the whole topology. */
class HubTripTest {

    private static final URI FEED = URI.create("https://post.example/feed");
    private static final FeedId ID = new FeedId(FEED.toString());
    private static final URI HUB = URI.create("https://hub.example/");

    @TempDir
    private Path state;

    private Trip trip;
    private Instant now = Trip.START;

    @BeforeEach
    void begin() {
        trip = new Trip(state);
        trip.trouble = this::answer;
        trip.publishFeed(FEED, page(1));
        trip.watch(FEED);
        pass(Duration.ofSeconds(10));
    }

    @AfterEach
    void end() {
        trip.close();
    }

    @Test
    void theHubThatAFeedNamesIsAskedAtOnce() {
        assertThat(asked(Subject.HUB))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.form()).startsWith("hub.mode=subscribe&hub.topic=https%3A%2F%2Fpost."));
        assertThat(hub().phase()).isEqualTo(Phase.ASKED);
    }

    @Test
    void aPushedEntryIsFetchedAtOnceAndThePollComesLater() {
        confirm(hub());
        int polls = asked(Subject.FEED).size();

        push(page(1), page(2));
        pass(Duration.ofSeconds(10));

        assertThat(asked(Subject.PAGE)).extracting(FetchRequest::address).containsExactly(page(1), page(2));
        assertThat(asked(Subject.FEED)).hasSize(polls);
        HubState hub = hub();
        assertThat(hub.phase()).isEqualTo(Phase.VERIFIED);
        assertThat(hub.trust().pushes()).isEqualTo(1);
        assertThat(trip.latest(Topics.FEED_STATES).get(ID))
                .satisfies(feed -> assertThat(feed.announced()).isEqualTo(2));
    }

    @Test
    void whatWasPushedIsNotNewToTheNextPoll() {
        confirm(hub());
        push(page(2));
        trip.publishFeed(FEED, page(2), page(1));

        pass(Duration.ofDays(2));

        assertThat(trip.ledger()).hasSize(2);
        assertThat(hub().trust().missed()).isZero();
    }

    @Test
    void whileItsHubPushesAFeedIsPolledAQuarterAsOften() {
        confirm(hub());

        pass(Duration.ofMinutes(75));

        FeedState feed = Objects.requireNonNull(trip.latest(Topics.FEED_STATES).get(ID));
        Duration usual = feed.interval();
        assertThat(Duration.between(Objects.requireNonNull(feed.lastAnswer()), feed.nextPoll()))
                .isBetween(usual.multipliedBy(4), usual.multipliedBy(5));
    }

    @Test
    void aHubThatMissesItemsIsDemotedAndPollingBringsThem() {
        confirm(hub());
        pass(Duration.ofHours(2));

        trip.publishFeed(FEED, page(2), page(1));
        pass(Duration.ofDays(2));
        assertThat(hub().trust().missed()).isEqualTo(1);
        trip.publishFeed(FEED, page(3), page(2), page(1));
        passUntil(Phase.DEMOTED);

        assertThat(asked(Subject.PAGE)).extracting(FetchRequest::address).contains(page(1), page(2), page(3));
        assertThat(asked(Subject.HUB)).hasSize(1);
        pass(Duration.ofHours(30));
        assertThat(asked(Subject.HUB)).as("tried again after a day").hasSizeGreaterThan(1);
    }

    @Test
    void aHubThatKeepsSilentIsAskedAgain() {
        pass(Duration.ofHours(2));

        assertThat(asked(Subject.HUB)).hasSizeBetween(4, 6);
    }

    @Test
    void aFeedTakenOffTheListIsUnsubscribedAndItsPushesFallAway() {
        confirm(hub());

        trip.input(Topics.FEEDS).pipeInput(ID, null);
        pass(Duration.ofSeconds(10));
        HubState leaving = hub();
        trip.input(Topics.HUB_EVENTS)
                .pipeInput(ID, new HubEvent.Confirmed(leaving.token(), HubMode.UNSUBSCRIBE, null, now));
        HubState left = hub();
        push(page(2));
        pass(Duration.ofSeconds(10));

        assertThat(leaving.phase()).isEqualTo(Phase.LEAVING);
        assertThat(asked(Subject.HUB).getLast().form()).startsWith("hub.mode=unsubscribe");
        assertThat(left.phase()).isEqualTo(Phase.LEFT);
        assertThat(asked(Subject.PAGE)).hasSize(1);
    }

    @Test
    void aPushThatIsNoFeedChangesNothing() {
        confirm(hub());

        push(new Content("<html><p>hello</p></html>".getBytes(StandardCharsets.UTF_8), "text/html"));
        pass(Duration.ofSeconds(10));

        assertThat(asked(Subject.PAGE)).hasSize(1);
        assertThat(trip.quarantine).isEmpty();
    }

    private void confirm(HubState hub) {
        trip.input(Topics.HUB_EVENTS)
                .pipeInput(ID, new HubEvent.Confirmed(hub.token(), HubMode.SUBSCRIBE, Duration.ofDays(10), now));
    }

    private void push(URI... pages) {
        StringBuilder items = new StringBuilder("<rss version='2.0'><channel><title>Post</title>");
        for (URI page : pages) {
            items.append("<item><title>Item</title><link>").append(page).append("</link></item>");
        }
        push(new Content(items.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8), null));
    }

    private void push(Content content) {
        FetchRequest unasked = new FetchRequest(Subject.PUSH, ID.value(), FEED, Validators.NONE, 0, now);
        trip.input(Topics.FETCHED)
                .pipeInput(
                        ID.value(),
                        new Fetched.Found(unasked, now, FEED, null, Validators.NONE, Map.of(), content, true));
    }

    private void pass(Duration time) {
        trip.pass(time);
        now = now.plus(time);
    }

    /** Lets time pass until the subscription stands so; two days at most. */
    private void passUntil(Phase phase) {
        for (int hour = 0; hour < 48; hour++) {
            pass(Duration.ofHours(1));
            HubState told = trip.latest(Topics.HUBS).get(ID);
            if (told != null && told.phase() == phase) {
                return;
            }
        }
        throw new AssertionError("It never came to be " + phase);
    }

    /** How the subscription stands by the newest word in its topic. */
    private HubState hub() {
        return Objects.requireNonNull(trip.latest(Topics.HUBS).get(ID));
    }

    private List<FetchRequest> asked(Subject subject) {
        return trip.asked.stream().filter(one -> one.subject() == subject).toList();
    }

    private @Nullable Fetched answer(FetchRequest request) {
        if (request.subject() == Subject.HUB) {
            return found(request, Map.of(), new Content(new byte[0], null));
        }
        return request.address().equals(FEED)
                ? found(
                        request,
                        Map.of("link", List.of("<" + HUB + ">; rel=hub, <" + FEED + ">; rel=self")),
                        Objects.requireNonNull(trip.web.get(FEED)).content())
                : null;
    }

    private static Fetched found(FetchRequest request, Map<String, List<String>> headers, Content content) {
        return new Fetched.Found(
                request, request.askedAt(), request.address(), null, Validators.NONE, headers, content, false);
    }

    private static URI page(int number) {
        return URI.create("https://post.example/" + number);
    }
}
