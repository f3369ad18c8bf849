package throughline.feeds;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** How a push shows that it is its hub's (WebSub, 7.1): {@code X-Hub-Signature: method=} and the HMAC of the body in hex. */
public final class HubSignature {

    private HubSignature() {}

    /** Whether {@code header} is the signature of {@code body}; a push without one is none of the hub's. */
    public static boolean isRight(@Nullable String header, byte[] body, String secret) {
        int equals = header == null ? -1 : header.indexOf('=');
        if (header == null || equals < 0) {
            return false;
        }
        String algorithm = switch (header.substring(0, equals).strip().toLowerCase(Locale.ROOT)) {
            case "sha1" -> "HmacSHA1";
            case "sha256" -> "HmacSHA256";
            case "sha384" -> "HmacSHA384";
            case "sha512" -> "HmacSHA512";
            default -> null;
        };
        if (algorithm == null) {
            return false;
        }
        try {
            byte[] said = HexFormat.of().parseHex(header.substring(equals + 1).strip());
            return MessageDigest.isEqual(said, sign(algorithm, body, secret));
        } catch (IllegalArgumentException e) { // it is no hex
            return false;
        }
    }

    private static byte[] sign(String algorithm, byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + algorithm + ".", e);
        }
    }
}
