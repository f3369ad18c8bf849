package throughline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.fetch.Fetching.CLOCK;
import static throughline.fetch.Fetching.QUICK;
import static throughline.fetch.Fetching.feed;
import static throughline.fetch.Fetching.names;
import static throughline.fetch.Fetching.page;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guard is closed here: a proxy on loopback is reached only because it is the operator's. */
class ProxyTest {

    private FakeHost proxy;
    private FakeHost inside;

    @BeforeEach
    void open() throws IOException {
        proxy = new FakeHost();
        inside = new FakeHost().onOk("/secret", "secret");
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        inside.close();
        assertThat(inside.asked()).isEmpty();
    }

    @Test
    void aFeedIsAskedThroughTheProxyOfItsTerms() {
        proxy.onOk("http://news.example//feed?a[]=1", "news");

        Fetched fetched = fetch(
                feed(URI.create("http://news.example//feed?a[]=1")),
                proxy.at("").toString());

        assertThat(fetched).isInstanceOf(Fetched.Found.class);
        assertThat(proxy.asked().getFirst().header("host")).isEqualTo("news.example");
    }

    @Test
    void aNameThatOnlyTheProxyKnowsIsAskedThere() {
        proxy.onOk("http://far.example/feed", "news");

        assertThat(fetch(
                        feed(URI.create("http://far.example/feed")),
                        proxy.at("/").toString()))
                .isInstanceOf(Fetched.Found.class);
    }

    @Test
    void robotsAreAskedThroughTheSameProxy() {
        proxy.onOk("http://far.example/robots.txt", "User-agent: *\nDisallow: /private\n")
                .onOk("http://far.example/page", "x");

        assertThat(fetch(
                        page(URI.create("http://far.example/page")),
                        proxy.at("").toString()))
                .isInstanceOf(Fetched.Found.class);
        assertThat(proxy.askedPaths()).containsExactly("http://far.example/robots.txt", "http://far.example/page");
    }

    @Test
    void whatIsBehindTlsIsAskedThroughATunnel() {
        proxy.on("news.example:443", "HTTP/1.1 410 Gone\nContent-Length: 0", "");

        Fetched fetched = fetch(
                feed(URI.create("https://news.example/feed")), proxy.at("").toString());

        assertThat(((Fetched.Failed) fetched).reason()).isEqualTo("The proxy does not let us through (410).");
        assertThat(proxy.asked().getFirst().method()).isEqualTo("CONNECT");
    }

    @Test
    void aTunnelLeadsToTheHostItself() {
        proxy.on("news.example:443", (asked, out) -> {
            out.write(FakeHost.bytes("HTTP/1.1 200 Connected\r\n\r\n"));
            out.write(FakeHost.bytes("this is no TLS"));
        });

        Fetched fetched = fetch(
                feed(URI.create("https://news.example/feed")), proxy.at("").toString());

        assertThat(((Fetched.Failed) fetched).reason()).startsWith("The secure connection to ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "[::ffff:127.0.0.1]", "inside.example", "169.254.169.254", "mixed.example", "[::1]"
            })
    void theProxyIsNotSentToAPlaceInside(String host) {
        URI secret = URI.create("http://" + host + ":" + inside.port() + "/secret");
        proxy.onRedirect("http://news.example/way", 302, secret.toString());

        Fetched direct = fetch(feed(secret), proxy.at("").toString());
        Fetched led =
                fetch(feed(URI.create("http://news.example/way")), proxy.at("").toString());

        assertThat(((Fetched.Refused) direct).reason()).contains(" leads to ").endsWith(", where we do not ask.");
        assertThat(led).isInstanceOf(Fetched.Refused.class);
        assertThat(proxy.askedPaths()).containsExactly("http://news.example/way");
    }

    @Test
    void theProxyItselfIsNoWayInForThoseWhoAreNotSentThroughIt() {
        proxy.onOk("/", "the proxy's own page");

        assertThat(fetch(feed(proxy.at("/")), "http://127.0.0.1:" + inside.port()))
                .isInstanceOf(Fetched.Refused.class);
        try (Fetcher fetcher = fetcher()) {
            assertThat(fetcher.fetch(feed(proxy.at("/")))).isInstanceOf(Fetched.Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:3128",
                "socks5://127.0.0.1:1080",
                "http://user:secret@127.0.0.1:3128",
                "http://127.0.0.1:3128/path",
                "http://127.0.0.1:99999",
                "http://127.1:3128",
                "http:/127.0.0.1",
                "//127.0.0.1:3128"
            })
    void aProxyThatCannotBeOneIsToldOfWithoutItsPassword(String address) {
        Fetched fetched = fetch(feed(URI.create("http://news.example/feed")), address);

        assertThat(((Fetched.Refused) fetched).reason())
                .isEqualTo(
                        "The proxy that was set for this cannot be used: it must be http://host:port and nothing more.");
    }

    @Test
    void aProxyThatIsDownIsToldOfByItsOwnName() throws IOException {
        int port = inside.port();
        inside.close();

        Fetched fetched = fetch(feed(URI.create("http://news.example/feed")), "http://127.0.0.1:" + port);

        assertThat(((Fetched.Failed) fetched).reason()).isEqualTo("127.0.0.1 does not take connections.");
    }

    private static Fetched fetch(FetchRequest request, String proxy) {
        try (Fetcher fetcher = fetcher()) {
            return fetcher.fetch(request.on(new Terms(Map.of(), null, URI.create(proxy), null, null, null)));
        }
    }

    private static Fetcher fetcher() {
        NameService plain = names(Map.of("news.example", "1.1.1.1", "inside.example", "127.0.0.1"));
        NameService mixed = names(Map.of("mixed.example", "1.1.1.1"));
        return new Fetcher(
                QUICK,
                new AddressGuard(false, List.of()),
                CLOCK,
                host -> host.equals("mixed.example")
                        ? new java.net.InetAddress[] {mixed.find(host)[0], plain.find("inside.example")[0]}
                        : plain.find(host));
    }
}
