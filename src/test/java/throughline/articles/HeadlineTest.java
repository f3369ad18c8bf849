package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {

    private static final OutletNames GAZETTE =
            OutletNames.of(URI.create("https://www.gazette.example/a"), List.of("Harbour Gazette"));

    private static Headline headline(String shared, String window, String linked) {
        Head head = Head.of(
                Jsoup.parse("<title>" + window + "</title><meta property='og:title' content=\"" + shared + "\">"));
        return Headline.of(head, linked, GAZETTE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Ferry pier closes | Harbour Gazette                       ; Harbour Gazette ; Ferry pier closes
            Ferry pier closes for two years - News - Harbour Gazette  ; harbour gazette ; Ferry pier closes for two years - News
            Ferry pier closes after storm | Local | Harbour Gazette   ; Harbour Gazette ; Ferry pier closes after storm
            Harbour Gazette: Ferry pier closes after storm            ; Harbour Gazette ; Harbour Gazette: Ferry pier closes after storm
            Harbour Gazette | Ferry pier closes after storm           ; Harbour Gazette ; Ferry pier closes after storm
            낡은 나루터 2년간 문 닫는다 - 강변일보                           ; 강변일보         ; 낡은 나루터 2년간 문 닫는다
            낡은 나루터 2년간 문 닫는다 | 강변일보                           ; 강변일보         ; 낡은 나루터 2년간 문 닫는다
            낡은 나루터 2년간 문 닫는다 : 강변 뉴스                          ; 강변 뉴스        ; 낡은 나루터 2년간 문 닫는다
            古い船着き場、２年間閉鎖へ｜みなと新報                            ; みなと新報       ; 古い船着き場、２年間閉鎖へ
            古い船着き場、２年間閉鎖へ：みなと新報デジタル                     ; みなと新報       ; 古い船着き場、２年間閉鎖へ
            老码头关闭两年，居民表示惋惜！-河岸网                             ; 河岸网          ; 老码头关闭两年，居民表示惋惜！
            老码头关闭两年_河岸网                                          ; 河岸网          ; 老码头关闭两年
            Alter Anleger schließt für zwei Jahre – Hafenblatt        ; Hafenblatt      ; Alter Anleger schließt für zwei Jahre
            Старый причал закрывают на два года — Речной вестник       ; Речной вестник  ; Старый причал закрывают на два года
            إغلاق الرصيف القديم لعامين | صحيفة المرفأ                      ; صحيفة المرفأ     ; إغلاق الرصيف القديم لعامين
            """)
    void theOutletsNameIsCutInAnyScript(String title, String outlet, String headline) {
        assertThat(OutletNames.of(URI.create("https://paper.example/"), List.of(outlet))
                        .cut(title))
                .isEqualTo(headline);
    }

    @Test
    void aDashWithinTheHeadlineStays() {
        assertThat(GAZETTE.cut("Pier closes - and nobody is surprised about it"))
                .isEqualTo("Pier closes - and nobody is surprised about it");
    }

    @Test
    void theHostIsANameOfTheOutletToo() {
        assertThat(OutletNames.of(URI.create("https://www.rivertimes.example/a"), List.of())
                        .cut("Old ferry pier closes for two whole years - The River Times"))
                .isEqualTo("Old ferry pier closes for two whole years");
    }

    @Test
    void theEditorsOwnWordsForSharingAreTheHeadline() {
        String heading = "Harbour: Old ferry pier will close for two years after storm";

        assertThat(headline("Council shuts the ferry pier for two years", heading, "")
                        .choose(heading))
                .isEqualTo("Council shuts the ferry pier for two years");
    }

    @Test
    void aSignedTitleIsLessThanTheHeadingOnThePage() {
        assertThat(headline("Ferry pier closed: all you need to know - Harbour Gazette", "Ferry pier closed", "")
                        .choose("Ferry pier closed for two years, council decides"))
                .isEqualTo("Ferry pier closed for two years, council decides");
    }

    @Test
    void aTitleMadeForSearchEnginesIsLessThanTheHeadingThatLinkedDataRepeats() {
        String made = "Ferry pier closed 2024: dates, boats and costs";
        String heading = "Ferry pier closed for two years, and nobody knows the costs";

        assertThat(headline(made, made, heading).choose(heading)).isEqualTo(heading);
    }

    @Test
    void aLabelBeforeTheHeadlineIsNotPartOfIt() {
        String own = "Council shuts the old ferry pier";

        assertThat(headline(own, "Storm damage: " + own, "").choose("Storm damage: " + own))
                .isEqualTo(own);
        assertThat(headline(own, own, "").choose("Harbour news " + own)).isEqualTo(own);
        assertThat(headline("Opinion | " + own, own, own).choose("Opinion " + own))
                .isEqualTo(own);
    }

    @Test
    void aTitleThatWasCutShortIsMadeWhole() {
        String heading = "Council shuts the old ferry pier for two years after the storm of January";

        assertThat(headline("Council shuts the old ferry pier for two ye…", heading, "")
                        .choose(heading))
                .isEqualTo(heading);
    }

    @Test
    void aHeadingThatIsSomethingElseIsNotTheHeadline() {
        assertThat(headline("Ferry pier closes after a storm", "Ferry pier closes after a storm", "")
                        .choose("Subscribe to us"))
                .isEqualTo("Ferry pier closes after a storm");
    }

    @Test
    void theHeadingStandsWhenTheHeadOnlyHasTheOutletsName() {
        assertThat(headline("", "Harbour Gazette", "").choose("Ferry pier closes after a storm in January"))
                .isEqualTo("Ferry pier closes after a storm in January");
    }
}
