package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.feeds.Readings.read;
import static throughline.feeds.Readings.rss;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTextTest {

    private static final String KOREAN = "쿠바 주재 북한 외교관이 가족과 함께 한국으로 망명한 사실이 뒤늦게 알려졌다";

    private static String title(byte[] document, String type) {
        return read(document, type).entries().getFirst().title();
    }

    @ParameterizedTest
    @CsvSource({
        "EUC-KR, 망명한 외교관",
        "x-windows-949, 똠방각하 망명",
        "Shift_JIS, 亡命した外交官",
        "EUC-JP, 亡命した外交官",
        "ISO-2022-JP, 亡命した外交官",
        "GB18030, 叛逃的外交官",
        "Big5, 叛逃的外交官",
        "windows-1251, Дипломат бежал",
        "KOI8-R, Дипломат бежал",
        "windows-1252, “Déjà vu” – naïve",
        "ISO-8859-2, Łódź",
        "UTF-16, 망명한 외교관",
        "UTF-16LE, 망명한 외교관",
        "UTF-32BE, 망명한 외교관",
    })
    void aFeedIsReadInTheCharsetThatItDeclares(String charset, String title) {
        byte[] document = ("<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + rss("<title>" + title + "</title>"))
                .getBytes(Charset.forName(charset));

        assertThat(title(document, "text/xml")).isEqualTo(title);
    }

    @Test
    void theServersWordCountsWhenTheDocumentIsSilent() {
        byte[] document = rss("<title>망명한 외교관</title>").getBytes(Charset.forName("EUC-KR"));

        assertThat(title(document, "application/xml; charset=\"EUC-KR\"")).isEqualTo("망명한 외교관");
    }

    @Test
    void aDeclarationThatHoldsBeatsAServersUsualLatin1() {
        byte[] document = ("<?xml version='1.0' encoding='euc-kr'?>" + rss("<title>망명한 외교관</title>"))
                .getBytes(Charset.forName("EUC-KR"));

        assertThat(title(document, "text/xml; charset=iso-8859-1")).isEqualTo("망명한 외교관");
    }

    @Test
    void textThatIsUtf8IsReadAsUtf8WhateverIsSaidOfIt() {
        byte[] document = ("<?xml version='1.0' encoding='euc-kr'?>" + rss("<title>망명한 외교관</title>"))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(title(document, "text/xml; charset=iso-8859-1")).isEqualTo("망명한 외교관");
    }

    @Test
    void koreanTextThatNobodyNamesIsRecognised() {
        byte[] document = rss("<title>" + KOREAN + "</title><description>" + KOREAN + "</description>")
                .getBytes(Charset.forName("EUC-KR"));

        assertThat(title(document, "text/xml")).isEqualTo(KOREAN);
    }

    @Test
    void aStrayByteSpoilsOnlyItself() {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes("<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>망명한 "
                .getBytes(StandardCharsets.UTF_8));
        document.write(0x93);
        document.writeBytes("외교관</title></item></channel></rss>".getBytes(StandardCharsets.UTF_8));

        assertThat(title(document.toByteArray(), "text/xml")).isEqualTo("망명한 “외교관");
    }

    @Test
    void windowsTextThatCallsItselfUtf8IsReadAsWindowsText() {
        byte[] document = ("<?xml version='1.0' encoding='utf-8'?>" + rss("<title>“Déjà vu”</title>"))
                .getBytes(Charset.forName("windows-1252"));

        assertThat(title(document, "text/xml; charset=utf-8")).isEqualTo("“Déjà vu”");
    }

    @Test
    void quotesThatWereWrittenAsControlsBecomeQuotes() {
        assertThat(title(rss("<title>don\u0092t &#150; go</title>").getBytes(StandardCharsets.UTF_8), "text/xml"))
                .isEqualTo("don’t – go");
    }
}
