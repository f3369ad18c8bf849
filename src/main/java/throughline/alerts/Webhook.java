package throughline.alerts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a webhook shows that it is ours, after the <em>Standard Webhooks</em> specification 1.0: {@code webhook-id} (the alert's id, so
 * that a receiver can drop a repeat), {@code webhook-timestamp} (seconds since 1970) and {@code webhook-signature} ({@code v1,} and
 * the base64 of HMAC-SHA256 over {@code id.timestamp.body}).
 */
public final class Webhook {

    private static final String PREFIX = "whsec_";

    private Webhook() {}

    /** A new secret of 32 random bytes, as {@code whsec_} and base64. */
    public static String newSecret(SecureRandom random) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** The headers that go with {@code body}. */
    public static Map<String, String> headers(AlertId alert, Instant at, byte[] body, String secret) {
        String timestamp = String.valueOf(at.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("webhook-id", alert.value());
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", "v1," + sign(alert.value() + "." + timestamp + ".", body, secret));
        return headers;
    }

    private static String sign(String before, byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(secret), "HmacSHA256"));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256.", e);
        }
    }

    /** A secret that is not of the specification's form is taken as the text that it is. */
    private static byte[] key(String secret) {
        if (secret.startsWith(PREFIX)) {
            try {
                return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            } catch (IllegalArgumentException e) {
                return secret.getBytes(StandardCharsets.UTF_8);
            }
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
