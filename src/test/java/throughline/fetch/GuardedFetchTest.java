package throughline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.fetch.Fetching.CLOCK;
import static throughline.fetch.Fetching.QUICK;
import static throughline.fetch.Fetching.feed;
import static throughline.fetch.Fetching.names;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A public host is a loopback place on the allow list here; everything else on loopback is the inside that must not be reached. */
class GuardedFetchTest {

    private FakeHost outside;
    private FakeHost inside;
    private AddressGuard guard;

    @BeforeEach
    void openHosts() throws IOException {
        outside = new FakeHost();
        inside = new FakeHost().onOk("/secret", "secret");
        guard = new AddressGuard(false, List.of("news.example:" + outside.port()));
    }

    @AfterEach
    void nothingInsideWasAsked() throws IOException {
        outside.close();
        inside.close();
        assertThat(inside.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.2",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "0.0.0.0",
                "localhost",
                "LOCALHOST.",
                "inside.example",
                "[::1]",
                "[::]"
            })
    void thePlaceInsideIsRefusedHoweverItIsNamed(String host) {
        URI address = URI.create("http://" + host + ":" + inside.port() + "/secret");

        Fetched fetched = fetch(feed(address));

        assertThat(fetched).isInstanceOf(Fetched.Refused.class);
        assertThat(((Fetched.Refused) fetched).reason()).contains(" leads to ").endsWith(", where we do not ask.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "127.1",
                "user@127.0.0.1",
                "127.0.0.1%2e",
                "%31%32%37.0.0.1"
            })
    void aLaxSpellingOfThePlaceInsideIsRefused(String host) {
        assertThat(fetch(feed(URI.create("http://" + host + ":" + inside.port() + "/secret"))))
                .isInstanceOf(Fetched.Refused.class);
        assertThat(redirected("http://" + host + ":" + inside.port() + "/secret"))
                .isInstanceOf(Fetched.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "inside.example", "[::ffff:127.0.0.1]", "news.example\\\\@127.0.0.1", "news.example"
            })
    void aRedirectToTheInsideIsRefusedAtTheHop(String host) {
        assertThat(redirected("http://" + host + ":" + inside.port() + "/secret"))
                .isInstanceOf(Fetched.Refused.class);
        assertThat(outside.asked()).hasSize(1);
    }

    @Test
    void aNameThatChangesBetweenCheckAndConnectionLeadsNowhere() throws IOException {
        AtomicInteger lookUps = new AtomicInteger();
        // Outside at every odd look-up, inside at every even one; the guard knows the outside by its address.
        NameService rebinding = host -> new InetAddress[] {
            InetAddress.getByAddress(host, new byte[] {127, 0, 0, (byte) (lookUps.incrementAndGet() % 2 == 1 ? 9 : 1)})
        };
        try (FakeHost here = new FakeHost("127.0.0.9");
                Fetcher fetcher =
                        new Fetcher(QUICK, new AddressGuard(false, List.of(here.place())), CLOCK, rebinding)) {
            here.onOk("/", "public");
            FetchRequest request = feed(URI.create("http://rebind.example:" + here.port() + "/"));

            assertThat(fetcher.fetch(request)).isInstanceOf(Fetched.Found.class);
            assertThat(lookUps).hasValue(1);
            assertThat(fetcher.fetch(request)).isInstanceOf(Fetched.Refused.class);
        }
    }

    @Test
    void aNameThatTurnsToTheInsideIsNotHandedToTheProxyAgain() {
        // Nobody connects to the public address: the proxy, a place on loopback, answers for it.
        Map<String, List<String>> names = Map.of("rebind.example", List.of("1.1.1.1", "127.0.0.1"));
        outside.onOk("http://rebind.example/", "public");
        FetchRequest request = feed(URI.create("http://rebind.example/"))
                .on(new Terms(Map.of(), null, outside.at(""), null, null, null));
        try (Fetcher fetcher = MadeUpNames.fetcher(QUICK, guard, CLOCK, names)) {
            assertThat(fetcher.fetch(request)).isInstanceOf(Fetched.Found.class);
            assertThat(fetcher.fetch(request)).isInstanceOf(Fetched.Refused.class);
        }
        assertThat(outside.asked()).hasSize(1);
    }

    @Test
    void aNameWithOneGoodAddressAmongBadOnesIsAskedThere() throws IOException {
        try (FakeHost here = new FakeHost("127.0.0.9")) {
            here.onOk("/", "public");
            NameService both = host -> new InetAddress[] {
                InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}),
                InetAddress.getByAddress(host, new byte[] {127, 0, 0, 9})
            };
            try (Fetcher fetcher = new Fetcher(QUICK, new AddressGuard(false, List.of(here.place())), CLOCK, both)) {
                assertThat(fetcher.fetch(feed(URI.create("http://both.example:" + here.port() + "/"))))
                        .isInstanceOf(Fetched.Found.class);
            }
        }
    }

    @Test
    void robotsOfAPlaceInsideAreNotAskedForEither() {
        assertThat(fetch(Fetching.page(inside.at("/secret")))).isInstanceOf(Fetched.Refused.class);

        outside.onRedirect("/robots.txt", 302, inside.at("/secret").toString()).onOk("/page", "x");
        assertThat(fetch(Fetching.page(URI.create("http://news.example:" + outside.port() + "/page"))))
                .isInstanceOf(Fetched.Found.class);
    }

    @Test
    void webhooksPassTheSameGuard() throws IOException {
        outside.onRedirect("/hook", 307, inside.at("/secret").toString());
        try (Poster poster = new Poster(QUICK, guard, this::find)) {
            Posted refused = poster.post(inside.at("/secret"), Map.of(), new byte[0]);
            Posted turned =
                    poster.post(URI.create("http://news.example:" + outside.port() + "/hook"), Map.of(), new byte[0]);

            assertThat(refused.status()).isNull();
            assertThat(refused.outcome())
                    .isEqualTo("127.0.0.1 leads to 127.0.0.1, this machine itself, where we do not ask.");
            assertThat(turned.status()).isEqualTo(307);
        }
    }

    @Test
    void aSystemProxyDoesNotLeadAroundTheGuard() {
        String before = System.getProperty("socksProxyHost", "");
        System.setProperty("socksProxyHost", "127.0.0.1");
        System.setProperty("socksProxyPort", String.valueOf(inside.port()));
        try {
            outside.onOk("/", "public");
            assertThat(fetch(feed(URI.create("http://news.example:" + outside.port() + "/"))))
                    .isInstanceOf(Fetched.Found.class);
        } finally {
            System.clearProperty("socksProxyPort");
            if (before.isEmpty()) {
                System.clearProperty("socksProxyHost");
            } else {
                System.setProperty("socksProxyHost", before);
            }
        }
    }

    private Fetched redirected(String location) {
        outside.onRedirect("/way", 302, location);
        return fetch(feed(URI.create("http://news.example:" + outside.port() + "/way")));
    }

    private Fetched fetch(FetchRequest request) {
        try (Fetcher fetcher = new Fetcher(QUICK, guard, CLOCK, this::find)) {
            return fetcher.fetch(request);
        }
    }

    private InetAddress[] find(String host) throws UnknownHostException {
        return names(Map.of("news.example", "127.0.0.1", "inside.example", "127.0.0.1", "localhost", "127.0.0.1"))
                .find(host);
    }
}
