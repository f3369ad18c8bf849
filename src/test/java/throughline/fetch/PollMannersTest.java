package throughline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.fetch.Fetching.NOON;
import static throughline.fetch.Fetching.QUICK;
import static throughline.fetch.Fetching.feed;
import static throughline.fetch.Fetching.fetch;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a publisher sees of us, request for request. */
class PollMannersTest {

    private FakeHost host;

    @BeforeEach
    void openHost() throws IOException {
        host = new FakeHost();
    }

    @AfterEach
    void closeHost() throws IOException {
        host.close();
    }

    @Test
    void aFeedThatWasReadBeforeIsAskedForWhatIsNewAlone() {
        host.on("/feed", "HTTP/1.1 226 IM Used\nIM: feed\nETag: \"b\"\nContent-Length: 1", "x");

        Fetched.Found found = found(fetch(feed(host.at("/feed"), new Validators("\"a\"", null))));

        assertThat(host.asked().getFirst().header("a-im")).isEqualTo("feed");
        assertThat(found.delta()).isTrue();
        assertThat(found.validators()).isEqualTo(new Validators("\"b\"", null));
    }

    @Test
    void onlyAFeedThatWasReadBeforeIsAskedSo() {
        host.onOk("/feed", "x");

        fetch(feed(host.at("/feed")));
        fetch(new FetchRequest(Subject.PAGE, "p", host.at("/feed"), new Validators("a", null), 1, NOON));

        assertThat(host.asked()).allMatch(asked -> asked.header("a-im") == null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vcdiff", "feed, vcdiff", "diffe"})
    void changesInAFormThatWeDidNotAskForAreNoFeed(String manipulation) {
        host.on("/feed", "HTTP/1.1 226 IM Used\nIM: " + manipulation + "\nContent-Length: 1", "x");

        Fetched fetched = fetch(feed(host.at("/feed"), new Validators("\"a\"", null)));

        assertThat(((Fetched.Failed) fetched).reason())
                .isEqualTo("The server sent changes in a form that we did not ask for (226).");
    }

    @Test
    void noCookieIsKeptAndNoRefererToldAndNothingAddedToTheAddress() throws IOException {
        try (FakeHost other = new FakeHost().onOk("/feed?b=2", "x");
                Fetcher fetcher = new Fetcher(QUICK, Fetching.PRIVATE_TOO, Fetching.CLOCK)) {
            host.on(
                    "/feed?a=1",
                    "HTTP/1.1 302 On\nContent-Length: 0\nSet-Cookie: id=1; Path=/\nLocation: " + other.at("/feed?b=2"),
                    "");
            for (int i = 0; i < 2; i++) {
                found(fetcher.fetch(feed(host.at("/feed?a=1"), new Validators("\"a\"", "b"))));
            }

            assertThat(host.askedPaths()).containsOnly("/feed?a=1");
            assertThat(other.askedPaths()).containsOnly("/feed?b=2");
            assertThat(Stream.concat(host.asked().stream(), other.asked().stream())
                            .flatMap(asked -> asked.headerLines().stream())
                            .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT)))
                    .containsOnly(
                            "user-agent",
                            "host",
                            "accept-encoding",
                            "accept",
                            "connection",
                            "if-none-match",
                            "if-modified-since",
                            "a-im");
        }
    }

    @Test
    void aValidatorThatIsNothingIsNone() {
        host.on("/feed", "HTTP/1.1 200 OK\nETag:\nLast-Modified: \nContent-Length: 1", "x");

        assertThat(found(fetch(feed(host.at("/feed")))).validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void nothingButTheFeedIsAskedFor() {
        host.onOk("/feed", "<html><link rel=icon href=/favicon.ico><img src=/a.png></html>");

        fetch(feed(host.at("/feed")));

        assertThat(host.askedPaths()).containsExactly("/feed");
    }

    private static Fetched.Found found(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Found.class);
        return (Fetched.Found) fetched;
    }
}
