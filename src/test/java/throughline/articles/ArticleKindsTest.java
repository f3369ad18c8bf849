package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleKindsTest {

    private static final URI ADDRESS = URI.create("https://gazette.example/news/pier");
    private static final String TEXT =
            "<p>" + Pages.ENGLISH_TEXT_1 + "</p><p>" + Pages.ENGLISH_TEXT_2 + "</p><p>" + Pages.ENGLISH_TEXT_3 + "</p>";

    private final Extractor extractor = new Extractor(new Languages());

    private Extraction.Extracted read(String html, URI address) {
        Extraction extraction = extractor.extract(html, address);
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return (Extraction.Extracted) extraction;
    }

    private Extraction.Extracted read(String html) {
        return read(html, ADDRESS);
    }

    private static String page(String title, String head, String body) {
        return "<html><head><title>" + title + "</title>" + head + "</head><body><h1>" + title + "</h1>" + body
                + "</body></html>";
    }

    private static String linked(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    @Test
    void anOrdinaryReportIsAnArticle() {
        assertThat(read(page("Old pier closes", "", TEXT)).kind()).isEqualTo(ArticleKind.ARTICLE);
    }

    @Test
    void opinionIsToldByItsSectionItsAddressOrItsHeadline() {
        for (String section : List.of(
                "Opinion", "사설", "社説", "社论", "Kommentar", "Leitartikel", "Колонка", "رأي", "Opinión", "संपादकीय")) {
            String head = "<meta property='article:section' content='" + section + "'>";
            assertThat(read(page("Old pier closes", head, TEXT)).kind())
                    .as(section)
                    .isEqualTo(ArticleKind.OPINION);
        }
        for (String path : List.of("/opinion/pier", "/2024/meinung/pier", "/commentisfree/pier")) {
            assertThat(read(page("Old pier closes", "", TEXT), URI.create("https://gazette.example" + path))
                            .kind())
                    .as(path)
                    .isEqualTo(ArticleKind.OPINION);
        }
        for (String title : List.of(
                "[사설] 나루터를 닫을 때다", "社説：船着き場を閉じるとき", "Kommentar: Die Brücke muss weg", "Opinion | Close the pier")) {
            assertThat(read(page(title, "", TEXT)).kind()).as(title).isEqualTo(ArticleKind.OPINION);
        }
    }

    @Test
    void aReportThatQuotesAnOpinionIsNone() {
        assertThat(read(
                                page("Court gives opinion on pier", "", TEXT),
                                URI.create("https://gazette.example/court-opinion-on-pier"))
                        .kind())
                .isEqualTo(ArticleKind.ARTICLE);
    }

    @Test
    void aLiveBlogIsReadEntryByEntryAfterItsIntroduction() {
        StringBuilder entries = new StringBuilder("<p>" + Pages.ENGLISH_TEXT_1 + "</p><div class='live-feed'>");
        for (int i = 1; i <= 4; i++) {
            entries.append("<div class='post'><time>1")
                    .append(i)
                    .append(":05</time><h3>Boat number ")
                    .append(i);
            entries.append(" has left</h3><p>The boat left the northern quay with ")
                    .append(i);
            entries.append("0 people on board, and will be back before the tide turns in the evening.</p></div>");
        }
        Extraction.Extracted article = read(page("Harbour LIVE: boats leave the quay", "", entries + "</div>"));

        assertThat(article.kind()).isEqualTo(ArticleKind.LIVE_BLOG);
        assertThat(article.body().blocks().getFirst().text()).isEqualTo(Pages.ENGLISH_TEXT_1);
        List<Block> live = article.body().blocks().stream()
                .filter(block -> block.kind() == Block.Kind.LIVE_ENTRY)
                .toList();
        assertThat(live).hasSize(4);
        assertThat(live.get(2).text())
                .contains("Boat number 3 has left\nThe boat left")
                .doesNotContain("number 4");
    }

    @Test
    void aTickerWhoseHeadingsBeginWithTimesIsALiveBlog() {
        StringBuilder text = new StringBuilder("<p>" + Pages.ENGLISH_TEXT_1 + "</p>");
        for (int i = 1; i <= 4; i++) {
            text.append("<h3>1")
                    .append(i)
                    .append(".31 Uhr: Das Boot Nummer ")
                    .append(i)
                    .append(" ist ausgelaufen</h3>");
            text.append("<p>Das Boot hat die nördliche Mole mit ").append(i);
            text.append("0 Menschen an Bord verlassen und soll vor dem Abend zurück sein.</p>");
        }
        Extraction.Extracted article = read(
                page("Hafen-Ticker: Boote laufen aus", "", text.toString()),
                URI.create("https://gazette.example/newsticker/hafen"));

        assertThat(article.kind()).isEqualTo(ArticleKind.LIVE_BLOG);
        assertThat(article.body().blocks().stream().filter(block -> block.kind() == Block.Kind.LIVE_ENTRY))
                .hasSize(4);
    }

    @Test
    void readersCommentsWithTheirTimesMakeNoLiveBlog() {
        StringBuilder comments = new StringBuilder(TEXT + "<div class='feed'>");
        for (int i = 1; i <= 5; i++) {
            comments.append("<div class='post'><span>1")
                    .append(i)
                    .append(":05</span><p>I have always said that the pier would not last, number ");
            comments.append(i).append(", and nobody listened.</p></div>");
        }

        assertThat(read(page("Old pier closes", "", comments + "</div>")).kind())
                .isEqualTo(ArticleKind.ARTICLE);
    }

    @Test
    void aFilmWithAFewLinesIsAVideo() {
        String head = "<meta property='og:type' content='video.other'>";
        String lines =
                "<video src=pier.mp4></video><p>" + Pages.ENGLISH_TEXT_1 + "</p><p>" + Pages.ENGLISH_TEXT_2 + "</p>";

        assertThat(read(page("Watch the pier close", head, lines)).kind()).isEqualTo(ArticleKind.VIDEO);
    }

    @Test
    void manyPicturesWithAFewLinesAreAGallery() {
        String figures = "<figure><img src=a.jpg><figcaption>The pier in the morning</figcaption></figure>".repeat(8);

        assertThat(read(
                                page("The pier through the years", "", TEXT + figures),
                                URI.create("https://gazette.example/gallery/pier"))
                        .kind())
                .isEqualTo(ArticleKind.GALLERY);
    }

    @Test
    void aTextThatEndsAtAWallIsATeaserOfAPaywalledArticle() {
        for (String wall : List.of(
                "Subscribe to continue reading this article.",
                "この記事は会員限定です。会員登録すると続きをお読みいただけます。",
                "이 기사는 유료회원 전용입니다. 로그인하고 계속 읽어 주세요.",
                "Dieser Artikel ist nur für Abonnenten. Jetzt registrieren.",
                "Il vous reste 61.3% de cet article à lire.",
                "残り：1234文字／全文：1800文字")) {
            Extraction.Extracted article = read(page("Old pier closes", "", TEXT + "<div><p>" + wall + "</p></div>"));

            assertThat(article.kind()).as(wall).isEqualTo(ArticleKind.PAYWALLED);
            assertThat(article.body().teaser()).as(wall).isTrue();
            assertThat(article.text()).as(wall).contains(Pages.ENGLISH_TEXT_3).doesNotContain(wall);
            assertThat(article.body().quality().value()).isLessThan(0.7);
        }
    }

    @Test
    void aWholeArticleThatCallsItselfClosedIsNoTeaser() {
        String closed = linked(
                "{\"@type\":\"NewsArticle\",\"headline\":\"Old pier closes\",\"isAccessibleForFree\":false,\"wordCount\":480}");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            text.append("<p>The council of the harbour met for the ").append(i);
            text.append("th time this year and spoke of the pier for an hour.</p>");
        }
        Extraction.Extracted article = read(page("Old pier closes", closed, text.toString()));

        assertThat(article.kind()).isEqualTo(ArticleKind.ARTICLE);
        assertThat(article.body().teaser()).isFalse();
    }

    @Test
    void aTextThatBreaksOffSaysSo() {
        Extraction.Extracted article = read(
                page("Old pier closes", "", TEXT + "<p>The engineers will come back in June, when the water…</p>"));

        assertThat(article.body().teaser()).isTrue();
        assertThat(article.kind()).isEqualTo(ArticleKind.ARTICLE);
        assertThat(article.body().quality().reasons()).anyMatch(reason -> reason.contains("only the beginning"));
    }

    @Test
    void theCellsOfATablesRowStandInOneBlock() {
        String table =
                "<table><tr><th>Boat</th><th>Leaves</th></tr><tr><td>Heron</td><td>07:15</td></tr><tr><td>Gull</td><td>09:40</td></tr></table>";
        Extraction.Extracted article = read(page(
                "Old pier closes",
                "",
                "<article>" + TEXT + table + "<p>" + Pages.ENGLISH_TEXT_1.replace("old", "grey") + "</p></article>"));

        assertThat(article.body().blocks())
                .contains(new Block(Block.Kind.ROW, "Heron\t07:15"), new Block(Block.Kind.ROW, "Gull\t09:40"));
    }
}
