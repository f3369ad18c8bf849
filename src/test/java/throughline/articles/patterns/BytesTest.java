package throughline.articles.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.articles.Extraction;
import throughline.articles.Extractor;
import throughline.articles.Languages;
import throughline.fetch.Content;

/** A page says the same in every charset, whether it declares it in the header, in its head, in both, or not at all. */
class BytesTest {

    private static final Extractor EXTRACTOR = new Extractor(new Languages());

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "ko, EUC-KR",
        "ko, x-windows-949",
        "ja, Shift_JIS",
        "ja, EUC-JP",
        "ja, ISO-2022-JP",
        "zh-hans, GB2312",
        "zh-hans, GBK",
        "zh-hans, GB18030",
        "zh-hant, Big5",
        "ru, windows-1251",
        "ru, KOI8-R",
        "el, windows-1253",
        "el, ISO-8859-7",
        "ar, windows-1256",
        "de, windows-1252",
        "es, ISO-8859-1",
        "hi, UTF-16",
        "th, TIS-620",
        "th, windows-874",
        "he, windows-1255"
    })
    void aPageSaysTheSameInEveryCharset(String language, String charset) {
        Pack pack = Pack.read(language);
        Layout layout = Layout.of("02-sibling-boxes");
        String page = layout.page(pack);
        String told = page.replace("<head>", "<head><meta charset=\"" + declared(charset) + "\">");
        String type = "text/html; charset=" + declared(charset);

        assertThat(read(layout, pack, told, charset, type))
                .describedAs("in both")
                .isEmpty();
        assertThat(read(layout, pack, told, charset, "text/html"))
                .describedAs("in its head")
                .isEmpty();
        assertThat(read(layout, pack, page, charset, type))
                .describedAs("in the header")
                .isEmpty();
        assertThat(read(layout, pack, page, charset, null))
                .describedAs("not declared")
                .isEmpty();
        assertThat(read(layout, pack, told.replace("charset=\"", "charset=\"x-no-such-"), charset, "text/html"))
                .describedAs("declared as what does not exist")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "ko, iso-8859-1",
        "ja, shift_jis",
        "zh-hans, gb2312",
        "ru, windows-1251",
        "el, windows-1253",
        "hi, us-ascii"
    })
    void utf8ThatIsDeclaredAsAnotherCharsetIsStillUtf8(String language, String wrong) {
        Pack pack = Pack.read(language);
        Layout layout = Layout.of("02-sibling-boxes");
        String told = layout.page(pack).replace("<head>", "<head><meta charset=\"" + wrong + "\">");

        assertThat(read(layout, pack, told, "UTF-8", "text/html; charset=" + wrong))
                .isEmpty();
    }

    private static List<String> read(Layout layout, Pack pack, String page, String charset, @Nullable String type) {
        Extraction extraction =
                EXTRACTOR.extract(new Content(bytes(page, Charset.forName(charset)), type), layout.address(pack));
        return Verdict.on(extraction, layout, pack);
    }

    private static String declared(String charset) {
        return charset.equals("x-windows-949") ? "ks_c_5601-1987" : charset;
    }

    /** What a charset cannot hold, publishers write as a number. */
    private static byte[] bytes(String page, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder out = new StringBuilder(page.length());
        page.codePoints().forEach(c -> {
            String one = Character.toString(c);
            out.append(encoder.canEncode(one) ? one : "&#" + c + ";");
        });
        return out.toString().getBytes(charset);
    }
}
