package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private final Phrases phrases = new Phrases();

    private static List<String> section(String name) {
        return WordList.read("phrases.txt").getOrDefault(name, List.of());
    }

    @Test
    void aLineThatAnnouncesLinksIsALabel() {
        assertThat(phrases.opensWithLabel("Read more: How the pier was built")).isTrue();
        assertThat(phrases.opensWithLabel("READ MORE")).isTrue();
    }

    @Test
    void aParagraphThatOnlyBeginsAlikeIsNone() {
        assertThat(phrases.opensWithLabel("Reading mornings are held in the old ferry hall."))
                .isFalse();
        assertThat(phrases.opensWithLabel("Advertisements for the ferry were painted by hand."))
                .isFalse();
    }

    @Test
    void signsAndCurlyQuotesMakeNoDifference() {
        assertThat(phrases.opensWithLabel("» Don’t miss — the lamp of the lighthouse"))
                .isTrue();
        assertThat(phrases.opensWithLabel("Don't miss the lamp of the lighthouse"))
                .isTrue();
    }

    @Test
    void whatAnnouncesOtherThingsEndsTheArticleOnlyByItself() {
        String end = section("end").getFirst();

        assertThat(phrases.endsArticle(end)).isTrue();
        assertThat(phrases.endsArticle(end + " was what the council said of the pier on Tuesday evening."))
                .isFalse();
    }

    @Test
    void everyPhraseOfTheFileIsFound() {
        assertThat(section("line")).isNotEmpty().allMatch(line -> phrases.opensWithLine(line + " ferry"));
        assertThat(section("label")).isNotEmpty().allMatch(label -> phrases.opensWithLabel(label + " ferry"));
        assertThat(section("end")).isNotEmpty().allMatch(phrases::endsArticle);
    }

    @Test
    void theRunsOfAPageAreMarkedInTheirOrder() {
        Outline outline = Outline.of(
                Jsoup.parse("<p>The pier will close.</p><p>Read more</p><p>Boats leave from the quay.</p>")
                        .body(),
                new Signs());

        Phrases.Marks marks = phrases.of(outline.runs());

        assertThat(List.of(marks.labels(0), marks.labels(1), marks.labels(2))).containsExactly(false, true, false);
    }
}
