package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.fetch.Content;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;
import throughline.fetch.Subject;
import throughline.fetch.Validators;

class ArticleReaderTest {

    private static final URI ADDRESS = URI.create("https://gazette.example/news/ferry-pier");
    private static final ArticleId ID = ArticleId.of(ADDRESS);
    private static final Instant NOON = Instant.parse("2024-05-14T12:00:00Z");
    private static final String UNDATED = "<html><body><h1>Old pier closes</h1><p>" + Pages.ENGLISH_TEXT_1 + "</p><p>"
            + Pages.ENGLISH_TEXT_2 + "</p></body></html>";

    private final ArticleReader reader = new ArticleReader(new Extractor(new Languages()));

    private static Fetched.Found page(String html, Instant at) {
        FetchRequest request = new FetchRequest(Subject.PAGE, ID.value(), ADDRESS, Validators.NONE, 1, at);
        Content content = new Content(html.getBytes(StandardCharsets.UTF_8), "text/html");
        return new Fetched.Found(request, at, ADDRESS, null, Validators.NONE, Map.of(), content, false);
    }

    private static Announcement announced(@Nullable Instant published, String outlet, String content) {
        return new Announcement("Old pier closes", "Ada Finch", published, null, outlet, "", "en", "", content, false);
    }

    private Article fresh(String html, Announcement announcement) {
        ArticleReading reading = reader.read(ID, page(html, NOON), announcement, null);
        assertThat(reading).isInstanceOf(ArticleReading.Fresh.class);
        return ((ArticleReading.Fresh) reading).article();
    }

    @Test
    void theFirstTextOfAnArticleIsItsFirstRevision() {
        Article article = fresh(Pages.ENGLISH, Announcement.NONE);

        assertThat(article.revision()).isEqualTo(1);
        assertThat(article.outlet()).isEqualTo("Harbour Gazette");
        assertThat(article.arrived()).isEqualTo(NOON);
        assertThat(article.firstArrived()).isEqualTo(NOON);
    }

    @Test
    void theSameTextFetchedAgainIsTheSame() {
        Article article = fresh(Pages.ENGLISH, Announcement.NONE);

        assertThat(reader.read(ID, page(Pages.ENGLISH, NOON.plusSeconds(60)), Announcement.NONE, article))
                .isEqualTo(new ArticleReading.Same(article));
    }

    @Test
    void aChangedParagraphMakesARevisionThatKeepsItsFirstArrival() {
        Article article = fresh(Pages.ENGLISH, Announcement.NONE);
        String corrected = Pages.ENGLISH.replace("two years, the council", "three years, the council");

        assertThat(reader.read(ID, page(corrected, NOON.plusSeconds(60)), Announcement.NONE, article))
                .isInstanceOfSatisfying(ArticleReading.Revised.class, revised -> {
                    assertThat(revised.before()).isEqualTo(article);
                    assertThat(revised.article().revision()).isEqualTo(2);
                    assertThat(revised.article().firstArrived()).isEqualTo(NOON);
                    assertThat(revised.article().arrived()).isEqualTo(NOON.plusSeconds(60));
                    assertThat(revised.article().text()).contains("three years");
                });
    }

    @Test
    void theFeedTellsWhatThePageDoesNot() {
        Instant morning = Instant.parse("2024-05-14T06:00:00Z");
        Article article = fresh(UNDATED, announced(morning, "The Gazette", ""));

        assertThat(article.published()).isEqualTo(morning);
        assertThat(article.dates())
                .contains(new DateEvidence("feed", morning).taken("is the feed's word; the page has none"));
        assertThat(article.authors()).containsExactly("Ada Finch");
        assertThat(article.outlet()).isEqualTo("The Gazette");
    }

    @Test
    void thePagesOwnDateIsTakenBeforeTheFeeds() {
        Article article = fresh(Pages.ENGLISH, announced(NOON, "", ""));

        assertThat(article.published()).isEqualTo(Instant.parse("2024-05-14T07:30:00Z"));
        assertThat(article.dates()).contains(new DateEvidence("feed", NOON));
    }

