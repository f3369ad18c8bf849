package throughline.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.articles.Article;
import throughline.articles.ArticleBody;
import throughline.articles.ArticleId;
import throughline.articles.ArticleKind;
import throughline.articles.Block;
import throughline.articles.Quality;
import throughline.beats.BeatId;
import throughline.relevance.NearestPassage;
import throughline.relevance.Relevance;
import throughline.relevance.RelevantArticle;
import throughline.trees.TaughtLines;
import throughline.trees.UnusableInput;

/** Articles of a file as if all of them belonged to one beat and each had come a minute after it was published. */
final class BeatArticles {

    private static final BeatId BEAT = new BeatId("measured");
    private static final Relevance RELEVANCE =
            new Relevance(true, 1, new NearestPassage("", 1, 1, ""), List.of(), List.of(), List.of(), List.of());

    private BeatArticles() {}

    /** Each id once: only the first of its lines. */
    static List<RelevantArticle> read(Path file) throws IOException {
        Map<ArticleId, RelevantArticle> articles = new LinkedHashMap<>();
        for (Article article :
                TaughtLines.read(file, List.of("id", "title", "text", "published"), BeatArticles::article)) {
            articles.putIfAbsent(article.id(), new RelevantArticle(BEAT, article, RELEVANCE));
        }
        return List.copyOf(articles.values());
    }

    private static Article article(JsonNode line) {
        String id = line.path("id").asText();
        Instant published = published(line.path("published").asText());
        Instant arrived = published.plusSeconds(60);
        List<Block> blocks = Arrays.stream(line.path("text").asText().split("\n\n", -1))
                .map(text -> new Block(Block.Kind.PARAGRAPH, text))
                .toList();
        return new Article(
                new ArticleId(id),
                1,
                URI.create("https://measured.example/" + Integer.toHexString(id.hashCode())),
                null,
                line.path("title").asText(),
                null,
                List.of(),
                List.of(),
                line.path("source").asText(),
                published,
                List.of(),
                null,
                line.path("lang").asText("en"),
                ArticleKind.ARTICLE,
                new ArticleBody(blocks, ArticleBody.Origin.PAGE, false, new Quality(1, List.of())),
                arrived,
                arrived,
                false);
    }

    private static Instant published(String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            throw new UnusableInput("\"published\" is no time such as 2024-07-16T03:32:40Z: " + written);
        }
    }
}
