package throughline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.articles.Article;
import throughline.articles.ArticleId;
import throughline.articles.LedgerLine;
import throughline.articles.Outcome;
import throughline.feeds.FeedId;
import throughline.feeds.Handling;
import throughline.feeds.Outlet;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;
import throughline.fetch.Subject;
import throughline.fetch.Terms;
import throughline.fetch.Validators;

/** What happens to an article after it was read once. */
class LaterLooksTest {

    private static final URI FEED = URI.create("https://post.example/feed");
    private static final URI SECOND_FEED = URI.create("https://post.example/harbour.xml");
    private static final URI PAGE = URI.create("https://post.example/strike");
    private static final ArticleId ARTICLE = ArticleId.of(PAGE);
    private static final String FIRST =
            "About four hundred dockers in Port Varga walked out on Monday morning and brought the harbour to a halt.";
    private static final String MORE =
            "Marta Quill, who leads the union, told reporters at the gates that the strike would go on for as long as it takes.";

    @TempDir
    private Path state;

    private Trip trip;

    @BeforeEach
    void begin() {
        trip = new Trip(state);
        trip.publishPage(PAGE, "Dockers strike", FIRST, MORE);
        trip.publishFeed(FEED, PAGE);
    }

    @AfterEach
    void end() {
        trip.close();
    }

