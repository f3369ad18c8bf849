package throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractCommandTest {

    private static final String SENTENCE =
            "The harbour council voted on Tuesday to close the old ferry pier after engineers found cracks in it. ";

    private final ExtractCommand command = new ExtractCommand();

    private List<JsonNode> answers(String lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines.run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out, command::answer);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                answers.add(JsonLines.JSON.readTree(line));
            }
        }
        return answers;
    }

    private static String line(String id, String url, String html) {
        ObjectNode line =
                JsonLines.JSON.createObjectNode().put("id", id).put("url", url).put("html", html);
        return line + "\n";
    }

    @Test
    void aPageBecomesAnArticleOnOneLine() throws IOException {
        String html =
                "<html lang=en><head><meta property='article:published_time' content='2024-05-14T09:30:00+09:00'></head><body><h1>Pier closes</h1><p>"
                        + SENTENCE.repeat(3) + "</p></body></html>";

        JsonNode answer =
                answers(line("a", "https://gazette.example/pier and sea", html)).getFirst();

        assertThat(answer.path("id").asText()).isEqualTo("a");
        assertThat(answer.path("text").asText()).startsWith("The harbour council");
        assertThat(answer.path("title").asText()).isEqualTo("Pier closes");
        assertThat(answer.path("published").asText()).isEqualTo("2024-05-14T09:30:00+09:00");
        assertThat(answer.path("author").isNull()).isTrue();
        assertThat(answer.path("lang").asText()).isEqualTo("en");
        assertThat(answer.path("canonical").isNull()).isTrue();
    }

    @Test
    void whatIsKnownOfTheArticleBesideItsTextIsTold() throws IOException {
        String html =
                "<html lang=en><head><title>Pier closes</title><meta property='og:site_name' content='Harbour Gazette'>"
                        + "<meta property='article:section' content='Opinion'>"
                        + "<meta property='article:published_time' content='2024-05-14T09:30:00+09:00'></head><body><h1>Pier closes</h1><p>"
                        + SENTENCE.repeat(3) + "</p><h2>Why now</h2><p>" + SENTENCE.repeat(4) + "</p></body></html>";

        JsonNode answer =
                answers(line("a", "https://gazette.example/pier", html)).getFirst();

        assertThat(answer.path("kind").asText()).isEqualTo("OPINION");
        assertThat(answer.path("outlet").asText()).isEqualTo("Harbour Gazette");
        assertThat(answer.path("origin").asText()).isEqualTo("PAGE");
        assertThat(answer.path("teaser").isBoolean()).isTrue();
        assertThat(answer.path("teaser").asBoolean()).isFalse();
        assertThat(answer.path("quality").path("value").asDouble()).isBetween(0.7, 1.0);
        assertThat(answer.path("quality").path("reasons").isArray()).isTrue();
        assertThat(answer.path("blocks").findValuesAsText("kind")).containsExactly("PARAGRAPH", "HEADING", "PARAGRAPH");
        assertThat(answer.path("blocks").path(1).path("text").asText()).isEqualTo("Why now");
        assertThat(answer.path("dates").path(0).path("at").asText()).isEqualTo("2024-05-14T09:30:00+09:00");
        assertThat(answer.path("dates").path(0).path("taken").asBoolean()).isTrue();
        for (String name : new String[] {"standfirst", "agencies", "modified"}) {
            assertThat(answer.has(name)).as(name).isTrue();
        }
    }

    @Test
    void anUnreadablePageSaysWhyAndIsNoError() throws IOException {
        JsonNode answer =
                answers(line("a", "https://gazette.example/", "<html></html>")).getFirst();

        assertThat(answer.path("text").asText("missing")).isEmpty();
        assertThat(answer.path("unreadable").path("cause").asText()).isEqualTo("TOO_LITTLE_TEXT");
        assertThat(answer.path("unreadable").path("reason").asText()).isEqualTo("The page holds no running text.");
        assertThat(answer.has("error")).isFalse();
    }

    @Test
    void aBadLineIsAnsweredWithItsIdAndTheNextOneIsRead() throws IOException {
        List<JsonNode> answers =
                answers("{\"id\":\"a\",\"url\":\"x\"}\nnonsense\n" + line("b", "https://x.example/", "<p>"));

        assertThat(answers).hasSize(3);
        assertThat(answers.get(0).path("error").asText()).contains("html");
        assertThat(answers.get(1).has("error")).isTrue();
        assertThat(answers.get(2).path("id").asText()).isEqualTo("b");
    }
}
