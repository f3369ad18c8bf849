package throughline.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookTest {

    /** The example of the Standard Webhooks specification. */
    @Test
    void theSignatureIsTheOneOfTheSpecificationsExample() {
        Map<String, String> headers = Webhook.headers(
                new AlertId("msg_p5jXN8AQM9LWM0D4loKWxJek"),
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8),
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(headers)
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void anotherSecretOrBodySignsDifferently() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        Instant at = Instant.ofEpochSecond(1);
        String first = Webhook.headers(new AlertId("a"), at, body, "one").get("webhook-signature");

        assertThat(Webhook.headers(new AlertId("a"), at, body, "two").get("webhook-signature"))
                .isNotEqualTo(first);
        assertThat(Webhook.headers(new AlertId("a"), at, new byte[] {1}, "one").get("webhook-signature"))
                .isNotEqualTo(first);
    }

    @Test
    void everyNewSecretIsAnother() {
        SecureRandom random = new SecureRandom();

        assertThat(Webhook.newSecret(random)).startsWith("whsec_").isNotEqualTo(Webhook.newSecret(random));
    }
}
