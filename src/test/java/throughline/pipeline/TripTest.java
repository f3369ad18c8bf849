package throughline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.alerts.Alert;
import throughline.articles.LedgerLine;
import throughline.articles.Outcome;
import throughline.feeds.FeedId;
import throughline.feeds.FeedState;
import throughline.fetch.Content;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;
import throughline.fetch.Subject;
import throughline.relevance.Judge;
import throughline.stories.Story;

/** The trip of news through the whole topology, from a feed on the list to an alert. */
class TripTest {

    private static final URI POST_FEED = URI.create("https://post.example/feed");
    private static final URI POST = URI.create("https://post.example/strike");
    private static final URI LEDGER_FEED = URI.create("https://ledger.example/feed");
    private static final URI LEDGER = URI.create("https://ledger.example/varga");
    private static final String[] STRIKE = {
        "About four hundred dockers in Port Varga walked out on Monday morning and brought the harbour to a halt, their union said.",
        "Marta Quill, who leads the union, told reporters at the gates that the strike would go on until the company withdrew the"
                + " longer night shifts that it had announced in January.",
        "The company, Varga Terminals, said that it regretted the walkout and that eleven ships were waiting in the bay.",
        "A mediator from the labour ministry is expected in the port on Wednesday, the union added."
    };

    @TempDir
    private Path state;

    private Trip trip;

    @BeforeEach
    void begin() {
        trip = new Trip(state);
    }

    @AfterEach
    void end() {
        trip.close();
    }

    @Test
    void anArticleOfTheBeatBecomesAStoryAndIsTold() {
        trip.subscribe("");
        trip.publishPage(POST, "Dockers strike in Port Varga over night shifts", STRIKE);
        trip.publishFeed(POST_FEED, POST);

        trip.watch(POST_FEED);
        trip.pass(Duration.ofSeconds(10));

        Story story = only(trip.stories());
        assertThat(story.lead().headline()).isEqualTo("Dockers strike in Port Varga over night shifts");
        assertThat(story.lead().relevance().why()).isNotEmpty();
        Alert alert = only(trip.alerts());
        assertThat(alert.occasion()).isEqualTo(Alert.Occasion.NEW_STORY);
        assertThat(alert.link()).isEqualTo(POST);
    }

    @Test
    void theSameTextFromASecondOutletIsFoldedAndNotToldAgain() {
        trip.subscribe("");
        trip.publishPage(POST, "Dockers strike in Port Varga over night shifts", STRIKE);
        trip.publishFeed(POST_FEED, POST);
        trip.publishPage(LEDGER, "Port Varga dockers walk out", STRIKE);
        trip.publishFeed(LEDGER_FEED, LEDGER);

        trip.watch(POST_FEED);
        trip.pass(Duration.ofSeconds(10));
        trip.watch(LEDGER_FEED);
        trip.pass(Duration.ofSeconds(10));

        Story story = only(trip.stories());
        assertThat(story.coverage()).hasSize(2);
        assertThat(story.copies()).isEqualTo(1);
        assertThat(trip.alerts()).hasSize(1);
    }

    @Test
    void aCorrectionIsAnEditOfTheStoryAndIsTold() {
        trip.subscribe("");
        trip.publishPage(POST, "Dockers strike in Port Varga over night shifts", STRIKE);
        trip.publishFeed(POST_FEED, POST);
        trip.watch(POST_FEED);
        trip.pass(Duration.ofSeconds(10));

        String[] corrected = STRIKE.clone();
        corrected[2] =
                "The company, Varga Terminals, said that it regretted the walkout and that seven ships were waiting in the bay.";
        trip.publishPage(POST, "Dockers strike in Port Varga over night shifts", corrected);
        trip.publish(
                POST_FEED,
                "application/rss+xml",
                "<rss version='2.0'><channel><title>Post</title><item><title>Item, corrected</title><link>" + POST
                        + "</link></item></channel></rss>");
        trip.pass(Duration.ofMinutes(75));

        Story story = only(trip.stories());
        assertThat(only(story.lead().edits()).written()).containsExactly(corrected[2]);
        assertThat(trip.alerts())
                .extracting(Alert::occasion)
                .containsExactly(Alert.Occasion.NEW_STORY, Alert.Occasion.CORRECTION);
    }

    @Test
    void aCorrectionAnnouncedWhileTheFirstTextIsStillOnItsWayIsNotLost() {
        trip.publishPage(POST, "Dockers strike in Port Varga over night shifts", STRIKE);
        trip.publishFeed(POST_FEED, POST);
        trip.slow = request -> request.subject() == Subject.PAGE;
        trip.watch(POST_FEED);
        trip.pass(Duration.ofSeconds(10));

        String[] corrected = STRIKE.clone();
        corrected[2] =
                "The company, Varga Terminals, said that it regretted the walkout and that seven ships were waiting in the bay.";
        trip.publishPage(POST, "Dockers strike in Port Varga over night shifts", corrected);
        trip.publish(
                POST_FEED,
                "application/rss+xml",
                "<rss version='2.0'><channel><title>Post</title><item><title>Item, corrected</title><link>" + POST
                        + "</link></item></channel></rss>");
        trip.pass(Duration.ofMinutes(75));
        trip.arriveLate();

        assertThat(trip.latest(Topics.ARTICLES).values())
                .singleElement()
                .satisfies(article -> assertThat(article.paragraphs()).contains(corrected[2]));
    }

