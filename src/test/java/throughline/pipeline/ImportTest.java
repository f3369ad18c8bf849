package throughline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.articles.Announcement;
import throughline.articles.Article;
import throughline.articles.DateEvidence;
import throughline.articles.LedgerLine;
import throughline.articles.Outcome;
import throughline.fetch.Content;
import throughline.fetch.WarcPages;
import throughline.stories.Story;

/** Old news from files, on its way through the whole flow. */
class ImportTest {

    private static final URI FEED = URI.create("https://post.example/feed");
    private static final URI OLD = URI.create("https://post.example/old-strike");
    private static final Instant LONG_AGO = Instant.parse("2025-01-20T06:00:00Z");
    private static final String[] STRIKE = {
        "About four hundred dockers in Port Varga walked out on Monday morning and brought the harbour to a halt, their union said.",
        "Marta Quill, who leads the union, told reporters at the gates that the strike would go on until the company withdrew the"
                + " longer night shifts that it had announced in January.",
        "A mediator from the labour ministry is expected in the port on Wednesday, the union added."
    };

    @TempDir
    private Path state;

    private Trip trip;

    @BeforeEach
    void begin() {
        trip = new Trip(state);
        trip.subscribe("");
    }

    @AfterEach
    void end() {
        trip.close();
    }

    private void bringIn(Imported one) {
        trip.input(Topics.IMPORTS).pipeInput(one.id(), one);
    }