    @Test
    void aPageIsLookedAtAgainAtGrowingAges() {
        trip.watch(FEED);
        List.of(1, 2, 6, 20, 200).forEach(hours -> trip.pass(Duration.ofHours(hours)));

        List<Duration> ages = pagesAsked().stream()
                .map(request -> Duration.between(Trip.START, request.askedAt()))
                .toList();
        assertThat(ages).hasSize(6);
        assertThat(ages.get(1)).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(12));
        assertThat(ages.get(2)).isBetween(Duration.ofHours(1), Duration.ofMinutes(64));
        assertThat(ages.get(3)).isBetween(Duration.ofHours(6), Duration.ofMinutes(370));
        assertThat(ages.get(4)).isBetween(Duration.ofHours(24), Duration.ofHours(25));
        assertThat(ages.get(5)).isBetween(Duration.ofDays(7), Duration.ofHours(174));
    }

    @Test
    void aLookAsksWithTheValidatorsThatThePageCameWith() {
        Validators given = new Validators("\"one\"", null);
        trip.trouble = request -> request.subject() == Subject.PAGE ? validated(request, given) : null;

        trip.watch(FEED);
        trip.pass(Duration.ofMinutes(30));

        assertThat(pagesAsked()).extracting(FetchRequest::validators).containsExactly(Validators.NONE, given);
    }

    @Test
    void aTextThatChangedWithoutAWordInTheFeedIsARevision() {
        trip.watch(FEED);
        trip.pass(Duration.ofMinutes(5));
        trip.publishPage(PAGE, "Dockers strike", FIRST, MORE, "The company has since withdrawn the longer shifts.");

        trip.pass(Duration.ofMinutes(30));

        Article article = Objects.requireNonNull(trip.latest(Topics.ARTICLES).get(ARTICLE));
        assertThat(article.revision()).isEqualTo(2);
        assertThat(article.arrived()).isAfter(Trip.START.plusSeconds(600));
        assertThat(article.firstArrived()).isEqualTo(Trip.START);
    }

    @Test
    void aPageTakenDownIsRecordedAsWithdrawn() {
        trip.watch(FEED);
        trip.pass(Duration.ofMinutes(5));
        trip.web.remove(PAGE);

        trip.pass(Duration.ofMinutes(30));

        assertThat(outcome()).isInstanceOfSatisfying(Outcome.Withdrawn.class, withdrawn -> {
            assertThat(withdrawn.status()).isEqualTo(404);
            assertThat(withdrawn.revision()).isEqualTo(1);
            assertThat(withdrawn.since()).isAfter(Trip.START);
        });
    }

    @Test
    void aPageTakenDownDoesNotComeBackAsNewsWhenItsFeedListsItAgain() {
        trip.watch(FEED);
        trip.pass(Duration.ofMinutes(5));
        trip.web.remove(PAGE);
        trip.publishFeed(FEED, URI.create("https://post.example/other"));
        trip.pass(Duration.ofMinutes(90));
        trip.publishFeed(FEED, PAGE);

        trip.pass(Duration.ofMinutes(90));

        assertThat(outcome()).isInstanceOf(Outcome.Withdrawn.class);
        assertThat(trip.latest(Topics.ARTICLES)).containsOnlyKeys(ARTICLE);
    }

    @Test
    void aPageThatIsThereAgainAtALaterLookIsAnArticleAgain() {
        trip.watch(FEED);
        trip.pass(Duration.ofMinutes(5));
        Fetched.Found page = trip.web.remove(PAGE);
        trip.pass(Duration.ofMinutes(30));
        trip.web.put(PAGE, page);

        trip.pass(Duration.ofHours(3));

        assertThat(outcome()).isEqualTo(new Outcome.Became(1));
    }

    @Test
    void aPageAnnouncedBeforeItIsThereIsFoundLater() {
        Fetched.Found page = trip.web.remove(PAGE);
        trip.watch(FEED);
        trip.pass(Duration.ofMinutes(5));
        assertThat(outcome()).isInstanceOf(Outcome.NotFetched.class);
        trip.web.put(PAGE, page);

        trip.pass(Duration.ofMinutes(30));

        assertThat(outcome()).isEqualTo(new Outcome.Became(1));
    }

    @Test
    void aLookThatFailsCostsNothing() {
        trip.watch(FEED);
        trip.pass(Duration.ofMinutes(5));
        trip.trouble = request -> request.subject() == Subject.PAGE
                ? new Fetched.Failed(request, request.askedAt(), 500, "The server has trouble (500).", null)
                : null;

        trip.pass(Duration.ofMinutes(30));

        assertThat(outcome()).isEqualTo(new Outcome.Became(1));
        assertThat(pagesAsked()).hasSize(2);
    }

    @Test
    void oneArticleInTwoFeedsIsOneArticleWithTwoAnnouncements() {
        trip.publishFeed(SECOND_FEED, URI.create(PAGE + "?utm_source=harbour"));

        trip.watch(FEED);
        trip.pass(Duration.ofMinutes(1));
        trip.watch(SECOND_FEED);
        trip.pass(Duration.ofMinutes(1));

        LedgerLine line = Objects.requireNonNull(trip.ledger().get(ARTICLE));
        assertThat(line.feed()).isEqualTo(new FeedId(FEED.toString()));
        assertThat(line.alsoIn()).containsExactly(new FeedId(SECOND_FEED.toString()));
        assertThat(pagesAsked()).hasSize(1);
    }

    @Test
    void anOutletsPagesAreAskedForAndLookedAtAsItsSettingsSay() {
        Terms terms = new Terms(Map.of(), "edition=full", null, null, null, null);
        Handling handling = new Handling(terms, null, null, List.of(Duration.ofMinutes(2)));
        trip.input(Topics.OUTLETS).pipeInput("post.example", new Outlet("post.example", "", handling));

        trip.watch(FEED);
        trip.pass(Duration.ofMinutes(60));

        assertThat(pagesAsked()).extracting(FetchRequest::terms).containsExactly(terms, terms);
    }

    private List<FetchRequest> pagesAsked() {
        return trip.asked.stream()
                .filter(request -> request.subject() == Subject.PAGE
                        && request.address().getPath().equals("/strike"))
                .toList();
    }

    private Outcome outcome() {
        return Objects.requireNonNull(trip.ledger().get(ARTICLE)).outcome();
    }

    private Fetched validated(FetchRequest request, Validators given) {
        Fetched.Found page = Objects.requireNonNull(trip.web.get(PAGE));
        Instant at = request.askedAt();
        return new Fetched.Found(request, at, request.address(), null, given, Map.of(), page.content(), false);
    }
}
