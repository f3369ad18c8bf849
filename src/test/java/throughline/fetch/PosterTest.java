package throughline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.fetch.Fetching.PRIVATE_TOO;
import static throughline.fetch.Fetching.QUICK;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosterTest {

    private FakeHost receiver;
    private Poster poster;

    @BeforeEach
    void open() throws IOException {
        receiver = new FakeHost();
        poster = new Poster(QUICK, PRIVATE_TOO);
    }

    @AfterEach
    void close() throws IOException {
        poster.close();
        receiver.close();
    }

    @Test
    void aWebhookArrivesWithItsHeadersAndBytes() {
        receiver.onOk("/hook?a=1", "thanks");
        byte[] body = "{\"headline\":\"탈북\"}".getBytes(StandardCharsets.UTF_8);

        Posted posted = poster.post(
                receiver.at("/hook?a=1"),
                Map.of(
                        "Content-Type",
                        "application/json",
                        "X-Signature",
                        "sha256=ab\r\nX-Evil: 1",
                        "Content-Length",
                        "3",
                        "Host",
                        "evil"),
                body);

        assertThat(posted.isTaken()).isTrue();
        assertThat(posted.outcome()).isEqualTo("Taken (200).");
        assertThat(posted.took()).isPositive();
        FakeHost.Asked asked = receiver.asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.body().getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(body);
        assertThat(asked.header("content-type")).isEqualTo("application/json");
        assertThat(asked.header("host")).isEqualTo(receiver.place());
        assertThat(asked.header("x-evil")).isNull();
        assertThat(asked.headerLines())
                .filteredOn(line -> line.startsWith("Content-Length"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"302", "400", "410", "500", "204"})
    void everyStatusHasItsSentence(int status) {
        receiver.on("/hook", "HTTP/1.1 " + status + " So\nContent-Length: 0\nLocation: /other", "");

        Posted posted = poster.post(receiver.at("/hook"), Map.of(), new byte[] {1});

        assertThat(posted.status()).isEqualTo(status);
        assertThat(posted.outcome()).contains("(" + status + ")").endsWith(".");
        assertThat(posted.isTaken()).isEqualTo(status == 204);
        assertThat(receiver.asked()).hasSize(1);
    }

    @Test
    void aReceiverThatAnswersWithoutEndIsNotListenedTo() {
        receiver.on("/hook", (asked, out) -> {
            out.write(FakeHost.bytes("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n"));
            while (true) {
                out.write(new byte[1024]);
            }
        });

        assertThat(poster.post(receiver.at("/hook"), Map.of(), new byte[] {1}).outcome())
                .isEqualTo("Taken (200).");
    }

    @Test
    void aSilentReceiverIsLeftInTime() {
        receiver.on("/hook", (asked, out) -> Thread.sleep(5_000));

        Posted posted;
        try (Poster hasty = new Poster(Fetching.HASTY, PRIVATE_TOO)) {
            posted = hasty.post(receiver.at("/hook"), Map.of(), new byte[] {1});
        }

        assertThat(posted)
                .extracting(Posted::status, Posted::outcome)
                .containsExactly(null, "No answer within 600 ms.");
        assertThat(posted.took()).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThat(poster.post(URI.create("mailto:a@b.example"), Map.of(), new byte[0])
                        .outcome())
                .startsWith("Only http and https addresses are asked");
        assertThat(poster.post(URI.create("/hook"), Map.of(), new byte[0]).status())
                .isNull();
    }
}