    @Test
    void aDateInTheFutureIsKeptAndNotTaken() {
        Instant future = NOON.plusSeconds(3 * 86_400);
        Article article = fresh(UNDATED, announced(future, "", ""));

        assertThat(article.published()).isNull();
        assertThat(article.dates()).contains(new DateEvidence("feed", future).left("lies after the article was seen"));
    }

    @Test
    void nobodySaidWhenSoNobodyIsBelieved() {
        assertThat(fresh(UNDATED, announced(null, "", "")).published()).isNull();
    }

    @Test
    void aPageThatNamesNoOutletIsFiledUnderItsHost() {
        assertThat(fresh(UNDATED, announced(null, "", "")).outlet()).isEqualTo("gazette.example");
    }

    @Test
    void theFeedsFullTextStandsInForAnUnreadablePage() {
        String content = ("<p>" + Pages.ENGLISH_TEXT_1 + "</p><p>" + Pages.ENGLISH_TEXT_2 + "</p>").repeat(3);
        Article article = fresh("<html><body></body></html>", announced(NOON, "", content));

        assertThat(article.headline()).isEqualTo("Old pier closes");
        assertThat(article.text()).contains(Pages.ENGLISH_TEXT_1, Pages.ENGLISH_TEXT_2);
        assertThat(article.published()).isEqualTo(NOON);
    }

    private static final String FULL = ("<p>" + Pages.ENGLISH_TEXT_1 + "</p><p>" + Pages.ENGLISH_TEXT_2 + "</p><p>"
                    + Pages.ENGLISH_TEXT_3 + "</p>")
            + "<p>The engineers will come back in June, when the water is warm enough for divers to work for a whole hour.</p>"
            + "<p>Until then the island will get its bread, its post and its guests by the northern quay, as it did before the war.</p>";

    @Test
    void theFeedsFullTextIsTakenWhereThePageShowsOnlyTheBeginning() {
        String walled =
                "<html><head><title>Old pier closes</title><meta name=author content='Ada Finch'></head><body><h1>Old pier closes</h1><p>"
                        + Pages.ENGLISH_TEXT_1 + "</p><p>" + Pages.ENGLISH_TEXT_2
                        + "</p><div class=box>Subscribe to continue reading this article.</div></body></html>";

        Article article = fresh(walled, announced(NOON, "", FULL));

        assertThat(article.body().origin()).isEqualTo(ArticleBody.Origin.FEED);
        assertThat(article.body().teaser()).isFalse();
        assertThat(article.text()).contains(Pages.ENGLISH_TEXT_3, "northern quay, as it did");
        assertThat(article.body().quality().reasons()).contains("the page shows only the beginning");
    }

    @Test
    void aFeedThatRepeatsThePageLeavesThePageItsText() {
        Article article =
                fresh("<html><body><h1>Old pier closes</h1>" + FULL + "</body></html>", announced(NOON, "", FULL));

        assertThat(article.body().origin()).isEqualTo(ArticleBody.Origin.PAGE);
    }

    @Test
    void aSummaryNeverBeatsAPageThatCanBeRead() {
        String summary = ("<p>" + Pages.ENGLISH_TEXT_1 + " " + Pages.ENGLISH_TEXT_2 + "</p><p>" + Pages.ENGLISH_TEXT_3
                        + " It was built by hand, and it was meant to stand for a hundred years. Nobody knows who drew its plans. […]</p>")
                .repeat(2);
        String page = "<html><body><h1>Old pier closes</h1><p>" + Pages.ENGLISH_TEXT_1 + "</p><p>"
                + Pages.ENGLISH_TEXT_2 + "</p></body></html>";

        Article article = fresh(page, announced(NOON, "", summary));

        assertThat(article.body().origin()).isEqualTo(ArticleBody.Origin.PAGE);
        assertThat(article.paragraphs()).containsExactly(Pages.ENGLISH_TEXT_1, Pages.ENGLISH_TEXT_2);
    }

