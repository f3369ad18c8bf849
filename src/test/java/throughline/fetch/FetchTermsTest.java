package throughline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.fetch.Fetching.feed;
import static throughline.fetch.Fetching.fetch;
import static throughline.fetch.Fetching.page;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchTermsTest {

    private FakeHost host;
    private FakeHost other;

    @BeforeEach
    void open() throws IOException {
        host = new FakeHost().onOk("/feed", "x");
        other = new FakeHost().onOk("/feed", "x");
    }

    @AfterEach
    void close() throws IOException {
        host.close();
        other.close();
    }

    @Test
    void aFeedIsAskedWithTheHeadersThatWereSetForIt() {
        fetch(feed(host.at("/feed"))
                .on(terms(
                        Map.of("authorization", "Basic YTpi", "Accept-Language", "ko", "accept", "text/xml"),
                        "session=탈북; b=2",
                        "Newsroom/1 (desk@example.org)")));

        FakeHost.Asked asked = host.asked().getFirst();
        assertThat(asked.header("authorization")).isEqualTo("Basic YTpi");
        assertThat(asked.header("accept-language")).isEqualTo("ko");
        assertThat(asked.header("cookie")).isEqualTo("session=\u00ed\u0083\u0088\u00eb\u00b6\u0081; b=2");
        assertThat(asked.header("user-agent")).isEqualTo("Newsroom/1 (desk@example.org)");
        assertThat(asked.headerLines())
                .filteredOn(line -> line.regionMatches(true, 0, "accept:", 0, 7))
                .containsExactly("Accept: text/xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "Content-Length",
                "transfer-encoding",
                "TE",
                "Upgrade",
                "Proxy-Authorization",
                "Range",
                "Expect",
                "If-None-Match",
                "If-Modified-Since"
            })
    void whatBelongsToTheMessageIsNotForOperatorsToSet(String name) {
        assertThat(fetch(feed(host.at("/feed")).on(terms(Map.of(name, "3"), null, null))))
                .isInstanceOf(Fetched.Found.class);

        String sent = host.asked().getFirst().header(name);
        assertThat(sent).isEqualTo(name.equals("Host") ? host.place() : null);
    }

    @Test
    void packingAndLinesStayOurs() {
        fetch(feed(host.at("/feed")).on(terms(Map.of("Accept-Encoding", "zstd", "Connection", "upgrade"), null, null)));

        FakeHost.Asked asked = host.asked().getFirst();
        assertThat(asked.header("accept-encoding")).isEqualTo("gzip, deflate, br");
        assertThat(asked.header("connection")).isEqualTo("keep-alive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\rb", "a\u0000b", "a\u007fb", "a\u001bb"})
    void aValueThatWouldBreakTheHeadIsRefusedWithoutTellingIt(String value) {
        Fetched header = fetch(feed(host.at("/feed")).on(terms(Map.of("X-A", value), null, null)));
        Fetched cookie = fetch(feed(host.at("/feed")).on(terms(Map.of(), value, null)));
        Fetched agent = fetch(feed(host.at("/feed")).on(terms(Map.of(), null, value)));

        assertThat(((Fetched.Refused) header).reason())
                .isEqualTo("The header X-A that was set for this has line ends or control characters in it.");
        assertThat(((Fetched.Refused) cookie).reason()).startsWith("The header Cookie ");
        assertThat(((Fetched.Refused) agent).reason()).startsWith("The header User-Agent ");
        assertThat(host.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X A", "X:A", "X\r\nA", "탈북", "X-A\u0000"})
    void aHeaderWithoutAProperNameIsRefused(String name) {
        Fetched fetched = fetch(feed(host.at("/feed")).on(terms(Map.of(name, "1"), null, null)));

        assertThat(((Fetched.Refused) fetched).reason())
                .endsWith("that was set for this has no name that HTTP allows.");
        assertThat(host.asked()).isEmpty();
    }

    @Test
    void secretsGoToNoOtherPlaceThatARedirectLeadsTo() {
        host.onRedirect("/away", 301, other.at("/back").toString());
        other.onRedirect("/back", 302, host.at("/feed").toString());

        fetch(feed(host.at("/away"))
                .on(terms(Map.of("Authorization", "Bearer x", "X-Key", "k"), "session=1", "Newsroom/1")));

        FakeHost.Asked abroad = other.asked().getFirst();
        assertThat(abroad.header("authorization")).isNull();
        assertThat(abroad.header("x-key")).isNull();
        assertThat(abroad.header("cookie")).isNull();
        assertThat(abroad.header("user-agent")).isEqualTo("Newsroom/1");
        assertThat(host.asked().getLast().path()).isEqualTo("/feed");
        assertThat(host.asked().getLast().header("cookie")).isEqualTo("session=1");
    }

    @Test
    void secretsGoBehindTlsOfTheSameHostButNeverBackIntoTheOpen() throws Refusal {
        Terms secret = terms(Map.of(), "session=1", null);
        FetchRequest open = feed(URI.create("http://news.example/feed")).on(secret);
        FetchRequest closed = feed(URI.create("https://news.example/feed")).on(secret);
        WebAddress plain = WebAddress.parse("http://news.example/x");
        WebAddress secured = WebAddress.parse("https://news.example/x");

        assertThat(Asking.of(open, plain).headers(secured)).containsKey("Cookie");
        assertThat(Asking.of(closed, secured).headers(plain)).doesNotContainKey("Cookie");
        assertThat(Asking.of(closed, secured).headers(WebAddress.parse("https://www.news.example/x")))
                .doesNotContainKey("Cookie");
        assertThat(Asking.of(closed, secured).headers(WebAddress.parse("https://news.example:8443/x")))
                .doesNotContainKey("Cookie");
    }

    @Test
    void robotsAreObeyedForAFeedAndLeftAsideForAPageWhereTheTermsSaySo() {
        host.onOk("/robots.txt", "User-agent: *\nDisallow: /\n");

        assertThat(fetch(feed(host.at("/feed")).on(obeying(true)))).isInstanceOf(Fetched.Refused.class);
        assertThat(fetch(page(host.at("/feed")).on(obeying(null)))).isInstanceOf(Fetched.Refused.class);
        assertThat(fetch(feed(host.at("/feed")).on(obeying(null)))).isInstanceOf(Fetched.Found.class);
        assertThat(fetch(page(host.at("/feed")).on(obeying(false)))).isInstanceOf(Fetched.Found.class);
        assertThat(host.askedPaths()).containsExactly("/robots.txt", "/robots.txt", "/feed", "/feed");
    }

    @Test
    void secretsAreNotToldToReadersOfRobots() {
        fetch(page(host.at("/feed")).on(terms(Map.of("Authorization", "Bearer x"), "session=1", null)));

        FakeHost.Asked robots = host.asked().getFirst();
        assertThat(robots.path()).isEqualTo("/robots.txt");
        assertThat(robots.header("cookie")).isNull();
        assertThat(robots.header("authorization")).isNull();
    }

    @Test
    void termsForAnotherPlaceKeepEverythingButTheSecrets() {
        Terms all = terms(Map.of("Authorization", "Bearer x"), "session=1", "Newsroom/1");

        assertThat(all.withoutSecrets()).isEqualTo(terms(Map.of(), null, "Newsroom/1"));
    }

    private static Terms obeying(@Nullable Boolean robots) {
        return new Terms(Map.of(), null, null, null, robots, null);
    }

    private static Terms terms(Map<String, String> headers, @Nullable String cookie, @Nullable String agent) {
        return new Terms(headers, cookie, null, agent, null, null);
    }
}
