package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import throughline.articles.Extraction.Cause;

class PageKindsTest {

    private static final URI ADDRESS = URI.create("https://gazette.example/news");

    private final Extractor extractor = new Extractor(new Languages());

    private Extraction.Unreadable refused(String html, URI address) {
        Extraction extraction = extractor.extract(html, address);
        assertThat(extraction).isInstanceOf(Extraction.Unreadable.class);
        return (Extraction.Unreadable) extraction;
    }

    @Test
    void listsOfNewsAreNoArticlesInAnyLanguage() {
        for (OtherPages.Tongue tongue : OtherPages.TONGUES) {
            Extraction.Unreadable list = refused(OtherPages.list(tongue), ADDRESS);

            assertThat(list.cause()).as(tongue.language()).isEqualTo(Cause.NOT_AN_ARTICLE);
            assertThat(list.reason()).contains("list").contains("add its feed");
        }
    }

    @Test
    void frontPagesAreNoArticles() {
        for (OtherPages.Tongue tongue : OtherPages.TONGUES) {
            Extraction.Unreadable front = refused(OtherPages.front(tongue), URI.create("https://gazette.example/"));

            assertThat(front.cause()).as(tongue.language()).isEqualTo(Cause.NOT_AN_ARTICLE);
        }
    }

    @Test
    void whatASearchFoundIsNoArticle() {
        for (OtherPages.Tongue tongue : OtherPages.TONGUES) {
            Extraction.Unreadable results =
                    refused(OtherPages.results(tongue), URI.create("https://gazette.example/find?q=pier"));

            assertThat(results.cause()).as(tongue.language()).isEqualTo(Cause.NOT_AN_ARTICLE);
            assertThat(results.reason()).contains("search");
        }
    }

    @Test
    void aPageThatTellsThatSomethingIsMissingIsNoArticle() {
        for (OtherPages.Tongue tongue : OtherPages.TONGUES) {
            Extraction.Unreadable missing = refused(OtherPages.missing(tongue), ADDRESS);

            assertThat(missing.cause()).as(tongue.language()).isEqualTo(Cause.NOT_AN_ARTICLE);
            assertThat(missing.reason()).contains("error page");
        }
    }

    @Test
    void aGateBeforeThePageIsNoArticle() {
        String gate = "<html><head><title>Just a moment...</title></head><body><h1>gazette.example</h1><p>"
                + "Verifying that you are human. This may take a few seconds, and then you will be sent on to the page.</p><p>"
                + "gazette.example needs to review the security of your connection before it can go on with your request.</p></body></html>";

        assertThat(refused(gate, ADDRESS).cause()).isEqualTo(Cause.NOT_AN_ARTICLE);
        assertThat(refused(gate, ADDRESS).reason()).contains("whether a person is reading");
    }

    @Test
    void aThingForSaleIsNoArticle() {
        String shop = "<html><head><title>Brass ship's lamp</title><meta property='og:type' content='product'>"
                + "<script type='application/ld+json'>{\"@type\":\"Product\",\"name\":\"Brass ship's lamp\",\"offers\":{\"@type\":\"Offer\",\"price\":\"49\"}}</script>"
                + "</head><body><h1>Brass ship's lamp</h1><p>This lamp is made of solid brass and comes with a glass that was blown by hand on the island.</p>"
                + "<p>It burns for eight hours with one filling of oil, and is sent to any place in the country within three days.</p></body></html>";

        assertThat(refused(shop, ADDRESS).reason()).contains("for sale");
    }

    @Test
    void anArticleAboutAMissingPageIsAnArticle() {
        String page = "<html><head><title>Page not found: how the archive lost a century | Harbour Gazette</title>"
                + "<meta property='og:type' content='article'></head><body><h1>Page not found: how the archive lost a century</h1><p>"
                + Pages.ENGLISH_TEXT_1 + "</p><p>" + Pages.ENGLISH_TEXT_2 + "</p></body></html>";

        assertThat(extractor.extract(page, ADDRESS)).isInstanceOf(Extraction.Extracted.class);
    }

    @Test
    void aShortArticleAboveALongListOfOthersIsAnArticle() {
        String list = OtherPages.list(OtherPages.ENGLISH);
        String page = list.replace(
                "<h1>News</h1>",
                "<h1>Old pier closes</h1><div class=text><p>" + Pages.ENGLISH_TEXT_1 + "</p><p>" + Pages.ENGLISH_TEXT_2
                        + "</p><p>" + Pages.ENGLISH_TEXT_3 + "</p></div>");

        assertThat(extractor.extract(page, URI.create("https://gazette.example/news/pier")))
                .isInstanceOfSatisfying(
                        Extraction.Extracted.class,
                        article -> assertThat(article.text())
                                .contains(Pages.ENGLISH_TEXT_1, Pages.ENGLISH_TEXT_3)
                                .doesNotContain("lamp"));
    }
}
