package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import throughline.fetch.Content;

class ExtractorTest {

    private static final URI ADDRESS = URI.create("https://gazette.example/news/ferry-pier?utm_source=feed");

    private final Extractor extractor = new Extractor(new Languages());

    private Extraction.Extracted extracted(String html) {
        Extraction extraction = extractor.extract(html, ADDRESS);
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return (Extraction.Extracted) extraction;
    }

    @Test
    void onlyTheArticleIsKeptOfAPageFullOfOtherThings() {
        assertThat(extracted(Pages.ENGLISH).body().paragraphs())
                .containsExactly(Pages.ENGLISH_TEXT_1, Pages.ENGLISH_TEXT_2, "What it means", Pages.ENGLISH_TEXT_3);
    }

    @Test
    void theFactsComeFromTheNodeThatTellsOfThisHeadline() {
        Extraction.Extracted article = extracted(Pages.ENGLISH);

        assertThat(article.headline()).isEqualTo("Old ferry pier to close for two years");
        assertThat(article.authors()).containsExactly("Ada Finch");
        assertThat(article.site()).isEqualTo("Harbour Gazette");
        assertThat(article.canonical()).hasToString("https://gazette.example/news/ferry-pier");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.published()).isEqualTo(Instant.parse("2024-05-14T07:30:00Z"));
        assertThat(article.dates().getFirst())
                .satisfies(date -> assertThat(date.taken()).isTrue())
                .satisfies(date -> assertThat(date.from()).isEqualTo("JSON-LD datePublished"))
                .satisfies(date -> assertThat(date.offset()).hasToString("+02:00"));
        assertThat(article.dates().stream().filter(DateEvidence::taken)).hasSize(1);
    }

    @Test
    void aKoreanPageThatPartsItsParagraphsByLineBreaksIsReadWhole() {
        Extraction.Extracted article = (Extraction.Extracted)
                extractor.extract(Pages.KOREAN, URI.create("http://www.gangbyeon.example.kr/news/view?no=1"));

        assertThat(article.body().paragraphs())
                .containsExactly(Pages.KOREAN_TEXT_1, Pages.KOREAN_TEXT_2, Pages.KOREAN_TEXT_3);
        assertThat(article.headline()).isEqualTo("낡은 나루터 2년간 문 닫는다");
        assertThat(article.language()).isEqualTo("ko");
        assertThat(article.published()).isEqualTo(Instant.parse("2024-05-14T09:05:00Z"));
    }

    @Test
    void aKoreanPageInEucKrIsReadFromItsBytes() {
        byte[] bytes = Pages.KOREAN.getBytes(Charset.forName("EUC-KR"));

        for (String type : new String[] {null, "text/html", "text/html; charset=euc-kr", "text/html; charset=utf-8"}) {
            assertThat(extractor.extract(new Content(bytes, type), ADDRESS))
                    .isInstanceOfSatisfying(
                            Extraction.Extracted.class,
                            article -> assertThat(article.text()).contains(Pages.KOREAN_TEXT_1));
        }
    }

    @Test
    void bytesThatDeclareNothingAreGuessed() {
        String undeclared = Pages.KOREAN.replace("charset=euc-kr", "");

        assertThat(extractor.extract(new Content(undeclared.getBytes(Charset.forName("EUC-KR")), null), ADDRESS))
                .isInstanceOfSatisfying(
                        Extraction.Extracted.class,
                        article -> assertThat(article.text()).contains(Pages.KOREAN_TEXT_1));
    }

    @Test
    void utf8ThatIsDeclaredAsLatinIsStillUtf8() {
        Content content = new Content(Pages.KOREAN.getBytes(StandardCharsets.UTF_8), "text/html; charset=iso-8859-1");

        assertThat(extractor.extract(content, ADDRESS))
                .isInstanceOfSatisfying(
                        Extraction.Extracted.class,
                        article -> assertThat(article.text()).contains(Pages.KOREAN_TEXT_2));
    }

    @Test
    void aJapanesePageLaidOutInTablesIsReadFromTheRightCell() {
        Extraction.Extracted article = extracted(Pages.JAPANESE);

        assertThat(article.text())
                .startsWith("港町の議会は")
                .contains("修理が終わるまで")
                .endsWith("と話した。")
                .doesNotContain("市長が会見", "灯台");
        assertThat(article.headline()).isEqualTo("古い船着き場、２年間閉鎖へ");
        assertThat(article.language()).isEqualTo("ja");
        assertThat(article.published()).isEqualTo(Instant.parse("2024-05-14T09:05:00Z"));
    }

    @Test
    void aPageWithoutADateHasNone() {
        String page = "<html><body><h1>Quiet day at the pier</h1><p>" + Pages.ENGLISH_TEXT_1 + "</p><p>"
                + Pages.ENGLISH_TEXT_2 + "</p></body></html>";

        assertThat(extracted(page).published()).isNull();
        assertThat(extracted(page).dates()).isEmpty();
    }

    @Test
    void aDayInTheAddressIsADayAndSaysSo() {
        String page = "<html><body><h1>Quiet day at the pier</h1><p>" + Pages.ENGLISH_TEXT_1 + "</p><p>"
                + Pages.ENGLISH_TEXT_2 + "</p></body></html>";

        Extraction extraction = extractor.extract(page, URI.create("https://gazette.example/2023/11/05/pier"));

        assertThat(((Extraction.Extracted) extraction).dates())
                .singleElement()
                .satisfies(date -> assertThat(date.from()).isEqualTo("address (day only)"))
                .satisfies(date -> assertThat(date.at()).isEqualTo(Instant.parse("2023-11-05T00:00:00Z")));
    }

    @Test
    void aBodyInSeveralSiblingBoxesIsJoined() {
        String page =
                "<html><body><h1>Old pier closes</h1><div class='row'><div class='chunk'><p>" + Pages.ENGLISH_TEXT_1
                        + "</p></div><div class='ad'>Buy one, get one free today only.</div><div class='chunk'><p>"
                        + Pages.ENGLISH_TEXT_2 + "</p></div><div class='chunk'><p>" + Pages.ENGLISH_TEXT_3
                        + "</p></div></div></body></html>";

        assertThat(extracted(page).body().paragraphs())
                .containsExactly(Pages.ENGLISH_TEXT_1, Pages.ENGLISH_TEXT_2, Pages.ENGLISH_TEXT_3);
    }

    @Test
    void paragraphsThatAreCalledPaywallAreReadWhenTheyAreTheText() {
        String page =
                "<html><body><article><h1>Old pier closes</h1><div class='body'><p>A short lead for everybody to read.</p><p class='paywall'>"
                        + Pages.ENGLISH_TEXT_1 + "</p><p class='paywall'>" + Pages.ENGLISH_TEXT_2
                        + "</p><p class='paywall'>"
                        + Pages.ENGLISH_TEXT_3 + "</p></div></article></body></html>";

        assertThat(extracted(page).text()).contains(Pages.ENGLISH_TEXT_1, Pages.ENGLISH_TEXT_2, Pages.ENGLISH_TEXT_3);
    }

    @Test
    void aPageBuiltByScriptIsReadFromItsData() {
        String json =
                "{\\\"contentHtml\\\":\\\"<p>" + Pages.ENGLISH_TEXT_1 + "</p><p>" + Pages.ENGLISH_TEXT_2 + "</p><p>"
                        + Pages.ENGLISH_TEXT_3 + "</p><p>" + Pages.ENGLISH_TEXT_1.replace("old", "grey") + "</p>\\\"}";
        String page =
                "<html><head><title>Old pier closes</title></head><body><div id='root'></div><script>self.__next_f.push([1,\""
                        + json + "\"])</script></body></html>";

        assertThat(extracted(page).body().paragraphs()).hasSize(4).startsWith(Pages.ENGLISH_TEXT_1);
    }

    @Test
    void whatHoldsNoArticleSaysWhyInPlainWords() {
        assertThat(reason("<html><body></body></html>")).isEqualTo("The page holds no running text.");
        assertThat(reason("<html><body><div id=app></div><script>start()</script></body></html>"))
                .startsWith("The page builds its text by script");
        assertThat(
                        reason(
                                "<html><body><h1>Pier</h1><p>The pier closes today.</p><div class=paywall>Subscribe</div></body></html>"))
                .startsWith("The page shows its text only to subscribers.");
        assertThat(reason(new Content(new byte[] {1, 2}, "image/png"))).isEqualTo("This is an image, not a web page.");
        assertThat(reason(new Content("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "text/html")))
                .isEqualTo("This is a PDF file, not a web page.");
        assertThat(reason(new Content(new byte[0], "text/html"))).isEqualTo("The page is empty.");
    }

    private String reason(String html) {
        return ((Extraction.Unreadable) extractor.extract(html, ADDRESS)).reason();
    }

    private String reason(Content content) {
        return ((Extraction.Unreadable) extractor.extract(content, ADDRESS)).reason();
    }

    @Test
    void aCanonicalAddressThatIsNoWebAddressIsNotTaken() {
        for (String href :
                new String[] {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://[", "/"}) {
            String page = Pages.ENGLISH.replace("href=\"/news/ferry-pier\"", "href=\"" + href + "\"");
            assertThat(extracted(page).canonical()).isNull();
        }
    }
}
