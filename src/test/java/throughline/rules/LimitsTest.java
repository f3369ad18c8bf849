package throughline.rules;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import throughline.articles.Outcome;
import throughline.feeds.FeedState.Condition;
import throughline.fetch.Content;
import throughline.fetch.FakeHost;
import throughline.fetch.FetchSettings;

/** A server that gives too much, too slowly or without end is left; it is told so, other feeds go on, and it is tried again. */
class LimitsTest {

    @AutoClose
    private final Watch watch = new Watch(Watch.SETTINGS.with(FetchSettings.Limits.STANDARD.within(ofMillis(1_500))));

    private final Publisher post = watch.publisher("post.example");
    private final Publisher herald = watch.publisher("herald.example");
    private final Item dock = post.story("/dock", "Dockers stop work");
    private final Resource feed = watch.follow(post.feed("/feed").announces(dock));

    private void isLeftAndRecovers(String told) {
        watch.follow(herald.feed("/feed").announces(herald.story("/pier", "Pier closed")));
        watch.pass(ofMinutes(1));
        assertThat(watch.state(feed).condition()).isEqualTo(Condition.CANNOT_BE_READ);
        assertThat(watch.state(feed).sentence()).containsIgnoringCase(told);
        assertThat(watch.headlines()).containsExactly("Pier closed");
        post.mend("/feed");
        feed.announces(dock);

        watch.pass(ofDays(1));

        assertThat(watch.headlines()).containsExactly("Pier closed", "Dockers stop work");
    }

    private static void drip(OutputStream out, String head, String each) throws IOException, InterruptedException {
        out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        while (true) {
            out.write(each.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            Thread.sleep(50);
        }
    }

    private void answers(FakeHost.Behaviour behaviour) {
        post.wire("/feed", behaviour);
    }

    @Test
    void aBodyThatDripsIsLeftWhenTheWholeTimeIsOver() {
        answers((_, out) -> drip(out, "HTTP/1.1 200 OK\nContent-Type: text/xml\n\n<rss><channel>", " "));

        isLeftAndRecovers("No answer within");
    }

    @Test
    void aHeadThatDripsIsLeftWhenTheWholeTimeIsOver() {
        answers((_, out) -> drip(out, "HTTP/1.1 200 OK\n", "X-Slow: 1\n"));

        isLeftAndRecovers("No answer within");
    }

    @Test
    void aHeadWithoutEndIsLeft() {
        answers((_, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
            for (int i = 0; i < 100_000; i++) {
                out.write(("X-" + i + ": flood\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        });

        isLeftAndRecovers("head of the answer is larger than we read");
    }

    @Test
    void aTerabyteIsNotWaitedFor() {
        answers((_, out) -> drip(out, "HTTP/1.1 200 OK\nContent-Length: 1099511627776\n\n", "<rss>"));

        isLeftAndRecovers("larger than");
    }

    @Test
    void chunksWithoutEndAreLeftAtTheBound() {
        byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        answers((_, out) -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write(chunk);
            }
        });

        isLeftAndRecovers("larger than");
    }

    @Test
    void aSmallAnswerThatUnpacksToAHugeOneIsLeft() throws IOException {
        Reply bomb = new Reply(
                200,
                List.of("Content-Encoding: gzip"),
                new Content(packed(new byte[40_000_000]), "application/rss+xml"));
        feed.gives(_ -> bomb);

        isLeftAndRecovers("larger than");
    }

    @Test
    void whatIsLabelledAsPackedAndIsNotIsReadOrTold() {
        feed.with("Content-Encoding: gzip");

        watch.pass(ofMinutes(1));

        assertThat(watch.state(feed).condition()).isIn(Condition.ANSWERING, Condition.CANNOT_BE_READ);
        assertThat(watch.state(feed).sentence()).doesNotContain("fault is ours");
    }

    @Test
    void packedTwiceIsUnpackedTwice() throws IOException {
        byte[] plain = Item.feed("", List.of(dock)).content().bytes();
        Reply nested = new Reply(
                200,
                List.of("Content-Encoding: gzip, gzip"),
                new Content(packed(packed(plain)), "application/rss+xml"));
        feed.gives(_ -> nested);

        watch.pass(ofHours(1));

        assertThat(watch.headlines()).containsExactly("Dockers stop work");
    }

    @Test
    void aPageThatIsTooLargeIsGivenUpAndTold() {
        post.page("/dock").gives("text/html", "<html><body><article>" + "x".repeat(6_000_000) + "</article>");

        watch.pass(ofDays(3));

        assertThat(watch.articles()).isEmpty();
        assertThat(watch.ledger())
                .singleElement()
                .satisfies(line -> assertThat(line.outcome())
                        .isInstanceOfSatisfying(
                                Outcome.NotFetched.class,
                                not -> assertThat(not.reason()).contains("The page is larger than 5 MB.")));
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
