package throughline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.articles.Announcement;
import throughline.articles.ArticleId;
import throughline.articles.Drift;
import throughline.articles.OutletReadings;
import throughline.fetch.Content;
import throughline.fetch.Subject;

/** An outlet changes its pages, and the flow notices. */
class DriftTest {

    private static final URI FEED = URI.create("https://feeds.post.example/news");

    @TempDir
    private Path state;

    private Trip trip;
    private final List<URI> pages = new ArrayList<>();

    @BeforeEach
    void begin() {
        trip = new Trip(state);
    }

    @AfterEach
    void end() {
        trip.close();
    }

    @Test
    void anOutletWhosePagesHoldNoTextAnyMoreIsNoticed() {
        publish(45, true);
        trip.watch(FEED);
        trip.pass(Duration.ofSeconds(10));
        assertThat(readings().drifts()).isEmpty();

        publish(12, false);
        trip.pass(Duration.ofHours(2));

        OutletReadings readings = readings();
        assertThat(readings.site()).isEqualTo("post.example");
        assertThat(readings.name()).isEqualTo("feeds.post.example");
        assertThat(readings.pages()).isEqualTo(57);
        Drift drift = readings.drifts().getFirst();
        assertThat(drift.sign()).isEqualTo(Drift.Sign.UNREADABLE);
        assertThat(drift.shown()).isEqualTo(12);
        assertThat(drift.before()).isZero();
        assertThat(drift.since()).isAfter(Trip.START);
    }

    @Test
    void pagesThatAreLookedAtAgainOrRevisedAreCountedOnce() {
        publish(3, true);
        trip.watch(FEED);
        trip.pass(Duration.ofSeconds(10));
        trip.publishPage(pages.getFirst(), "Headline, corrected", text(99));
        trip.pass(Duration.ofHours(30));

        assertThat(trip.latest(Topics.ARTICLES).values())
                .anySatisfy(article -> assertThat(article.revision()).isEqualTo(2));
        assertThat(readings().pages()).isEqualTo(3);
    }

    @Test
    void anUnreadablePageThatIsLookedAtAgainIsCountedOnce() {
        publish(2, false);
        trip.watch(FEED);
        trip.pass(Duration.ofHours(30));

        OutletReadings readings = readings();
        assertThat(trip.asked.stream().filter(one -> one.subject() == Subject.PAGE))
                .hasSizeGreaterThan(2);
        assertThat(readings.pages()).isEqualTo(2);
        assertThat(readings.count(Drift.Sign.UNREADABLE)).isEqualTo(2);
    }

    @Test
    void whatIsBroughtInFromFilesTellsNothingOfHowTheOutletsPagesAreToday() {
        URI old = URI.create("https://post.example/2009/fog");
        Content page = new Content(
                ("<html><body><article><h1>Fog</h1><p>" + String.join("</p><p>", text(1))
                                + "</p></article></body></html>")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "text/html");
        Imported imported = Imported.of("old.warc", old, Announcement.NONE, page, Trip.START);
        trip.input(Topics.IMPORTS).pipeInput(ArticleId.of(old), imported);
        trip.pass(Duration.ofSeconds(10));

        assertThat(trip.latest(Topics.ARTICLES)).hasSize(1);
        assertThat(trip.latest(Topics.OUTLET_READINGS)).isEmpty();
    }

    @Test
    void whatIsKnownOfAnOutletIsTheSameAfterItLayInTheLog() {
        publish(45, true);
        publish(12, false);
        trip.watch(FEED);
        trip.pass(Duration.ofSeconds(10));

        OutletReadings readings = readings();
        byte[] written = Stores.OUTLET_READINGS.values().serializer().serialize("log", readings);

        assertThat(Stores.OUTLET_READINGS.values().deserializer().deserialize("log", written))
                .isEqualTo(readings);
        assertThat(written.length).isLessThan(8_000);
    }

    private OutletReadings readings() {
        return Objects.requireNonNull(trip.latest(Topics.OUTLET_READINGS).get("post.example"));
    }

    /** Further pages, listed by the feed with those before. */
    private void publish(int more, boolean readable) {
        for (int i = 0; i < more; i++) {
            int number = pages.size();
            URI page = URI.create("https://www.post.example/news/" + number);
            pages.add(page);
            if (readable) {
                trip.publishPage(page, "Headline " + number, text(number));
            } else {
                trip.publish(page, "text/html", "<html><body><div id=app></div><script>start()</script></body></html>");
            }
        }
        trip.publishFeed(FEED, pages.toArray(URI[]::new));
    }

    private static String[] text(int number) {
        return new String[] {
            "The harbour office of Port Varga has counted " + number
                    + " ships in the bay this morning, more than ever before.",
            "Its head said that none of them can be unloaded as long as the dockers stand at the gates and talk about their nights.",
            "The company asked the ministry for help, and had no answer by noon, when the fog came in and hid number "
                    + number + "."
        };
    }
}