    @Test
    void whatAFeedAddsToSayWhereATextIsFromIsLeftOut() {
        Article article = ((ArticleReading.Fresh) reader.told(
                        ID,
                        announced(NOON, "", FULL + "<p>The post Old pier closes appeared first on The Gazette.</p>"),
                        ADDRESS,
                        NOON,
                        null))
                .article();

        assertThat(article.paragraphs()).hasSize(5);
        assertThat(article.body().teaser()).isFalse();
    }

    @Test
    void withoutAnyTextThereIsAReason() {
        assertThat(reader.read(ID, page("<html><body></body></html>", NOON), Announcement.NONE, null))
                .isEqualTo(new ArticleReading.Unreadable(
                        Extraction.Cause.TOO_LITTLE_TEXT, "The page holds no running text."));
    }

    private static Announcement archived(Instant at) {
        return new Announcement("", null, null, null, "", "", null, "", "", true, at);
    }

    @Test
    void whenAPageWasArchivedIsTakenWhereNothingElseIsSaid() {
        Article article = fresh(UNDATED, archived(NOON.minusSeconds(3_600)));

        assertThat(article.published()).isEqualTo(NOON.minusSeconds(3_600));
        assertThat(article.backfilled()).isTrue();
    }

    @Test
    void aDateAfterThePageWasArchivedIsNotBelieved() {
        Instant before = Instant.parse("2024-05-10T09:00:00Z");
        Instant after = Instant.parse("2024-05-14T07:40:00Z");

        assertThat(fresh(Pages.ENGLISH, archived(before)).published()).isEqualTo(before);
        assertThat(fresh(Pages.ENGLISH, archived(after)).published()).isEqualTo(Instant.parse("2024-05-14T07:30:00Z"));
    }

    @Test
    void anArticleCanBeToldByItsFeedAlone() {
        String content = "<p>" + Pages.ENGLISH_TEXT_1 + "</p><p>" + Pages.ENGLISH_TEXT_2 + "</p>";

        assertThat(reader.told(ID, announced(NOON, "The Gazette", content), ADDRESS, NOON, null))
                .isInstanceOfSatisfying(ArticleReading.Fresh.class, fresh -> {
                    Article article = fresh.article();
                    assertThat(article.headline()).isEqualTo("Old pier closes");
                    assertThat(article.paragraphs()).containsExactly(Pages.ENGLISH_TEXT_1, Pages.ENGLISH_TEXT_2);
                    assertThat(article.address()).isEqualTo(ADDRESS);
                    assertThat(article.published()).isEqualTo(NOON);
                    assertThat(article.outlet()).isEqualTo("The Gazette");
                });
    }

    @Test
    void whatAFeedTellsOtherwiseLaterIsARevision() {
        Announcement first = announced(NOON, "", Pages.ENGLISH_TEXT_1 + "\n\n" + Pages.ENGLISH_TEXT_2);
        Article article = ((ArticleReading.Fresh) reader.told(ID, first, ADDRESS, NOON, null)).article();
        Announcement second =
                announced(NOON, "", Pages.ENGLISH_TEXT_1 + "\n\n" + Pages.ENGLISH_TEXT_2.replace("a", "e"));

        assertThat(reader.told(ID, first, ADDRESS, NOON, article)).isEqualTo(new ArticleReading.Same(article));
        assertThat(reader.told(ID, second, ADDRESS, NOON, article)).isInstanceOf(ArticleReading.Revised.class);
    }

    @Test
    void aFeedThatTellsOnlyAHeadlineTellsNoArticle() {
        assertThat(reader.told(ID, announced(NOON, "", "Read more"), ADDRESS, NOON, null))
                .isInstanceOf(ArticleReading.Unreadable.class);
        assertThat(reader.told(ID, Announcement.NONE, ADDRESS, NOON, null))
                .isInstanceOf(ArticleReading.Unreadable.class);
    }
}
