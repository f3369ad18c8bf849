package throughline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.fetch.Fetching.HASTY;
import static throughline.fetch.Fetching.NOON;
import static throughline.fetch.Fetching.QUICK;
import static throughline.fetch.Fetching.feed;
import static throughline.fetch.Fetching.fetch;
import static throughline.fetch.Fetching.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

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
    void aFeedComesWithItsBytesTypeAndValidators() {
        host.on(
                "/feed",
                "HTTP/1.1 200 OK\nContent-Type: application/rss+xml; charset=euc-kr\nETag: \"a\"\nLast-Modified: Tue\nX-Two: 1\nX-Two: 2\nContent-Length: 3",
                "\u00b0\u00a1!");

        Fetched.Found found = found(fetch(feed(host.at("/feed"))));

        assertThat(found.content().bytes()).isEqualTo(new byte[] {(byte) 0xb0, (byte) 0xa1, '!'});
        assertThat(found.content().type()).isEqualTo("application/rss+xml; charset=euc-kr");
        assertThat(found.validators()).isEqualTo(new Validators("\"a\"", "Tue"));
        assertThat(found.headers()).containsEntry("x-two", List.of("1", "2"));
        assertThat(found.address()).isEqualTo(host.at("/feed"));
        assertThat(found.movedTo()).isNull();
        assertThat(found.at()).isEqualTo(NOON);
    }

    @Test
    void publishersSeeWhoAsksAndNothingElseOfUs() {
        host.onOk("/feed", "x");

        fetch(feed(host.at("/feed?a[]=1&b=%ed%95%9c#part")));

        FakeHost.Asked asked = host.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/feed?a[]=1&b=%ed%95%9c");
        assertThat(asked.header("user-agent")).isEqualTo("Throughline/9 (+https://example.org/contact)");
        assertThat(asked.header("host")).isEqualTo(host.place());
        assertThat(asked.header("accept-encoding")).isEqualTo("gzip, deflate, br");
        assertThat(asked.headerLines().stream()
                        .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT)))
                .containsExactlyInAnyOrder("user-agent", "host", "accept-encoding", "accept", "connection");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"plain\"",
                "W/\"weak\"",
                "no quotes at all",
                "\"half",
                "\"\"",
                "W/\"\u00c3\u00bc \u0085\u00ff\"",
                "a,b;c\\\\"
            })
    void anETagGoesBackByteForByte(String etag) {
        host.on(
                "/feed",
                "HTTP/1.1 200 OK\nETag: " + etag + "\nLast-Modified: yesterday, " + etag + "\nContent-Length: 1",
                "x");
        Fetched.Found first = found(fetch(feed(host.at("/feed"))));
        host.on("/feed", "HTTP/1.1 304 Not Modified", "");

        Fetched second = fetch(feed(host.at("/feed"), first.validators()));

        assertThat(host.asked().getLast().header("if-none-match")).isEqualTo(etag);
        assertThat(host.asked().getLast().header("if-modified-since")).isEqualTo("yesterday, " + etag);
        assertThat(second).isInstanceOf(Fetched.NotModified.class);
        assertThat(((Fetched.NotModified) second).validators()).isEqualTo(first.validators());
    }

    @Test
    void newValidatorsOfA304TakeThePlaceOfTheOld() {
        host.on("/feed", "HTTP/1.1 304 Not Modified\nETag: \"new\"", "");

        Fetched fetched = fetch(feed(host.at("/feed"), new Validators("\"old\"", "Monday")));

        assertThat(((Fetched.NotModified) fetched).validators()).isEqualTo(new Validators("\"new\"", "Monday"));
    }

    @Test
    void validatorsAreDroppedWhenANewBodyHasNone() {
        host.onOk("/feed", "x");

        assertThat(found(fetch(feed(host.at("/feed"), new Validators("\"old\"", "Monday"))))
                        .validators())
                .isEqualTo(Validators.NONE);
    }

    @Test
    void a304ThatNobodyAskedForIsNoAnswer() {
        host.on("/feed", "HTTP/1.1 304 Not Modified", "");

        assertThat(failed(fetch(feed(host.at("/feed")))).status()).isEqualTo(304);
    }

    @Test
    void onlyThePermanentStartOfAChainOfRedirectsIsANewAddress() {
        host.onRedirect("/old", 301, "/newer")
                .onRedirect("/newer", 308, host.at("/newest").toString())
                .onRedirect("/newest", 302, "today?x=1#top")
                .onRedirect("/today?x=1", 301, "?x=2")
                .onOk("/today?x=2", "news");

        Fetched.Found found = found(fetch(feed(host.at("/old"))));

        assertThat(found.movedTo()).isEqualTo(host.at("/newest"));
        assertThat(found.address()).isEqualTo(host.at("/today?x=2"));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void aPassingRedirectMovesNothing(int status) {
        host.onRedirect("/old", status, "/a b/\u00ed\u0095\u009c")
                .on("/a%20b/%ED%95%9C", "HTTP/1.1 200 OK\nContent-Length: 1", "x");

        Fetched.Found found = found(fetch(feed(host.at("/old"))));

        assertThat(found.movedTo()).isNull();
        assertThat(found.address()).isEqualTo(host.at("/a%20b/%ED%95%9C"));
    }

    @Test
    void aCircleOfRedirectsIsLeft() {
        host.onRedirect("/a", 302, "/b").onRedirect("/b", 302, "/a");

        assertThat(failed(fetch(feed(host.at("/a")))).reason()).isEqualTo("The server sends us in a circle.");
        assertThat(host.asked()).hasSize(2);
    }

    @Test
    void redirectsWithoutEndAreLeftAfterTen() {
        for (int i = 0; i < 20; i++) {
            host.onRedirect("/" + i, 302, "/" + (i + 1));
        }

        assertThat(failed(fetch(feed(host.at("/0")))).reason()).isEqualTo("The server sends us on more than 10 times.");
        assertThat(host.asked()).hasSize(11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/",
                "gopher://h/",
                "data:text/html,x",
                "jar:http://h/!/",
                "javascript:alert(1)"
            })
    void aRedirectToAnotherSchemeIsRefused(String location) {
        host.onRedirect("/a", 301, location);

        assertThat(fetch(feed(host.at("/a")))).isInstanceOf(Fetched.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"404", "410"})
    void whatIsNotThereIsGone(int status) {
        host.on("/feed", "HTTP/1.1 " + status + " Gone\nContent-Length: 0", "");

        assertThat(((Fetched.Gone) fetch(feed(host.at("/feed")))).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | 120 | 2024-07-16T12:02:00Z",
                "503 | 120 | 2024-07-16T12:02:00Z",
                "503 | Tue, 16 Jul 2024 13:00:00 GMT | 2024-07-16T13:00:00Z",
                "429 | 99999999999999999999 | 2024-07-17T12:00:00Z",
                "429 | Thu, 31 Dec 2099 23:59:59 GMT | 2024-07-17T12:00:00Z",
                "429 | Mon, 15 Jul 2024 13:00:00 GMT |",
                "429 | soon |",
                "429 | -5 |",
                "500 | 120 |"
            })
    void aServerThatAsksUsToWaitIsWaitedFor(int status, String retryAfter, Instant retryAt) {
        host.on("/feed", "HTTP/1.1 " + status + " Not now\nContent-Length: 0\nRetry-After: " + retryAfter, "");

        Fetched.Failed failed = failed(fetch(feed(host.at("/feed"))));

        assertThat(failed.status()).isEqualTo(status);
        assertThat(failed.retryAt()).isEqualTo(retryAt);
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 204, 206, 300, 305, 400, 401, 402, 403, 407, 451, 500, 502, 599, 700})
    void everyOtherStatusFailsWithAPlainSentence(int status) {
        host.on("/feed", "HTTP/1.1 " + status + " So\nContent-Length: 0", "");

        Fetched.Failed failed = failed(fetch(feed(host.at("/feed"))));

        assertThat(failed.reason())
                .startsWith("The ")
                .contains("(" + status + ")")
                .endsWith(".");
    }

    @Test
    void aTricklingBodyCannotOutlastTheWholeTime() {
        host.on("/feed", (asked, out) -> {
            out.write(FakeHost.bytes("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"));
            trickle(out, "x");
        });

        assertThat(failedInTime("/feed").reason()).isEqualTo("No answer within 600 ms.");
    }

    @Test
    void slowHeadersCannotOutlastTheWholeTime() {
        host.on("/feed", (asked, out) -> {
            out.write(FakeHost.bytes("HTTP/1.1 200 OK\r\n"));
            trickle(out, "X-A: b\r\n");
        });

        assertThat(failedInTime("/feed").reason()).isEqualTo("No answer within 600 ms.");
    }

    @Test
    void slowRedirectsCannotOutlastTheWholeTime() {
        for (int i = 0; i < 20; i++) {
            int next = i + 1;
            host.on("/" + i, (asked, out) -> {
                Thread.sleep(150);
                out.write(FakeHost.bytes("HTTP/1.1 302 On\r\nLocation: /" + next + "\r\nContent-Length: 0\r\n\r\n"));
            });
        }

        assertThat(failedInTime("/0").reason()).isEqualTo("No answer within 600 ms.");
    }

    @Test
    void aSilentHandshakeCannotOutlastTheWholeTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();

            Fetched fetched = fetch(feed(URI.create("https://127.0.0.1:" + silent.getLocalPort() + "/")), HASTY);

            assertThat(fetched).isInstanceOf(Fetched.Failed.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void aNameThatIsNotFoundInTimeCannotOutlastTheWholeTime() {
        NameService slow = name -> {
            long end = System.nanoTime() + 4_000_000_000L;
            while (System.nanoTime() < end) {
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
                // like the system's look-up, this takes no notice of interrupts
                boolean ignored = Thread.interrupted();
                assertThat(ignored).isIn(true, false);
            }
            throw new java.net.UnknownHostException(name);
        };
        try (Fetcher fetcher = new Fetcher(HASTY, Fetching.PRIVATE_TOO, Fetching.CLOCK, slow)) {
            long start = System.nanoTime();

            Fetched fetched = fetcher.fetch(feed(URI.create("http://slow.example/")));

            assertThat(failed(fetched).reason()).isEqualTo("No answer within 600 ms.");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void errorPagesWithoutEndAreNotWaitedFor() {
        host.on("/feed", (asked, out) -> {
            out.write(FakeHost.bytes("HTTP/1.1 500 Oh\r\nTransfer-Encoding: chunked\r\n\r\n"));
            trickle(out, "1\r\nx\r\n");
        });
        long start = System.nanoTime();

        assertThat(failed(fetch(feed(host.at("/feed")))).status()).isEqualTo(500);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100", "Transfer-Encoding: chunked"})
    void aBodyThatIsCutOffIsNoPage(String framing) {
        String body = framing.startsWith("T") ? "64\r\nhalf a page" : "half a page";
        host.on("/feed", "HTTP/1.1 200 OK\nETag: \"a\"\n" + framing, body);

        assertThat(failed(fetch(feed(host.at("/feed")))).reason())
                .isEqualTo("The server closed the connection in the middle of the feed.");
    }

    @Test
    void aPackedBodyThatIsCutOffIsNoPage() throws IOException {
        byte[] packed = gzip("a page of some length, long enough to be cut".getBytes(StandardCharsets.UTF_8));
        onPacked("gzip", Arrays.copyOf(packed, packed.length / 2));

        assertThat(failed(fetch(feed(host.at("/feed")))).reason())
                .isEqualTo("The server closed the connection in the middle of the feed.");
    }

    @Test
    void aServerThatSaysNothingIsToldOfPlainly() {
        host.on("/feed", (asked, out) -> {});

        assertThat(failed(fetch(feed(host.at("/feed")))).reason())
                .isEqualTo("The server closed the connection without an answer.");
    }

    @Test
    void aHostThatTakesNoConnectionsIsToldOfPlainly() throws IOException {
        int port;
        try (ServerSocket closedAgain = new ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
            port = closedAgain.getLocalPort();
        }

        Fetched fetched = fetch(feed(URI.create("http://127.0.0.1:" + port + "/")));

        assertThat(failed(fetched).reason()).isEqualTo("127.0.0.1 does not take connections.");
    }

    @Test
    void aNameThatDoesNotExistIsToldOfPlainly() {
        try (Fetcher fetcher = new Fetcher(QUICK, Fetching.PRIVATE_TOO, Fetching.CLOCK, Fetching.names(Map.of()))) {
            assertThat(failed(fetcher.fetch(feed(URI.create("http://nowhere.example/"))))
                            .reason())
                    .isEqualTo("There is no host by the name nowhere.example.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH\r\n",
                "HTTP/9.9 200 OK\r\n\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "\0\0\0\0",
                "<html>HTTP/0.9 had no head</html>",
                "\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n",
                "ICY 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n"
            })
    void aServerThatDoesNotSpeakHttpFails(String nonsense) {
        host.on("/feed", (asked, out) -> out.write(FakeHost.bytes(nonsense)));

        assertThat(failed(fetch(feed(host.at("/feed")))).reason()).endsWith(".");
    }

    @Test
    void aHeadWithoutEndIsLeft() {
        host.on("/many", (asked, out) -> {
            out.write(FakeHost.bytes("HTTP/1.1 200 OK\r\n" + "X-A: b\r\n".repeat(100_000)));
        });
        host.on("/long", (asked, out) -> {
            out.write(FakeHost.bytes("HTTP/1.1 200 OK\r\nX-A: " + "b".repeat(1_000_000)));
        });

        assertThat(failed(fetch(feed(host.at("/many")))).reason())
                .isEqualTo("The head of the answer is larger than we read.");
        assertThat(failed(fetch(feed(host.at("/long")))).reason())
                .isEqualTo("The head of the answer is larger than we read.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000000000000", "Content-Length: 200001", "X-None: 1"})
    void aBodyLargerThanTheBoundIsLeft(String framing) {
        host.on("/feed", "HTTP/1.1 200 OK\n" + framing, "x".repeat(200_001));

        assertThat(failed(fetch(feed(host.at("/feed")))).reason()).isEqualTo("The feed is larger than 200 KB.");
    }

    @Test
    void chunksWithoutEndAreLeftAtTheBound() {
        host.on("/feed", (asked, out) -> {
            out.write(FakeHost.bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
            while (true) {
                out.write(FakeHost.bytes("400\r\n" + "x".repeat(1024) + "\r\n"));
            }
        });

        assertThat(failed(fetch(feed(host.at("/feed")))).reason()).isEqualTo("The feed is larger than 200 KB.");
    }

    @Test
    void feedsMayBeLargerThanPages() {
        host.onOk("/it", "x".repeat(150_000));

        assertThat(found(fetch(feed(host.at("/it")))).content().size()).isEqualTo(150_000);
        assertThat(failed(fetch(page(host.at("/it")))).reason()).isEqualTo("The page is larger than 100 KB.");
    }

    @Test
    void packedBodiesAreUnpackedWhateverTheirLabel() throws IOException {
        byte[] plain = "<rss>북한</rss>".repeat(50).getBytes(StandardCharsets.UTF_8);
        byte[] raw = deflate(plain, true);

        assertThat(unpacked("gzip", gzip(plain))).isEqualTo(plain);
        assertThat(unpacked("x-gzip", gzip(plain))).isEqualTo(plain);
        assertThat(unpacked("deflate", deflate(plain, false))).isEqualTo(plain);
        assertThat(unpacked("deflate", raw)).isEqualTo(plain);
        assertThat(unpacked("gzip", plain)).isEqualTo(plain);
        assertThat(unpacked("deflate", plain)).isEqualTo(plain);
        assertThat(unpacked("deflate", gzip(plain))).isEqualTo(plain);
        assertThat(unpacked("utf-8", plain)).isEqualTo(plain);
        assertThat(unpacked("identity", gzip(plain))).isEqualTo(plain);
        assertThat(unpacked("gzip, gzip", gzip(gzip(plain)))).isEqualTo(plain);
        assertThat(unpacked("deflate, gzip", gzip(deflate(plain, false)))).isEqualTo(plain);
        assertThat(unpacked("gzip", new byte[0])).isEmpty();
    }

    @Test
    void aSmallBodyThatUnpacksToAHugeOneIsLeft() throws IOException {
        byte[] bomb = gzip(new byte[8_000_000]);
        onPacked("gzip", bomb);

        assertThat(failed(fetch(feed(host.at("/feed")))).reason()).isEqualTo("The feed is larger than 200 KB.");

        onPacked("gzip, gzip", gzip(bomb));

        assertThat(failed(fetch(feed(host.at("/feed")))).reason()).isEqualTo("The feed is larger than 200 KB.");
    }

    @Test
    void aServerThatSaysWaitWithoutEndIsLeft() {
        host.on("/feed", (asked, out) -> {
            while (true) {
                out.write(FakeHost.bytes("HTTP/1.1 100 Continue\r\n\r\n".repeat(100)));
            }
        });

        assertThat(failed(fetch(feed(host.at("/feed")))).reason()).isEqualTo("The answer is not one that HTTP allows.");
    }

    @Test
    void aHintBeforeTheAnswerIsNotTheAnswer() {
        host.on("/feed", "HTTP/1.1 103 Early Hints\nLink: </a.css>\n\nHTTP/1.1 200 OK\nContent-Length: 1", "x");

        assertThat(found(fetch(feed(host.at("/feed")))).content().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1;x=", "1\r\nx\r\n0\r\nX-Trailer: "})
    void chunksWithEndlessWordsBesideThemAreLeft(String start) {
        host.on("/feed", (asked, out) -> {
            out.write(FakeHost.bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + start));
            while (true) {
                out.write(FakeHost.bytes("x".repeat(1024)));
            }
        });

        assertThat(failedInTime("/feed").reason()).endsWith(".");
    }

    @Test
    void aLineIsUsedAgainForTheNextThing() {
        host.keepingLines()
                .on(
                        "/moved",
                        (asked, out) -> out.write(
                                FakeHost.bytes("HTTP/1.1 301 On\r\nLocation: /one\r\nContent-Length: 0\r\n\r\n")))
                .on("/one", (asked, out) -> out.write(FakeHost.bytes("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1")))
                .on("/same", (asked, out) -> out.write(FakeHost.bytes("HTTP/1.1 304 Not Modified\r\n\r\n")));
        try (Fetcher fetcher = new Fetcher(QUICK, Fetching.PRIVATE_TOO, Fetching.CLOCK)) {
            found(fetcher.fetch(feed(host.at("/moved"))));
            fetcher.fetch(feed(host.at("/same"), new Validators("x", null)));
            fetcher.fetch(feed(host.at("/none")));
            found(fetcher.fetch(feed(host.at("/one"))));
        }
        assertThat(host.asked()).hasSize(5);
        assertThat(host.lines()).isEqualTo(1);
    }

    @Test
    void aLineThatTheServerClosedIsNotUsedAgain() throws InterruptedException {
        host.on("/one", (asked, out) -> out.write(FakeHost.bytes("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1")));
        try (Fetcher fetcher = new Fetcher(QUICK, Fetching.PRIVATE_TOO, Fetching.CLOCK)) {
            for (int i = 0; i < 5; i++) {
                found(fetcher.fetch(feed(host.at("/one"))));
                Thread.sleep(i % 2 * 120L);
            }
        }
        assertThat(host.asked()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "news_desk.example",
                "xn--3e0b707e.example",
                "xn--strae-oqa.example",
                "www.xn--3e0b707e.example",
                "news.example"
            })
    void hostsOfEverySpellingAreAskedByTheirName(String name) {
        host.onOk("/feed", "x");
        try (Fetcher fetcher =
                new Fetcher(QUICK, Fetching.PRIVATE_TOO, Fetching.CLOCK, Fetching.names(Map.of(name, "127.0.0.1")))) {
            String asWritten = name.replace("xn--3e0b707e", "한국");

            found(fetcher.fetch(feed(URI.create("http://" + asWritten + ":" + host.port() + "/feed"))));

            assertThat(host.asked().getFirst().header("host")).isEqualTo(name + ":" + host.port());
        }
    }

    @Test
    void anAddressWithDoubledSlashesIsAskedAsItStands() {
        host.onOk("//feed//x", "x");

        assertThat(fetch(feed(host.at("//feed//x")))).isInstanceOf(Fetched.Found.class);
    }

    @Test
    void aFetchThatIsBrokenOffEndsAsFailed() throws InterruptedException {
        host.on("/feed", (asked, out) -> Thread.sleep(5_000));
        Fetched[] ended = new Fetched[1];
        Thread caller = Thread.ofVirtual().start(() -> ended[0] = fetch(feed(host.at("/feed"))));
        Thread.sleep(100);

        caller.interrupt();
        caller.join();

        assertThat(failed(ended[0]).reason()).isEqualTo("We stopped before the answer came.");
    }

    private Fetched.Failed failedInTime(String path) {
        long start = System.nanoTime();
        Fetched.Failed failed = failed(fetch(feed(host.at(path)), HASTY));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        return failed;
    }

    private byte[] unpacked(String coding, byte[] packed) {
        onPacked(coding, packed);
        return found(fetch(feed(host.at("/feed")))).content().bytes();
    }

    private void onPacked(String coding, byte[] packed) {
        host.on("/feed", (asked, out) -> {
            out.write(FakeHost.bytes("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Encoding: " + coding
                    + "\r\nContent-Length: " + packed.length + "\r\n\r\n"));
            out.write(packed);
        });
    }

    private static void trickle(OutputStream out, String piece) throws IOException, InterruptedException {
        for (int i = 0; i < 120; i++) {
            out.write(FakeHost.bytes(piece));
            out.flush();
            Thread.sleep(50);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(6, raw))) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static Fetched.Found found(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Found.class);
        return (Fetched.Found) fetched;
    }

    private static Fetched.Failed failed(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return (Fetched.Failed) fetched;
    }
}
