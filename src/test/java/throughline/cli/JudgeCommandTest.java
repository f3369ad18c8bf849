package throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import throughline.beats.BeatId;
import throughline.beats.SeedFolder;
import throughline.relevance.Judge;

class JudgeCommandTest {

    private static final Path BEATS = beats();

    @Test
    void eachArticleIsAnsweredInOrder() throws IOException {
        List<JsonNode> answers = judge("""
                {"id":"1","title":"North Korean diplomat defects","text":"He left Havana.","lang":"en","source":"Wire"}
                not json
                {"id":"2","title":"Brake defects","text":"A recall."}
                {"id":"3"}
                """);

        assertThat(answers.get(0).path("relevant").asBoolean()).isTrue();
        assertThat(answers.get(0).path("score").asDouble()).isGreaterThanOrEqualTo(Judge.BORDER);
        assertThat(answers.get(0).path("why").asText())
                .contains("North Koreans who left (diplomat defects)")
                .contains("; ");
        assertThat(answers.get(1).path("error").asText()).contains("not JSON");
        assertThat(answers.get(2).path("relevant").asBoolean()).isFalse();
        assertThat(answers.get(3).path("id").asText()).isEqualTo("3");
        assertThat(answers.get(3).path("error").asText()).contains("neither");
    }

    @Test
    void anUnknownBeatIsToldWithThoseThatThereAre() {
        StringWriter told = new StringWriter();

        int exit = new CommandLine(new Main())
                .setErr(new PrintWriter(told))
                .execute("judge", "--beat", "comets", "--seeds", BEATS.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(told.toString()).contains("comets").contains("north-korean-defection");
    }

    private static List<JsonNode> judge(String lines) throws IOException {
        Judge judge = new Judge(new SeedFolder(BEATS).getBeat(new BeatId("north-korean-defection")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines.run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out, JudgeCommand.stage(judge));
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> {
                    try {
                        return JsonLines.JSON.readTree(line);
                    } catch (IOException e) {
                        throw new IllegalStateException(line, e);
                    }
                })
                .toList();
    }

    private static Path beats() {
        try {
            URI address = Objects.requireNonNull(JudgeCommandTest.class.getResource("/relevance/beats"))
                    .toURI();
            return Path.of(address);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
