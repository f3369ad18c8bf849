package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When it was published, and when it was changed. */
class DatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            kr ; 입력 2024.05.14 18:05 | 수정 2024.05.15 09:00                        ; 2024-05-14T09:05:00Z ; 2024-05-15T00:00:00Z
            kr ; 최종수정 2024.05.15 09:00 기사입력 2024.05.14 18:05                   ; 2024-05-14T09:05:00Z ; 2024-05-15T00:00:00Z
            jp ; 公開日：2024年5月14日 18時05分 更新日：2024年5月15日 9時00分             ; 2024-05-14T09:05:00Z ; 2024-05-15T00:00:00Z
            cn ; 发布时间：2024-05-14 18:05 更新时间：2024-05-15 09:00                  ; 2024-05-14T10:05:00Z ; 2024-05-15T01:00:00Z
            de ; Veröffentlicht: 14.05.2024, 18:05 Uhr. Aktualisiert: 15.05.2024, 09:00 Uhr ; 2024-05-14T16:05:00Z ; 2024-05-15T07:00:00Z
            ru ; Опубликовано 14 мая 2024, 18:05. Обновлено 15 мая 2024, 09:00        ; 2024-05-14T18:05:00Z ; 2024-05-15T09:00:00Z
            tr ; Giriş: 14.05.2024 18:05 - Güncelleme: 15.05.2024 09:00               ; 2024-05-14T15:05:00Z ; 2024-05-15T06:00:00Z
            org ; Published May 14, 2024 6:05 PM ET. Updated May 15, 2024 9:00 AM ET   ; 2024-05-14T22:05:00Z ; 2024-05-15T13:00:00Z
            fr ; Publié le 14 mai 2024 à 18h05, mis à jour le 15 mai 2024 à 9h00       ; 2024-05-14T16:05:00Z ; 2024-05-15T07:00:00Z
            """)
    void labelsTellPublicationFromChange(String country, String line, Instant published, Instant modified) {
        PageFacts facts = page(country, "", "<p>" + line + "</p>");

        assertThat(facts.published()).isEqualTo(published);
        assertThat(Objects.requireNonNull(facts.modified()).at()).isEqualTo(modified);
    }

    @Test
    void thePagesDataGoBeforeWhatItShows() {
        PageFacts facts = page("org", """
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Old ferry pier to close for two years",
                "datePublished":"2024-05-14T09:30:00+02:00","dateModified":"2024-05-14T11:00:00+02:00"}</script>
                """, "<p>May 14, 2024</p>");

        assertThat(facts.dates().getFirst().from()).isEqualTo("JSON-LD datePublished");
        assertThat(facts.published()).isEqualTo("2024-05-14T07:30:00Z");
        assertThat(Objects.requireNonNull(facts.modified()).from()).isEqualTo("JSON-LD dateModified");
    }

    @Test
    void aPublicationThatMovesWithEachChangeIsNotBelieved() {
        PageFacts facts = page("org", """
                <meta property="article:published_time" content="2024-05-10T08:00:00Z">
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Old ferry pier to close for two years",
                "datePublished":"2024-05-14T09:30:00Z","dateModified":"2024-05-14T09:30:00Z"}</script>
                """, "");

        assertThat(facts.published()).isEqualTo("2024-05-10T08:00:00Z");
    }

    @Test
    void oneDateAgainstTwoThatAgreeIsNotBelieved() {
        PageFacts facts = page("org", """
                <meta property="article:published_time" content="2024-05-10T08:00:00Z">
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Old ferry pier to close for two years",
                "datePublished":"2024-05-01T09:30:00Z"}</script>
                """, "<p>Published May 10, 2024</p>");

        assertThat(facts.published()).isEqualTo("2024-05-10T08:00:00Z");
        assertThat(facts.dates().getFirst().why()).isEqualTo("is where two of the page's dates agree");
    }

    @Test
    void aDayIsSharpenedByTheTimeOfThatDay() {
        PageFacts facts = page("org", """
                <meta property="article:published_time" content="2024-05-14T08:00:00Z">
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Old ferry pier to close for two years",
                "datePublished":"2024-05-14"}</script>
                """, "");

        assertThat(facts.published()).isEqualTo("2024-05-14T08:00:00Z");
    }

    @Test
    void aPageThatTellsNoDateHasNone() {
        PageFacts facts = page("org", "<meta property='article:modified_time' content='2024-05-14T08:00:00Z'>", "");

        assertThat(facts.published()).isNull();
        assertThat(Objects.requireNonNull(facts.modified()).at()).isEqualTo("2024-05-14T08:00:00Z");
    }

    @Test
    void aChangeBeforeThePublicationIsNone() {
        PageFacts facts = page("org", """
                <meta property="article:published_time" content="2024-05-14T08:00:00Z">
                <meta property="article:modified_time" content="2024-05-13T08:00:00Z">
                """, "");

        assertThat(facts.modified()).isNull();
    }

    @Test
    void theDayOfSomethingElseIsNotThatOfThePublication() {
        assertThat(page("org", "", "<p>Event: May 20, 2024</p>").published()).isNull();
    }

    @Test
    void timesOfOtherArticlesAreNotItsOwn() {
        assertThat(page("org", "", "<aside><time datetime='2024-05-20T08:00:00Z'>20 May</time></aside>")
                        .published())
                .isNull();
    }

    private static PageFacts page(String country, String head, String under) {
        String html = "<html><head><title>Old ferry pier to close for two years</title>" + head
                + "</head><body><h1>Old ferry pier to close for two years</h1>" + under + "<div><p>"
                + Pages.ENGLISH_TEXT_1
                + "</p><p>" + Pages.ENGLISH_TEXT_2 + "</p></div></body></html>";
        return FactsPages.read(html, "https://gazette." + country + "/news/ferry-pier");
    }
}
