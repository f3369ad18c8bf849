package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import throughline.fetch.Content;

/** Whatever comes over the wire, an answer comes back, soon, and its text is plain. */
class ExtractorSoupTest {

    private static final URI ADDRESS = URI.create("https://soup.example/2024/99/99/x?y=%ZZ".replace("%ZZ", "z"));
    private static final String[] PIECES = {
        "<div>",
        "</div>",
        "<p>",
        "</p>",
        "<h1>",
        "<br><br>",
        "<table><tr><td>",
        "</table>",
        "<a href='x'>",
        "</a>",
        "<article>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",",
        "\"datePublished\":\"20",
        "\"author\":[[{}]]",
        "}</script>",
        "<meta property='article:published_time' content='",
        "<time datetime='2024-13-45T99:99'>",
        "<li class='related'>",
        "<link rel=canonical href='http://[::'>",
        "<title>",
        " | ",
        "A sentence of some length that could be part of an article. ",
        "기사 본문입니다. ",
        "記事です。",
        "\u0000",
        "\uD800",
        "&#xD800;",
        "&amp",
        "<!--",
        "-->",
        "<![CDATA[",
        "'",
        "\"",
        "<",
        ">",
        "12.12.2012 25:61",
        "2024년 5월",
        "<svg><title>x</title></svg>",
        "<template><p>hidden</p></template>",
        "<h4 class='comments'>"
    };

    private final Extractor extractor = new Extractor(new Languages());

    @Test
    void nonsenseBytesNeverThrow() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(3_000)];
            random.nextBytes(bytes);
            check(extractor.extract(new Content(bytes, round % 3 == 0 ? null : "text/html; charset=euc-kr"), ADDRESS));
        }
    }

    @Test
    void shuffledPiecesOfPagesNeverThrow() {
        Random random = new Random(5);
        for (int round = 0; round < 1_500; round++) {
            StringBuilder html = new StringBuilder();
            for (int piece = random.nextInt(120); piece >= 0; piece--) {
                html.append(PIECES[random.nextInt(PIECES.length)]);
            }
            check(extractor.extract(html.toString(), ADDRESS));
        }
    }

    @Test
    void deepAndWidePagesAreReadInReasonableTime() {
        String words = "A sentence of some length that could be part of an article. ";
        check(timed("<div>".repeat(60_000) + words.repeat(10)));
        check(timed("<span>".repeat(60_000) + words.repeat(10)));
        check(timed("<p class='a b c related'>" + "<a href=x>y</a>".repeat(60_000)));
        check(timed("<h1>".repeat(20_000) + words));
        check(timed("<div class='" + "x-".repeat(200_000) + "'>" + words.repeat(2_000)));
        check(timed("<p>" + "1.1.".repeat(100_000)));
        check(timed("<script type=application/ld+json>" + "[".repeat(100_000)));
        check(timed("<title>" + " | ".repeat(100_000) + "</title><p>" + words.repeat(4)));
    }

    private Extraction timed(String html) {
        Instant start = Instant.now();
        Extraction extraction = extractor.extract(html, ADDRESS);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        return extraction;
    }

    private void check(Extraction extraction) {
        assertThat(extraction).isNotNull();
        if (extraction instanceof Extraction.Extracted article) {
            assertThat(article.text()).isNotBlank().doesNotContain("\u0000");
            assertThat(article.dates().stream().filter(DateEvidence::taken).count())
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void theSamePageAlwaysGivesTheSameAnswer() {
        Extraction first = extractor.extract(Pages.ENGLISH, ADDRESS);

        assertThat(extractor.extract(Pages.ENGLISH, ADDRESS)).isEqualTo(first);
        assertThat(new Extractor(new Languages()).extract(Pages.ENGLISH, ADDRESS))
                .isEqualTo(first);
    }
}
