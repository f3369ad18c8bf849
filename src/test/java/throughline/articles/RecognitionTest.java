package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.articles.Recognition.Known;
import throughline.articles.Recognition.News;
import throughline.articles.Recognition.Recognised;
import throughline.feeds.Entry;
import throughline.feeds.FeedId;

/** Which article an entry announces, in feeds that make it hard to tell. */
class RecognitionTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final URI FRONT = URI.create("https://post.example/");

    private final Memory memory = new Memory();
    private final Recognition recognition = new Recognition(new FeedId("https://post.example/feed"), memory);

    @Test
    void theSameEntryIsNewsOnce() {
        recognise(entry("g1", "/strike", "Strike"));

        assertThat(news(entry("g1", "/strike", "Strike"), entry("g2", "/ferry", "Ferry")))
                .containsExactly(News.KNOWN, News.NEW);
    }

    @Test
    void anotherGuidAtEachPollIsNoNews() {
        recognise(entry("g1-at-noon", "/strike", "Strike"));

        assertThat(news(entry("g1-at-one", "/strike", "Strike"))).containsExactly(News.KNOWN);
    }

    @Test
    void anotherGuidAtEachPollIsNoNewsInAFeedWithoutLinks() {
        recognise(entry("g1-at-noon", null, "Strike"));

        assertThat(news(entry("g1-at-one", null, "Strike"))).containsExactly(News.KNOWN);
    }

    @Test
    void aLinkThatIsWrittenAnewAtEachPollIsNoNewsWhileTheGuidStays() {
        Recognised first =
                recognise(entry("g1", "/strike?session=aaa", "Strike")).getFirst();

        Recognised second =
                recognise(entry("g1", "/strike?session=bbb", "Strike")).getFirst();

        assertThat(second.article()).isEqualTo(first.article());
        assertThat(second.news()).isEqualTo(News.KNOWN);
    }

    @Test
    void trackingParametersAndFragmentsMakeNoOtherArticle() {
        recognise(entry("", "/strike?utm_source=rss", "Strike"));

        assertThat(news(entry("", "/strike?utm_source=mail#top", "Strike"))).containsExactly(News.KNOWN);
    }

    @Test
    void oneGuidOnAllEntriesNamesNone() {
        assertThat(news(
                        entry("post", "/strike", "Strike"),
                        entry("post", "/ferry", "Ferry"),
                        entry("post", "/bread", "Bread")))
                .containsExactly(News.NEW, News.NEW, News.NEW);
        assertThat(news(
                        entry("post", "/rain", "Rain"),
                        entry("post", "/strike", "Strike"),
                        entry("post", "/ferry", "Ferry")))
                .containsExactly(News.NEW, News.KNOWN, News.KNOWN);
    }

    @Test
    void aGuidGivenToANewArticleDoesNotHideIt() {
        Recognised first = recognise(entry("lead", "/strike", "Strike")).getFirst();

        Recognised second = recognise(entry("lead", "/ferry", "Ferry")).getFirst();

        assertThat(second.news()).isEqualTo(News.NEW);
        assertThat(second.article()).isNotEqualTo(first.article());
    }

    @Test
    void aHeadlineInTheGuidDoesNotMakeACorrectedHeadlineANewArticle() {
        recognise(entry("Strike at port", "/strike", "Strike at port"));

        assertThat(news(entry("Strike in port", "/strike", "Strike in port"))).containsExactly(News.CHANGED);
    }

    @Test
    void anEntryWithNeitherGuidNorLinkIsKnownByItsWords() {
        recognise(entry("", null, "Strike"));

        assertThat(news(entry("", null, "Strike"), entry("", null, "Ferry"))).containsExactly(News.KNOWN, News.NEW);
    }

    @Test
    void linksThatAllLeadToTheFrontPageNameNoPage() {
        List<Recognised> all =
                recognise(entry("g1", "/news", "Strike"), entry("g2", "/news", "Ferry"), entry("g3", "/news", "Bread"));

        assertThat(all).extracting(Recognised::article).doesNotHaveDuplicates();
        assertThat(all).extracting(Recognised::page).containsOnlyNulls();
    }

    @Test
    void theFrontPageItselfIsNoArticle() {
        List<Recognised> all = recognise(entry("g1", "/", "Strike"), entry("g2", "/ferry", "Ferry"));

        assertThat(all.getFirst().page()).isNull();
        assertThat(all.getLast().page()).isEqualTo(URI.create("https://post.example/ferry"));
    }

    @Test
    void anEntryListedTwiceInOneDocumentCountsOnce() {
        assertThat(recognise(entry("g1", "/strike", "Strike"), entry("g1", "/strike", "Strike")))
                .hasSize(1);
    }

    @Test
    void aDateThatMovesIsTheOneThatWasSeenFirst() {
        recognise(entry("g1", "/strike", "Strike").publishedAt(NOON));

        Recognised again = recognise(entry("g1", "/strike", "Strike").publishedAt(NOON.plusSeconds(3600)))
                .getFirst();

        assertThat(again.news()).isEqualTo(News.KNOWN);
        assertThat(again.entry().published()).isEqualTo(NOON);
    }

    @Test
    void anEntryUpdatedAloneMayHaveChanged() {
        recognise(updated("/strike", NOON), updated("/ferry", NOON));

        assertThat(news(updated("/strike", NOON.plusSeconds(60)), updated("/ferry", NOON)))
                .containsExactly(News.CHANGED, News.KNOWN);
    }

    @Test
    void aFeedThatUpdatesEverythingAtEachPollTellsNothing() {
        recognise(updated("/strike", NOON), updated("/ferry", NOON));

        assertThat(news(updated("/strike", NOON.plusSeconds(60)), updated("/ferry", NOON.plusSeconds(60))))
                .containsExactly(News.KNOWN, News.KNOWN);
    }

    @Test
    void anEntryWhoseTextsWereForgottenIsStillKnown() {
        Recognised first = recognise(entry("g1", "/strike", "Strike")).getFirst();
        memory.entries.computeIfPresent(first.article(), (_, known) -> known.withoutTexts());

        assertThat(news(entry("g1", "/strike", "Strike"))).containsExactly(News.KNOWN);
    }

    private List<Recognised> recognise(Entry... entries) {
        return recognition.recognise(List.of(entries), FRONT);
    }

    private List<News> news(Entry... entries) {
        return recognise(entries).stream().map(Recognised::news).toList();
    }

    private static Entry entry(String guid, @Nullable String path, String title) {
        URI link = path == null ? null : URI.create("https://post.example" + path);
        return new Entry(guid, link, title, null, null, null, "About " + title, "");
    }

    private static Entry updated(String path, Instant at) {
        return new Entry("", URI.create("https://post.example" + path), path, null, null, at, "", "");
    }

    private static final class Memory implements Recognition.Memory {
        private final Map<String, ArticleId> names = new HashMap<>();
        private final Map<ArticleId, Known> entries = new HashMap<>();

        @Override
        public @Nullable ArticleId findNamed(String name) {
            return names.get(name);
        }

        @Override
        public void name(String name, ArticleId article) {
            names.put(name, article);
        }

        @Override
        public @Nullable Known findEntry(ArticleId article) {
            return entries.get(article);
        }

        @Override
        public void keep(ArticleId article, Known known) {
            entries.put(article, known);
        }
    }
}
