package throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.articles.Article;
import throughline.articles.ArticleBody;
import throughline.articles.ArticleId;
import throughline.articles.ArticleKind;
import throughline.articles.Block;
import throughline.articles.Block.Kind;
import throughline.articles.Quality;

/** What a publisher changed, told block by block. */
class EditTest {

    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

    @Test
    void ofALiveBlogOnlyTheNewEntryIsWritten() {
        Article before = article(1, new Block(Kind.LIVE_ENTRY, "09:00\nThe gates are shut."));
        Article after = article(
                2,
                new Block(Kind.LIVE_ENTRY, "10:30\nThe mediator has come."),
                new Block(Kind.LIVE_ENTRY, "09:00\nThe gates are shut."));

        Edit edit = Edit.between(Report.of(before), after);

        assertThat(edit.struck()).isEmpty();
        assertThat(edit.written()).containsExactly("10:30\nThe mediator has come.");
    }

    @Test
    void ofATableOnlyTheRowThatChangedIsToldAndNotWhatTheBlocksAre() {
        Article before = article(
                1,
                new Block(Kind.PARAGRAPH, "Ships in the bay"),
                new Block(Kind.ROW, "Monday\t11"),
                new Block(Kind.ROW, "Tuesday\t12"));
        Article after = article(
                2,
                new Block(Kind.HEADING, "Ships in the bay"),
                new Block(Kind.ROW, "Monday\t11"),
                new Block(Kind.ROW, "Tuesday\t14"));

        Edit edit = Edit.between(Report.of(before), after);

        assertThat(edit.struck()).containsExactly("Tuesday\t12");
        assertThat(edit.written()).containsExactly("Tuesday\t14");
    }

    private static Article article(int revision, Block... blocks) {
        return new Article(
                new ArticleId("a"),
                revision,
                URI.create("https://post.example/strike"),
                null,
                "Dockers strike",
                null,
                List.of(),
                List.of(),
                "Varga Post",
                null,
                List.of(),
                null,
                "en",
                ArticleKind.LIVE_BLOG,
                new ArticleBody(List.of(blocks), ArticleBody.Origin.PAGE, false, new Quality(0.9, List.of())),
                NOON,
                NOON,
                false);
    }
}
