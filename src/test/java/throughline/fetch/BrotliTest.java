package throughline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class BrotliTest {

    private static final byte[] PLAIN = ("<rss><channel><title>북한 이탈 주민</title>"
                    + "<item>A family of four crossed the river</item></channel></rss>")
            .repeat(2)
            .getBytes(StandardCharsets.UTF_8);
    private static final byte[] PACKED = Base64.getDecoder()
            .decode("G98AoKyOx9kPZhGUTX2oQXjW2+nkgPm7HORW1Dxp0UuOPV6SJ2g9fXjmnHLAXkvaokNEF/Gj3k5Gpd9nggksPYIATn7s"
                    + "Yt8UJ21+CNCBaq/FXNP9MIufeGXtpFdx");
    private static final byte[] EIGHT_MILLION_ZEROS = Base64.getDecoder().decode("m/8RevgnAOKxQCA3QQ8=");

    @Test
    void brotliIsUnpackedAndWhatIsOnlyLabelledSoIsLeftAsItIs() throws IOException {
        assertThat(unpacked("br", new byte[] {(byte) 0x8b, 0x00, (byte) 0x80, 'h', 'i', 0x03}))
                .asString()
                .isEqualTo("hi");
        assertThat(unpacked("br", PACKED)).isEqualTo(PLAIN);
        assertThat(unpacked("BR", PACKED)).isEqualTo(PLAIN);
        assertThat(unpacked("br, gzip", gzip(PACKED))).isEqualTo(PLAIN);
        assertThat(unpacked("br", PLAIN)).isEqualTo(PLAIN);
        assertThat(unpacked("br", gzip(PLAIN))).isEqualTo(PLAIN);
        assertThat(unpacked("br", FakeHost.bytes("{\"version\":1}"))).asString().isEqualTo("{\"version\":1}");
        assertThat(unpacked("br", new byte[0])).isEmpty();
        // A stream that ends with its first byte.
        assertThat(unpacked("br", new byte[] {0x3b})).isEmpty();
    }

    @Test
    void aFewBytesThatUnpackToMillionsAreLeftAtTheBound() {
        assertThatThrownBy(() -> unpacked("br", EIGHT_MILLION_ZEROS)).isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> unpacked("br, gzip", gzip(EIGHT_MILLION_ZEROS)))
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void whatIsCutOffIsNoPage() {
        for (int length = 2; length < PACKED.length; length++) {
            byte[] cut = Arrays.copyOf(PACKED, length);
            assertThatThrownBy(() -> unpacked("br", cut))
                    .isInstanceOf(ZipException.class)
                    .hasMessage("broken brotli");
        }
    }

    @Test
    void whatWasMutilatedOnTheWayIsBrokenAndNoBugOfOurs() throws IOException {
        Random dice = new Random(7);
        int broken = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = PACKED.clone();
            for (int j = 0; j < 3; j++) {
                bytes[dice.nextInt(bytes.length)] = (byte) dice.nextInt(256);
            }
            try {
                assertThat(unpacked("br", bytes).length).isLessThanOrEqualTo(100_000);
            } catch (ZipException | TooLarge e) {
                broken++;
            }
        }
        assertThat(broken).isPositive();
    }

    private static byte[] unpacked(String coding, byte[] packed) throws IOException {
        return Unpacking.unpack(packed, Map.of("content-encoding", List.of(coding)), BodyBound.whole(100_000));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