    @Test
    void newsOfSomethingElseIsAnArticleButNoStory() {
        trip.publishPage(
                POST,
                "Baker wins prize for rye bread",
                "A baker from the hills has won the first prize of the guild for a loaf of rye that took her three days.",
                "The jury praised the crust and the patience, and said that there had never been so many entries as this year.",
                "She will open a second shop in the autumn, with her two daughters, in the street where her mother had hers.");
        trip.publishFeed(POST_FEED, POST);

        trip.watch(POST_FEED);
        trip.pass(Duration.ofSeconds(10));

        assertThat(trip.stories()).isEmpty();
        assertThat(only(trip.ledger().values()).outcome()).isEqualTo(new Outcome.Became(1));
    }

    @Test
    void aPageThatIsNotThereEndsWithItsReason() {
        trip.publishFeed(POST_FEED, POST);

        trip.watch(POST_FEED);
        trip.pass(Duration.ofSeconds(10));

        LedgerLine line = only(trip.ledger().values());
        assertThat(line.outcome()).isEqualTo(new Outcome.NotFetched("There is no such page (404)."));
    }

    @Test
    void aPageThatFailsIsTriedAgainSoonAndThenWrittenOff() {
        trip.publishFeed(POST_FEED, POST);
        trip.trouble = TripTest::pagesFail;
        trip.watch(POST_FEED);

        trip.pass(Duration.ofMinutes(5));

        assertThat(trip.asked.stream()
                        .filter(one -> one.subject() == Subject.PAGE)
                        .map(one -> one.attempt()))
                .containsExactly(1, 2, 3);
        assertThat(only(trip.ledger().values()).outcome())
                .isEqualTo(new Outcome.NotFetched(
                        "The server met an error (500). Tried 3 times; still asked for now and then."));
    }

    @Test
    void aPageThatWasWrittenOffIsAnArticleWhenItComesBackHoursLater() {
        trip.publishFeed(POST_FEED, POST);
        trip.publishPage(POST, "Dockers strike in Port Varga over night shifts", STRIKE);
        trip.trouble = TripTest::pagesFail;
        trip.watch(POST_FEED);
        trip.pass(Duration.ofMinutes(5));

        trip.trouble = _ -> null;
        trip.pass(Duration.ofHours(2));

        assertThat(only(trip.ledger().values()).outcome()).isEqualTo(new Outcome.Became(1));
        assertThat(trip.stories()).hasSize(1);
    }

    private static @Nullable Fetched pagesFail(FetchRequest request) {
        return request.subject() == Subject.FEED
                ? null
                : new Fetched.Failed(request, request.askedAt(), 500, "The server met an error (500).", null);
    }

    @Test
    void aRecordThatCannotBeReadIsSetAsideAndTheNextOnePasses() {
        trip.publishPage(POST, "Dockers strike in Port Varga over night shifts", STRIKE);
        trip.publishFeed(POST_FEED, POST);

        trip.garble(Topics.FETCHED, "https://post.example/feed", "{not json");
        trip.watch(POST_FEED);
        trip.pass(Duration.ofSeconds(10));

        Quarantined record = only(trip.quarantine);
        assertThat(record.stage()).isEqualTo("read fetched");
        assertThat(record.value()).isEqualTo(new Content("{not json".getBytes(StandardCharsets.UTF_8), null));
        assertThat(trip.stories()).hasSize(1);
    }

    @Test
    void anArticleThatCannotBeJudgedIsSetAsideAndIsAStoryOnceItIsPutBack(@TempDir Path elsewhere) {
        AtomicBoolean broken = new AtomicBoolean(true);
        try (Trip fragile = new Trip(elsewhere, Trip.stages(beat -> {
            if (broken.get()) {
                throw new IllegalStateException("no judge today");
            }
            return new Judge(beat);
        }))) {
            fragile.publishPage(POST, "Dockers strike in Port Varga over night shifts", STRIKE);
            fragile.publishFeed(POST_FEED, POST);
            fragile.watch(POST_FEED);
            fragile.pass(Duration.ofSeconds(10));

            Quarantined record = only(fragile.quarantine);
            assertThat(record.stage()).isEqualTo("judge");
            assertThat(record.reason()).contains("no judge today");
            assertThat(fragile.stories()).isEmpty();

            broken.set(false);
            fragile.putBack(record);

            assertThat(fragile.stories()).hasSize(1);
        }
    }

    @Test
    void aFeedTakenOffTheListIsNotAskedAgain() {
        trip.publishFeed(POST_FEED);
        trip.watch(POST_FEED);
        trip.pass(Duration.ofSeconds(10));

        trip.input(Topics.FEEDS).pipeInput(new FeedId(POST_FEED.toString()), null);
        trip.pass(Duration.ofHours(2));

        assertThat(trip.asked).hasSize(1);
    }

    @Test
    void theStateOfAFeedSaysHowItStands() {
        trip.publishFeed(POST_FEED, POST);
        trip.watch(POST_FEED);
        trip.pass(Duration.ofSeconds(10));

        FeedState state = only(trip.latest(Topics.FEED_STATES).values());
        assertThat(state.id()).isEqualTo(new FeedId(POST_FEED.toString()));
        assertThat(state.nextPoll()).isAfter(Trip.START);
    }

    private static <T> T only(Iterable<T> values) {
        assertThat(values).hasSize(1);
        return values.iterator().next();
    }
}