    private static Imported archived(
            URI address, Instant at, boolean backfilled, String headline, String... paragraphs) {
        String html = "<html lang=en><head><title>" + headline + "</title></head><body><article><h1>" + headline
                + "</h1><p>" + String.join("</p><p>", paragraphs) + "</p></article></body></html>";
        Content content = new Content(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
        return Imported.of(
                "old.warc.gz", new WarcPages.Page(address, at, Map.of(), content), "", backfilled, Trip.START);
    }

    private static Imported told(URI address, String headline, @Nullable Instant published, String text) {
        Announcement announcement = new Announcement(headline, null, published, null, "Post", "", "en", "", text, true);
        return Imported.of("old.ndjson", address, announcement, null, Trip.START);
    }

    private List<Article> articles() {
        return List.copyOf(trip.latest(Topics.ARTICLES).values());
    }

    private static <T> T only(List<T> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void anArchivedPageBecomesAnArticleOfItsOwnTime() {
        bringIn(archived(OLD, LONG_AGO, true, "Dockers strike in Port Varga", STRIKE));

        Article article = only(articles());
        assertThat(article.published()).isEqualTo(LONG_AGO);
        assertThat(article.dates())
                .filteredOn(DateEvidence::taken)
                .extracting(DateEvidence::from)
                .containsExactly("archived (WARC-Date)");
        assertThat(article.arrived()).isEqualTo(Trip.START);
        assertThat(article.backfilled()).isTrue();
        LedgerLine line = only(List.copyOf(trip.ledger().values()));
        assertThat(line.outcome()).isEqualTo(new Outcome.Became(1));
        assertThat(line.feed().value()).isEqualTo("import:old.warc.gz");
        assertThat(line.at()).isEqualTo(Trip.START);
        assertThat(line.title()).isEqualTo("Dockers strike in Port Varga");
    }

    @Test
    void nobodyIsToldOfOldNews() {
        bringIn(archived(OLD, LONG_AGO, true, "Dockers strike in Port Varga", STRIKE));

        Story story = only(trip.stories());
        assertThat(story.newest()).as("no news of today").isEqualTo(LONG_AGO);
        assertThat(trip.alerts()).isEmpty();
    }

    @Test
    void whoAsksIsToldOfOldNews() {
        bringIn(archived(OLD, LONG_AGO, false, "Dockers strike in Port Varga", STRIKE));

        assertThat(trip.alerts()).hasSize(1);
    }

    @Test
    void theSamePageTwiceIsOneArticleInOneText() {
        bringIn(archived(OLD, LONG_AGO, true, "Dockers strike in Port Varga", STRIKE));
        String[] shorter = {STRIKE[0], STRIKE[1]};
        bringIn(archived(OLD, LONG_AGO, true, "Dockers strike in Port Varga", STRIKE));
        bringIn(archived(OLD, LONG_AGO.plusSeconds(60), true, "Dockers strike in Port Varga", shorter));

        assertThat(only(articles()).revision()).isEqualTo(1);
        assertThat(only(trip.stories()).coverage()).hasSize(1);
    }

    @Test
    void whatIsKnownFromAFeedIsNotChangedByAFile() {
        trip.publishPage(OLD, "Dockers strike in Port Varga", STRIKE);
        trip.publishFeed(FEED, OLD);
        trip.watch(FEED);
        trip.pass(Duration.ofSeconds(10));

        bringIn(archived(OLD, LONG_AGO, true, "Another headline", STRIKE));

        Article article = only(articles());
        assertThat(article.headline()).isEqualTo("Dockers strike in Port Varga");
        assertThat(article.backfilled()).isFalse();
    }

    @Test
    void aPageThatIsGoneComesFromTheArchive() {
        trip.publishFeed(FEED, OLD);
        trip.watch(FEED);
        trip.pass(Duration.ofSeconds(10));
        assertThat(articles()).isEmpty();

        bringIn(archived(OLD, LONG_AGO, true, "Dockers strike in Port Varga", STRIKE));

        assertThat(only(articles()).published()).isEqualTo(LONG_AGO);
    }

    @Test
    void aLiveArticleInAStoryThatAFileBeganIsTold() {
        Instant lastWeek = Trip.START.minus(Duration.ofDays(5));
        bringIn(archived(OLD, lastWeek, true, "Dockers strike in Port Varga", STRIKE));
        assertThat(trip.alerts()).isEmpty();

        URI live = URI.create("https://ledger.example/varga");
        trip.publishPage(live, "Port Varga dockers walk out", STRIKE);
        trip.publishFeed(FEED, live);
        trip.watch(FEED);
        trip.pass(Duration.ofSeconds(10));

        assertThat(only(trip.stories()).coverage()).hasSize(2);
        assertThat(only(trip.alerts()).link()).isEqualTo(live);
    }

    @Test
    void aYearOfOldNewsDoesNotMakeTodaysStoriesForgotten() {
        URI first = URI.create("https://ledger.example/varga");
        trip.publishPage(first, "Port Varga dockers walk out", STRIKE);
        trip.publishFeed(FEED, first);
        trip.watch(FEED);
        trip.pass(Duration.ofSeconds(10));
        for (int i = 0; i < 40; i++) {
            URI old = URI.create("https://post.example/" + i);
            String[] other = {
                "Dockers in the harbour of Tarnow number " + i + " went on strike over pay, " + (i * 37)
                        + " of them in all.",
                "The port of Tarnow lay idle for " + i + " hours, said Jan Rybak of the dockers' union on pier "
                        + (i * 11) + "."
            };
            bringIn(archived(
                    old, LONG_AGO.plus(Duration.ofDays(i)), true, "Strike " + i + " in the port of Tarnow", other));
        }

        URI second = URI.create("https://courier.example/varga");
        trip.publishPage(second, "Varga harbour at a halt", STRIKE);
        trip.publishFeed(FEED, first, second);
        trip.pass(Duration.ofMinutes(75));

        assertThat(trip.stories())
                .filteredOn(story -> story.coverage().getFirst().address().equals(first))
                .singleElement()
                .satisfies(story -> assertThat(story.coverage()).hasSize(2));
    }

    @Test
    void aTextWithoutAPageIsTakenAtItsWord() {
        bringIn(told(OLD, "Dockers strike in Port Varga", LONG_AGO, String.join("\n\n", STRIKE)));

        Article article = only(articles());
        assertThat(article.paragraphs()).containsExactly(STRIKE);
        assertThat(article.published()).isEqualTo(LONG_AGO);
        assertThat(article.arrived()).isEqualTo(Trip.START);
    }

    @Test
    void aTextTooShortForAnArticleIsALineInTheLedger() {
        bringIn(told(OLD, "Dockers strike", LONG_AGO, "Four hundred walked out."));

        assertThat(articles()).isEmpty();
        assertThat(only(List.copyOf(trip.ledger().values())).outcome()).isInstanceOf(Outcome.Unreadable.class);
    }
}
