package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** With the vectors of RFC 2202 and RFC 4231, case 2. */
class HubSignatureTest {

    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);
    private static final String SHA1 = "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";
    private static final String SHA256 = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    @Test
    void everyMethodOfTheSpecificationIsKnown() {
        assertThat(right("sha1=" + SHA1)).isTrue();
        assertThat(right("sha256=" + SHA256)).isTrue();
        assertThat(right("sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e"
                        + "8e2240ca5e69e2c78b3239ecfab21649"))
                .isTrue();
        assertThat(right("sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
                        + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"))
                .isTrue();
        assertThat(right("SHA256=" + SHA256.toUpperCase(java.util.Locale.ROOT))).isTrue();
    }

    @Test
    void whatIsNotSignedIsNoPush() {
        assertThat(right(null)).isFalse();
        assertThat(right("")).isFalse();
        assertThat(right("sha256=")).isFalse();
        assertThat(right("sha256=" + SHA1)).isFalse();
        assertThat(right("sha256=" + SHA256.replace('5', '6'))).isFalse();
        assertThat(right("sha256=zz")).isFalse();
        assertThat(right("md5=750c783e6ab0b503eaa86e310a5db738")).isFalse();
        assertThat(right(SHA256)).isFalse();
    }

    private static boolean right(@Nullable String header) {
        return HubSignature.isRight(header, BODY, "Jefe");
    }
}
