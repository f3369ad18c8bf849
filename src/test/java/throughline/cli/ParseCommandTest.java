package throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParseCommandTest {

    private static final String FEED =
            "<rss><channel><title>Harbour Post</title><item><title>One</title><link>/a/1</link><pubDate>2024-07-16T05:02:00+09:00</pubDate></item></channel></rss>";

    private static List<JsonNode> answers(String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines.run(
                new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                out,
                new ParseCommand()::answer);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                answers.add(JsonLines.JSON.readTree(line));
            }
        }
        return answers;
    }

    private static String line(String id, String body, String more) {
        return "{\"id\":\"" + id + "\",\"url\":\"https://harbour.example/feed\",\"contentType\":\"text/xml\"" + more
                + ",\"bodyBase64\":\"" + Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8))
                + "\"}";
    }

    @Test
    void aFeedIsAnsweredWithItsEntries() throws IOException {
        JsonNode answer = answers(line("1", FEED, "")).getFirst();

        assertThat(answer.path("id").asText()).isEqualTo("1");
        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.path("title").asText()).isEqualTo("Harbour Post");
        JsonNode entry = answer.path("entries").path(0);
        assertThat(entry.path("link").asText()).isEqualTo("https://harbour.example/a/1");
        assertThat(entry.path("published").asText()).isEqualTo("2024-07-15T20:02:00Z");
        assertThat(entry.path("updated").isNull()).isTrue();
    }

    @Test
    void whereTheDocumentSaysItIsCountsForItsLinks() throws IOException {
        String elsewhere = ",\"headers\":{\"Content-Location\":\"https://quay.example/\"}";

        assertThat(answers(line("1", FEED, elsewhere))
                        .getFirst()
                        .path("entries")
                        .path(0)
                        .path("link")
                        .asText())
                .isEqualTo("https://quay.example/a/1");
    }

    @Test
    void badLinesAreAnsweredInTheirPlaceAndTheRestGoesOn() throws IOException {
        List<JsonNode> answers = answers(
                "{\"id\":\"1\"}",
                "{\"id\":\"2\",\"bodyBase64\":\"=====\"}",
                "{\"id\":\"3\",",
                line("4", "<html></html>", ""),
                line("5", FEED, ""),
                line("6", "", ""),
                line("7", FEED, ",\"kind\":\"weather\""));

        assertThat(answers)
                .extracting(answer -> answer.path("id").asText())
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(answers.get(0).path("error").asText()).contains("bodyBase64");
        assertThat(answers.get(1).path("error").asText()).contains("base64");
        assertThat(answers.get(2).path("error").asText()).contains("JSON");
        assertThat(answers.get(3).path("error").asText()).contains("a page in place of the feed");
        assertThat(answers.get(4).path("ok").asBoolean()).isTrue();
        assertThat(answers.get(5).path("error").asText()).contains("empty");
        assertThat(answers.get(6).path("error").asText()).isEqualTo("unsupported");
    }

    @Test
    void aPageIsAnsweredWithTheFeedsThatItNames() throws IOException {
        String page = "<html><head><link rel=alternate type=application/rss+xml href=rss></head></html>";

        assertThat(answers(line("1", page, ",\"kind\":\"discover\"")).getFirst().path("feeds"))
                .extracting(JsonNode::asText)
                .containsExactly("https://harbour.example/rss");
    }

    @Test
    void aRobotsTxtIsAnsweredWithWhetherThePageMayBeRead() throws IOException {
        String robots = "User-agent: *\nDisallow: /\n\nUser-agent: Reader\nAllow: /feed\nDisallow: /";

        assertThat(answers(
                        line("1", robots, ",\"kind\":\"robots\",\"agent\":\"Reader\""),
                        line("2", robots, ",\"kind\":\"robots\",\"agent\":\"Other\"")))
                .extracting(answer -> answer.path("allowed").asBoolean())
                .containsExactly(true, false);
    }

    @Test
    void anIndexOfSitemapsIsAnsweredWithThem() throws IOException {
        String index = "<sitemapindex><sitemap><loc>https://harbour.example/news.xml</loc></sitemap></sitemapindex>";

        JsonNode answer = answers(line("1", index, "")).getFirst();

        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.path("entries")).isEmpty();
        assertThat(answer.path("sitemaps").path(0).asText()).isEqualTo("https://harbour.example/news.xml");
    }
}
