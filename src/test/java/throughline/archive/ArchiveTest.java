package throughline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.articles.ArticleId;
import throughline.articles.Extraction;
import throughline.articles.LedgerLine;
import throughline.articles.Outcome;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.feeds.FeedId;
import throughline.relevance.NearestPassage;
import throughline.relevance.Relevance;
import throughline.stories.Coverage;
import throughline.stories.Placement;
import throughline.stories.Story;
import throughline.stories.StoryId;

class ArchiveTest {

    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

    private final Archive archive = new Archive();

    @Test
    void whoFollowsHearsOfAStoryOnceEachTimeItGrows() {
        List<String> heard = new ArrayList<>();
        archive.listen(arrival -> heard.add(arrival.story().id().value()));
        archive.keep(story("strike", NOON));
        archive.keep(story("fire", NOON.plusSeconds(1)));
        archive.keep(story("strike", NOON.plusSeconds(2)));
        assertThat(heard).containsExactly("strike", "fire", "strike");
    }

    @Test
    void aBeatMadeOnThePageComesAfterThoseThatWereThereAndOneThatIsStoppedLast() {
        archive.keep(beat("aviation", new Beat.Made("", NOON, false)));
        archive.keep(beat("bakeries", new Beat.Made("", NOON.minusSeconds(9), true)));
        archive.keep(beat("harbours", null));
        archive.keep(beat("avalanches", new Beat.Made("", NOON.plusSeconds(1), false)));
        assertThat(archive.listBeats())
                .extracting(one -> one.id().value())
                .containsExactly("harbours", "aviation", "avalanches", "bakeries");
    }

    private static Beat beat(String id, Beat.@Nullable Made made) {
        return new Beat(
                new BeatId(id),
                id,
                Map.of(),
                List.of("en"),
                "",
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                made);
    }

    @Test
    void aCursorLeadsToWhatCameAfterIt() {
        archive.keep(story("strike", NOON));
        Cursor cursor = archive.cursor();
        archive.keep(story("fire", NOON.minusSeconds(60)));
        assertThat(archive.listArrivals(cursor))
                .extracting(arrival -> arrival.story().id().value())
                .containsExactly("fire");
    }

    @Test
    void aStoryThatGrewComesAgainAfterTheOthers() {
        archive.keep(story("strike", NOON));
        archive.keep(story("fire", NOON.plusSeconds(1)));
        archive.keep(story("strike", NOON.plusSeconds(2)));
        assertThat(archive.listArrivals(null))
                .extracting(arrival -> arrival.story().id().value())
                .containsExactly("fire", "strike");
    }

    @Test
    void aCursorFromBeforeARestartLeavesNothingOut() {
        Archive before = new Archive();
        before.keep(story("strike", NOON));
        Cursor old = before.cursor();
        archive.keep(story("late", NOON.minus(Duration.ofMinutes(2))));
        archive.keep(story("long ago", NOON.minus(Duration.ofDays(2))));
        assertThat(archive.listArrivals(old))
                .extracting(arrival -> arrival.story().id().value())
                .containsExactly("late");
    }

    @Test
    void aCursorIsReadAsItWasWritten() {
        Cursor cursor = archive.cursor();
        assertThat(Cursor.parse(cursor.toString())).contains(cursor);
        assertThat(Cursor.parse("something else")).isEmpty();
        assertThat(Cursor.parse(null)).isEmpty();
    }

    @Test
    void everyEntryIsCountedOnceAndTheSumsAgree() {
        line("a", new Outcome.Waiting(1, null, null));
        line("a", new Outcome.Became(1));
        line("b", new Outcome.Unreadable(Extraction.Cause.NOT_AN_ARTICLE, "a video"));
        line("c", new Outcome.Unreadable(Extraction.Cause.NOT_AN_ARTICLE, "a video"));
        line("f", new Outcome.Unreadable(null, "told before there were causes"));
        line("d", new Outcome.NotFetched("gone"));
        line("e", new Outcome.SetAside("extract", "broke"));
        LedgerSums sums = archive.sums();
        assertThat(sums.announced()).isEqualTo(6);
        assertThat(sums.articles() + sums.unreadable() + sums.notFetched() + sums.setAside() + sums.waiting())
                .isEqualTo(6);
        assertThat(sums.causes()).containsExactly(Map.entry(Extraction.Cause.NOT_AN_ARTICLE, 2));
        assertThat(sums.reasons().keySet()).first().isEqualTo("a video");
        assertThat(archive.countEntries()).containsEntry(new FeedId("feed"), 6);
        assertThat(archive.countArticles()).containsEntry(new FeedId("feed"), 1);
    }

    private void line(String id, Outcome outcome) {
        archive.keep(new LedgerLine(new ArticleId(id), new FeedId("feed"), List.of(), "Title", null, outcome, NOON));
    }

    private static Story story(String id, Instant changed) {
        Relevance relevance = new Relevance(
                true, 0.8, new NearestPassage("A", 1, 0.8, "A sentence."), List.of(), List.of(), List.of(), List.of());
        Coverage coverage = new Coverage(
                new ArticleId(id),
                "Headline",
                "",
                "Herald",
                "en",
                URI.create("https://a.example"),
                null,
                changed,
                relevance,
                new Placement(id, new StoryId(id), null, "begins it", List.of()),
                List.of(),
                null);
        return new Story(new BeatId("harbour-strike"), new StoryId(id), List.of(coverage), changed);
    }
}
