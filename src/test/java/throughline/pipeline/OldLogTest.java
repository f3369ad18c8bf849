package throughline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import throughline.articles.Article;
import throughline.articles.ArticleBody;
import throughline.articles.ArticleId;
import throughline.articles.ArticleKind;
import throughline.articles.Block;
import throughline.articles.DateEvidence;
import throughline.articles.Extraction;
import throughline.articles.LedgerLine;
import throughline.articles.Outcome;
import throughline.articles.Quality;
import throughline.beats.BeatId;
import throughline.relevance.NearestPassage;
import throughline.relevance.Relevance;
import throughline.relevance.RelevantArticle;
import throughline.stories.Attribution;
import throughline.stories.Coverage;
import throughline.stories.Evidence;
import throughline.stories.Placement;
import throughline.stories.Story;
import throughline.stories.StoryId;

/** A log that an earlier version wrote is read by this one. */
class OldLogTest {

    /** As it was written when a text was a list of paragraphs. */
    private static final String ARTICLE = """
            {"id":{"value":"5b1c6f0d2a9e4c7788aa0011"},"revision":2,"address":"https://post.example/strike?id=4",\
            "canonical":"https://post.example/strike","headline":"Dockers strike in Port Varga","standfirst":null,\
            "authors":["Nora Field"],"outlet":"Varga Post","published":"2026-03-02T06:40:00Z",\
            "dates":[{"from":"JSON-LD datePublished","at":"2026-03-02T06:40:00Z","offset":"+01:00","taken":true,\
            "why":"is the page's own word"}],"language":"en","paragraphs":["Some four hundred dockers stopped work.",\
            "Eleven ships wait in the bay."],"arrived":"2026-03-02T08:00:05Z","firstArrived":"2026-03-02T07:00:05Z",\
            "backfilled":false}""";

    @Test
    void anArticleOfAnOldLogKeepsItsTextAsParagraphs() {
        Article article = read(Topics.ARTICLES.values(), ARTICLE);

        assertThat(article.id()).isEqualTo(new ArticleId("5b1c6f0d2a9e4c7788aa0011"));
        assertThat(article.revision()).isEqualTo(2);
        assertThat(article.headline()).isEqualTo("Dockers strike in Port Varga");
        assertThat(article.published()).isEqualTo("2026-03-02T06:40:00Z");
        assertThat(article.dates()).extracting(DateEvidence::offset).containsExactly(ZoneOffset.ofHours(1));
        assertThat(article.body().blocks())
                .containsExactly(
                        new Block(Block.Kind.PARAGRAPH, "Some four hundred dockers stopped work."),
                        new Block(Block.Kind.PARAGRAPH, "Eleven ships wait in the bay."));
        assertThat(article.body().origin()).isEqualTo(ArticleBody.Origin.PAGE);
        assertThat(article.body().quality().reasons()).containsExactly("It was read before readings were judged.");
        assertThat(article.kind()).isEqualTo(ArticleKind.ARTICLE);
        assertThat(article.agencies()).isEmpty();
        assertThat(article.modified()).isNull();
    }

    @Test
    void whatHoldsAnOldArticleIsReadToo() {
        String relevance = """
                {"relevant":true,"closeness":0.8,"nearest":{"seed":"A","passage":1,"closeness":0.8,"sentence":"Dockers."},\
                "why":[],"people":[],"places":[],"terms":[]}""";
        RelevantArticle relevant = read(
                Topics.RELEVANT.values(),
                "{\"beat\":{\"value\":\"harbour\"},\"article\":" + ARTICLE + ",\"relevance\":" + relevance + "}");
        PageState page =
                read(Stores.PAGES.values(), """
                {"announced":{"feed":{"value":"https://post.example/feed"},"guid":"","address":"https://post.example/strike",\
                "announcement":{"title":"Strike","author":null,"published":null,"updated":null,"outlet":"","feedTitle":"Post",\
                "language":"en","summary":"","content":"","backfilled":false,"archived":null},"at":"2026-03-02T07:00:00Z",\
                "handling":null},"alsoIn":[],"outcome":{"is":"Became","revision":2},\
                "validators":{"etag":null,"lastModified":null},"article":""" + ARTICLE + ",\"open\":false,\"asked\":null,\"nextLook\":null}");

        assertThat(relevant.article().paragraphs()).hasSize(2);
        assertThat(Objects.requireNonNull(page.article()).text())
                .isEqualTo("Some four hundred dockers stopped work.\n\nEleven ships wait in the bay.");
    }

