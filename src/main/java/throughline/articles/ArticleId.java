package throughline.articles;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An article's identity: a digest of its address without tracking parameters and fragment. It stays through all revisions. */
public record ArticleId(String value) {

    public static ArticleId of(URI address) {
        return ofText(CleanAddress.of(address).toString());
    }

    /** For entries that have no address: {@code text} is whatever else names them for good. */
    public static ArticleId ofText(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new ArticleId(HexFormat.of().formatHex(digest, 0, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
