package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote it, and which agency stands behind it. */
class AuthorsTest {

    private final Bylines bylines = new Bylines(new DateWords());

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            By Ada Finch and Jo Hill                       ; Ada Finch, Jo Hill
            Written by: Ada Finch                          ; Ada Finch
            Words by Ada Finch, photographs by Jo Hill     ; Ada Finch
            By Ada Finch, Senior Harbour Correspondent     ; Ada Finch
            Ada Finch May 14, 2024                         ; Ada Finch
            Ada Finch on Friday 14 May 2024                ; Ada Finch
            Ada Finch ada@gazette.example                  ; Ada Finch
            Von Maren Holt und Jens Brandt                 ; Maren Holt, Jens Brandt
            Par Luc Marin et Anne Roy                      ; Luc Marin, Anne Roy
            Автор: Иван Петров                             ; Иван Петров
            بقلم سامي حداد                                  ; سامي حداد
            하나리 기자 hana@example.kr                       ; 하나리
            하나리·강바다 기자                                 ; 하나리, 강바다
            서울=하나리 특파원                                  ; 하나리
            (서울=연합뉴스) 하나리 기자                          ; 하나리
            하나리 선임기자                                    ; 하나리
            港太郎 記者                                       ; 港太郎
            记者 张河                                         ; 张河
            作者：张河                                        ; 张河
            """)
    void bylinesAreReadAsPeopleWriteThem(String line, String names) {
        assertThat(bylines.names(List.of(line))).containsExactly(names.split(", ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4 comments", "Share", "Follow us on Facebook", "Dec 24", "https://example.com/ada", "@gazette"})
    void whatStandsBesideBylinesIsNoName(String text) {
        assertThat(bylines.names(List.of(text))).isEmpty();
    }

    @Test
    void aNameWithATitleIsNotASecondPerson() {
        assertThat(bylines.names(List.of("Ada Finch", "Ada Finch Harbour Desk")))
                .containsExactly("Ada Finch");
    }

    @Test
    void personsGoBeforeOrganisationsAndTheOutlet() {
        assertThat(read("""
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"%s",
                "author":[{"@type":"Organization","name":"Harbour Gazette"},{"@type":"Person","name":"Ada Finch"}]}</script>
                """, "").authors()).containsExactly("Ada Finch");
    }

    @Test
    void theOutletStandsInWhereNobodyElseIsNamed() {
        String head = "<meta name=author content='Harbour Gazette'>";

        assertThat(read(head, "").authors()).containsExactly("Harbour Gazette");
        assertThat(read(head, "<p class=byline>By Ada Finch</p>").authors()).containsExactly("Ada Finch");
    }

    @Test
    void anAgencyIsNoAuthorWhenAPersonIsNamed() {
        PageFacts facts = read("<meta name=author content='Ada Finch, Reuters'>", "");

        assertThat(facts.authors()).containsExactly("Ada Finch");
        assertThat(facts.agencies()).containsExactly("Reuters");
    }

    @Test
    void anAgencyIsTheAuthorWhenNobodyIsNamed() {
        PageFacts facts = read("<meta name=author content='연합뉴스'>", "");

        assertThat(facts.authors()).containsExactly("연합뉴스");
        assertThat(facts.agencies()).containsExactly("Yonhap");
    }

    @Test
    void whoCommentsIsNoAuthor() {
        assertThat(read("", "", "<div class=comments><b class=author>Max Loud</b></div>")
                        .authors())
                .isEmpty();
    }

    @Test
    void aKoreanReporterStandsBehindTheText() {
        PageFacts facts = facts(Pages.KOREAN);

        assertThat(facts.authors()).containsExactly("하나리");
    }

    @Test
    void aNameAloneBehindTheTextIsItsAuthor() {
        assertThat(read("", "", "<p>Maren Holt</p>").authors()).containsExactly("Maren Holt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            SEOUL, May 3 (Yonhap) -- The old pier was closed.            ; Yonhap
            PARIS (AFP) - The old pier was closed.                       ; AFP
            (Reuters) - The old pier was closed.                         ; Reuters
            HARBOUR CITY (AP) — The old pier was closed.                 ; AP
            Berlin (dpa/lby) - Der alte Anleger wird geschlossen.        ; dpa
            (서울=연합뉴스) 하나리 기자 = 낡은 나루터가 문을 닫는다.              ; Yonhap
            [서울=뉴시스] 하나리 기자 = 낡은 나루터가 문을 닫는다.               ; Newsis
            (서울=뉴스1) 하나리 기자 = 낡은 나루터가 문을 닫는다.                ; News1
            【ソウル共同】古い船着き場が閉鎖される。                            ; Kyodo
            【ワシントン時事】古い船着き場が閉鎖される。                         ; Jiji
            [河岸市 3日 ロイター] - 古い船着き場が閉鎖される。                   ; Reuters
            新华社北京5月3日电 老码头将关闭两年。                             ; Xinhua
            （中央社記者張河台北3日電）老碼頭將關閉。                            ; CNA Taiwan
            МОСКВА, 3 мая - РИА Новости. Старый причал закрывают.       ; RIA Novosti
            МОСКВА, 3 мая. /ТАСС/. Старый причал закрывают.             ; TASS
            Madrid, 3 may (EFE).- El viejo muelle cierra.               ; EFE
            باريس (أ ف ب) - أغلق الرصيف القديم.                          ; AFP
            """)
    void agenciesAreRecognisedInDatelines(String paragraph, String agency) {
        assertThat(new Agencies().credited(List.of(paragraph, "x", "y"))).containsExactly(agency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reuters has moved into a new house by the harbour, the council said on Tuesday.",
                "The agency Yonhap reported that the old pier was closed after the storm of January.",
                "両国は共同声明（日韓の共同声明とは別）を出した。",
                "The council ap­proved the plan."
            })
    void anAgencyThatTheTextTellsOfIsNotCredited(String paragraph) {
        assertThat(new Agencies().credited(List.of(paragraph, "x", "y"))).isEmpty();
    }

    @Test
    void anAgencyIsCreditedBehindTheTextOrByAnAddress() {
        Agencies agencies = new Agencies();

        assertThat(agencies.credited(List.of("Il molo chiude.", "Lo ha deciso il consiglio. (ANSA).")))
                .containsExactly("ANSA");
        assertThat(agencies.inByline("하나리 hana@yna.co.kr")).containsExactly("Yonhap");
    }

    private static PageFacts read(String head, String byline, String... after) {
        String headline = "Old ferry pier to close for two years";
        return facts("<html lang=en><head><title>" + headline
                + "</title><meta property='og:site_name' content='Harbour Gazette'>"
                + head.replace("%s", headline)
                + "</head><body><h1>" + headline + "</h1>" + byline + "<div><p>" + Pages.ENGLISH_TEXT_1 + "</p><p>"
                + Pages.ENGLISH_TEXT_2
                + "</p>" + String.join("", Arrays.asList(after)) + "</div></body></html>");
    }

    static PageFacts facts(String html) {
        return FactsPages.read(html, "https://gazette.example/news/ferry-pier");
    }
}