    @Test
    void anOldLedgerTellsWhyAPageWasUnreadableButNoCause() {
        LedgerLine line = read(Topics.LEDGER.values(), """
                {"article":{"value":"5b1c6f0d2a9e4c7788aa0011"},"feed":{"value":"https://post.example/feed"},"alsoIn":[],\
                "title":"Strike","address":"https://post.example/strike","outcome":{"is":"Unreadable",\
                "reason":"The page holds no running text."},"at":"2026-03-02T07:00:00Z"}""");

        assertThat(line.outcome()).isEqualTo(new Outcome.Unreadable(null, "The page holds no running text."));
    }

    @Test
    void aStoryOfAnOldLogHasNoEvidenceAndEachTextIsASourceOfItsOwn() {
        Story story = read(Topics.STORIES.values(), """
                {"beat":{"value":"harbour"},"id":{"value":"s"},"coverage":[{"article":{"value":"a"},"headline":"Strike",\
                "opening":"","outlet":"Varga Post","language":"en","address":"https://post.example/strike","published":null,\
                "arrived":"2026-03-02T07:00:05Z","relevance":{"relevant":true,"closeness":0.8,"nearest":{"seed":"A",\
                "passage":1,"closeness":0.8,"sentence":"Dockers."},"why":[],"people":[],"places":[],"terms":[]},\
                "placement":{"report":"a","story":{"value":"s"},"copyOf":null,"why":"","shares":[]},"edits":[]}],\
                "changed":"2026-03-02T07:00:05Z"}""");

        assertThat(story.lead().evidence()).isNull();
        assertThat(story.sources().count()).isEqualTo(1);
        assertThat(written(Topics.STORIES.values(), story)).isEqualTo(story);
    }

    @Test
    void theEvidenceOfAStoryIsReadAsItWasWritten() {
        Coverage coverage = new Coverage(
                new ArticleId("a"),
                "Strike",
                "",
                "Varga Post",
                "en",
                URI.create("https://post.example/strike"),
                null,
                Instant.EPOCH,
                new Relevance(true, .8, new NearestPassage("A", 1, .8, ""), List.of(), List.of(), List.of(), List.of()),
                new Placement("a", new StoryId("s"), null, "", List.of()),
                List.of(),
                null,
                new Evidence(List.of(new Attribution(Attribution.Kind.OFFICE, "police", 1)), 900));
        Story story = new Story(new BeatId("harbour"), new StoryId("s"), List.of(coverage), Instant.EPOCH);

        assertThat(written(Topics.STORIES.values(), story)).isEqualTo(story);
    }

    @Test
    void whatIsWrittenNowIsReadAsItWas() {
        Article before = read(Topics.ARTICLES.values(), ARTICLE);
        Article now = new Article(
                before.id(),
                3,
                before.address(),
                before.canonical(),
                before.headline(),
                "What the strike is about",
                before.authors(),
                List.of("AFP"),
                before.outlet(),
                before.published(),
                before.dates(),
                new DateEvidence("JSON-LD dateModified", Instant.parse("2026-03-02T09:00:00Z")),
                "en",
                ArticleKind.LIVE_BLOG,
                new ArticleBody(
                        List.of(
                                new Block(Block.Kind.HEADING, "At the gates"),
                                new Block(Block.Kind.LIVE_ENTRY, "09:00\n부두가 멈췄다.", "ko")),
                        ArticleBody.Origin.SCRIPT,
                        true,
                        new Quality(0.6, List.of("It ends in the middle."))),
                before.arrived(),
                before.firstArrived(),
                false);
        Outcome unreadable = new Outcome.Unreadable(Extraction.Cause.PAYWALL, "Only for subscribers.");
        LedgerLine line = new LedgerLine(
                before.id(),
                new throughline.feeds.FeedId("https://post.example/feed"),
                List.of(),
                "Strike",
                URI.create("https://post.example/strike"),
                unreadable,
                before.arrived());

        assertThat(written(Topics.ARTICLES.values(), now)).isEqualTo(now);
        assertThat(written(Topics.LEDGER.values(), line)).isEqualTo(line);
    }

    private static <T> T written(Serde<T> serde, T value) {
        return serde.deserializer().deserialize("log", serde.serializer().serialize("log", value));
    }

    private static <T> T read(Serde<T> serde, String json) {
        return serde.deserializer().deserialize("log", json.getBytes(StandardCharsets.UTF_8));
    }
}
