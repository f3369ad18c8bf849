package throughline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.fetch.Fetching.CLOCK;
import static throughline.fetch.Fetching.NOON;
import static throughline.fetch.Fetching.QUICK;
import static throughline.fetch.Fetching.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubTest {

    private static final String FORM =
            "hub.mode=subscribe&hub.topic=http%3A%2F%2Fnews.example%2Ffeed&hub.callback=http%3A%2F%2Fdesk.example%2F1";

    private FakeHost hub;

    @BeforeEach
    void open() throws IOException {
        hub = new FakeHost();
    }

    @AfterEach
    void close() throws IOException {
        hub.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void aHubThatTakesTheWishIsFoundWithoutABody(int status) {
        hub.on("/hub", "HTTP/1.1 " + status + " Taken", status == 204 ? "" : "thanks");

        Fetched.Found found = (Fetched.Found) fetch(asking());

        assertThat(found.content().size()).isZero();
        assertThat(found.delta()).isFalse();
        FakeHost.Asked asked = hub.asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.body()).isEqualTo(FORM);
        assertThat(asked.header("content-type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(asked.header("user-agent")).startsWith("Throughline/");
    }

    @Test
    void aHubThatTakesTheWishAndThenGoesOnTalkingIsNotListenedTo() {
        hub.on("/hub", (asked, out) -> {
            out.write(FakeHost.bytes("HTTP/1.1 202 Taken\r\nContent-Length: 1000000000000\r\n\r\nx"));
            out.flush();
            Thread.sleep(5_000);
        });

        assertThat(fetch(asking(), Fetching.HASTY)).isInstanceOf(Fetched.Found.class);
    }

    @Test
    void aHubThatSaysNoIsQuotedInShort() {
        hub.on(
                "/hub",
                "HTTP/1.1 404 No\nContent-Type: text/plain; charset=utf-8",
                "No such\r\n\u0007topic. " + "x".repeat(100_000));
        hub.on("/page", "HTTP/1.1 403 No\nContent-Type: text/html", "<script>alert(1)</script>");

        assertThat(((Fetched.Refused) fetch(asking())).reason())
                .isEqualTo("The hub says no (404): No such   topic. " + "x".repeat(183) + ".");
        assertThat(((Fetched.Refused) fetch(asking("/page"))).reason()).isEqualTo("The hub says no (403).");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aHubThatAsksForPatienceGetsIt(int status) {
        hub.on("/hub", "HTTP/1.1 " + status + " Later\nContent-Length: 0\nRetry-After: 60", "");

        Fetched.Failed failed = (Fetched.Failed) fetch(asking());

        assertThat(failed.status()).isEqualTo(status);
        assertThat(failed.retryAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void aHubThatIsElsewhereIsAskedTheSameThere(int status) {
        hub.onRedirect("/hub", status, "/other").onOk("/other", "x");

        assertThat(fetch(asking())).isInstanceOf(Fetched.Found.class);
        assertThat(hub.askedPaths()).containsExactly("/hub", "/other");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void aRedirectThatDoesNotKeepWhatWasPostedIsNotFollowed(int status) {
        hub.onRedirect("/hub", status, "/other").onOk("/other", "x");

        assertThat(((Fetched.Failed) fetch(asking())).reason())
                .isEqualTo("The hub sends us elsewhere (" + status + "), where subscriptions do not follow.");
        assertThat(hub.askedPaths()).containsExactly("/hub");
    }

    @Test
    void aHubInATroubleOfItsOwnIsAskedAgainLater() {
        hub.on("/hub", "HTTP/1.1 500 Oh\nContent-Length: 0", "");

        assertThat(fetch(asking())).isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void aHubInsideIsRefusedByTheGuard() {
        try (Fetcher fetcher = new Fetcher(QUICK, new AddressGuard(false, List.of()), CLOCK)) {
            assertThat(fetcher.fetch(asking())).isInstanceOf(Fetched.Refused.class);
        }
        assertThat(hub.asked()).isEmpty();
    }

    @Test
    void aHubDoesNotLearnTheSecretsOfTheFeed() {
        hub.onOk("/hub", "x");

        fetch(asking().on(new Terms(Map.of("Authorization", "Bearer x"), "session=1", null, null, null, null)));

        assertThat(hub.asked().getFirst().header("authorization")).isNull();
        assertThat(hub.asked().getFirst().header("cookie")).isNull();
    }

    private FetchRequest asking() {
        return asking("/hub");
    }

    private FetchRequest asking(String path) {
        URI address = hub.at(path);
        return new FetchRequest(Subject.HUB, "feed", address, Validators.NONE, 1, NOON, Terms.NONE, FORM);
    }
}
