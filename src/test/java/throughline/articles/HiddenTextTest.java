package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenTextTest {

    private static final URI ADDRESS = URI.create("https://gazette.example/news/pier");
    private static final String TEXT_4 =
            "The engineers will come back in June, when the water is warm enough for divers to work for a whole hour.";
    private static final List<String> TEXT =
            List.of(Pages.ENGLISH_TEXT_1, Pages.ENGLISH_TEXT_2, Pages.ENGLISH_TEXT_3, TEXT_4);
    private static final String HTML = "<p>" + String.join("</p><p>", TEXT) + "</p>";

    private final Extractor extractor = new Extractor(new Languages());

    private Extraction.Extracted read(String scripts) {
        Extraction extraction = extractor.extract(
                "<html><head><title>Old pier closes</title></head><body><div id=root></div>" + scripts
                        + "</body></html>",
                ADDRESS);
        assertThat(extraction).as(scripts).isInstanceOf(Extraction.Extracted.class);
        return (Extraction.Extracted) extraction;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String script(String code) {
        return "<script>" + code.replace("</", "<\\/") + "</script>";
    }

    private void assertIsWhole(Extraction.Extracted article) {
        assertThat(article.body().origin()).isEqualTo(ArticleBody.Origin.SCRIPT);
        assertThat(article.body().paragraphs()).containsExactlyElementsOf(TEXT);
    }

    @Test
    void aStreamThatIsPushedInPiecesIsReadAsOne() {
        String row =
                "1a:{\"title\":\"Old pier closes\",\"contentHtml\":" + quoted(HTML) + "}\n2b:[\"$\",\"div\",null,{}]\n";
        String first = row.substring(0, 200);
        String second = row.substring(200, 330);
        String third = row.substring(330);

        assertIsWhole(read(script("self.__next_f.push([1," + quoted(first) + "])")
                + script("self.__next_f.push([1," + quoted(second) + "])")
                + script("self.__next_f.push([1," + quoted(third) + "])")));
    }

    @Test
    void aRowOfTextInTheStreamIsFoundByItsLengthInBytes() {
        int bytes = HTML.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        String rows = "3:{\"title\":\"Old pier closes\",\"body\":\"$4\"}\n4:T" + Integer.toHexString(bytes) + "," + HTML
                + "5:[\"$\",\"p\",null,{}]\n";

        assertIsWhole(read(script("self.__next_f.push([1," + quoted(rows) + "])")));
    }

    @Test
    void aPagesStateIsReadWhereverItIsKept() {
        String state = "{\"page\":{\"article\":{\"title\":\"Old pier closes\",\"body\":" + quoted(HTML) + "}}}";
        String escaped = state.replace("<", "&lt;").replace(">", "&gt;");

        assertIsWhole(
                read("<script id=__NEXT_DATA__ type=application/json>" + state.replace("</", "<\\/") + "</script>"));
        assertIsWhole(read(script("window.__INITIAL_STATE__ = " + state + ";window.go=1;")));
        assertIsWhole(read(script("window.__STATE__ = JSON.parse(" + quoted(state) + ")")));
        assertIsWhole(
                read(script("window.__NUXT__=(function(a,b){return {layout:\"x\",data:[{title:\"Old pier closes\",text:"
                        + quoted(HTML) + ",a:a}]}}(1,2))")));
        assertIsWhole(read("<script type=application/json>" + escaped.replace("</", "<\\/") + "</script>"));
    }

    @Test
    void aRowOfParagraphsIsReadInItsOrder() {
        StringBuilder elements = new StringBuilder();
        for (String text : TEXT) {
            elements.append("{\"type\":\"text\",\"content\":")
                    .append(quoted(text))
                    .append("},");
            elements.append(
                    "{\"type\":\"image\",\"caption\":\"The pier seen from the lighthouse on a calm morning in April.\"},");
        }
        String arc = "{\"headlines\":{\"basic\":\"Old pier closes\"},\"content_elements\":[" + elements
                + "{\"type\":\"divider\"}]}";

        assertIsWhole(read(script("Fusion.globalContent=" + arc + ";Fusion.spa=false")));
    }

    @Test
    void ofTwoTextsTheOneBesideTheHeadlineIsTaken() {
        String other = "<p>"
                + "The lamp of the lighthouse, which has burnt for a hundred years, is to be replaced in the autumn. "
                        .repeat(12)
                + "</p>";
        String state = "{\"items\":[{\"title\":\"Lighthouse gets a new lamp at last\",\"body\":" + quoted(other)
                + "},{\"title\":\"Old pier closes\",\"body\":" + quoted(HTML) + "}]}";

        assertIsWhole(read("<script type=application/json>" + state.replace("</", "<\\/") + "</script>"));
    }

    @Test
    void termsAndConsentsInScriptsAreNoArticle() {
        String consent = "<p>"
                + "We and our partners use cookies and other identifiers to show advertising that fits your interests. "
                        .repeat(12)
                + "</p>";

        assertThat(extractor.extract(
                        "<html><head><title>Old pier closes</title></head><body><div id=root></div>"
                                + script("var consent = " + quoted(consent)) + "</body></html>",
                        ADDRESS))
                .isInstanceOfSatisfying(
                        Extraction.Unreadable.class,
                        unreadable -> assertThat(unreadable.cause()).isEqualTo(Extraction.Cause.SCRIPT_ONLY));
    }

    @Test
    void linkedDataMarksWhichOfThePagesTextIsTheArticle() {
        String told = quoted(String.join(" ", TEXT));
        String page =
                "<html><head><title>Old pier closes</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Old pier closes\",\"articleBody\":"
                        + told + "}</script></head><body><h1>Old pier closes</h1><div><p>" + Pages.ENGLISH_TEXT_1
                        + "</p><p>" + Pages.ENGLISH_TEXT_2
                        + "</p><p>Our readers know the harbour better than anybody else does, and they are the reason why we write about it.</p><p>"
                        + Pages.ENGLISH_TEXT_3 + "</p></div><div class=sidebar><p>" + TEXT_4
                        + "</p></div></body></html>";

        assertThat(extractor.extract(page, ADDRESS)).isInstanceOfSatisfying(Extraction.Extracted.class, article -> {
            assertThat(article.body().origin()).isEqualTo(ArticleBody.Origin.PAGE);
            assertThat(article.body().paragraphs()).containsExactlyElementsOf(TEXT);
        });
    }

    @Test
    void linkedDataThatTellsOnlyTheBeginningChangesNothing() {
        String page =
                "<html><head><title>Old pier closes</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Old pier closes\",\"articleBody\":"
                        + quoted(Pages.ENGLISH_TEXT_1) + "}</script></head><body><h1>Old pier closes</h1><div>" + HTML
                        + "</div></body></html>";

        assertThat(extractor.extract(page, ADDRESS))
                .isInstanceOfSatisfying(
                        Extraction.Extracted.class,
                        article -> assertThat(article.body().paragraphs()).containsExactlyElementsOf(TEXT));
    }

    @Test
    void linkedDataOfAnotherArticleIsNotBelieved() {
        String other =
                "The lamp of the lighthouse, which has burnt for a hundred years, is to be replaced in the autumn. "
                        .repeat(9);
        String page =
                "<html><head><title>Old pier closes</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":"
                        + quoted(other) + "}</script></head><body><h1>Old pier closes</h1><div>" + HTML
                        + "</div></body></html>";

        assertThat(extractor.extract(page, ADDRESS)).isInstanceOfSatisfying(Extraction.Extracted.class, article -> {
            assertThat(article.body().paragraphs()).containsExactlyElementsOf(TEXT);
        });
    }
}
