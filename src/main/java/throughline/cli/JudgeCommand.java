package throughline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import throughline.beats.BeatDefinitionException;
import throughline.beats.BeatId;
import throughline.beats.SeedFolder;
import throughline.relevance.Judge;
import throughline.relevance.QueryText;
import throughline.relevance.Relevance;
import throughline.relevance.UnreadableQueryException;

/** {@code throughline judge}: articles in, whether each belongs to a beat out. */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = {
            "Says of each article whether it belongs to a beat.",
            "In: {\"id\",\"url\",\"title\",\"text\",\"published\",\"lang\",\"outlet\"}, one a line.",
            "Out: {\"id\",\"relevant\",\"score\",\"why\"}; the score is the closeness to the beat, 0 to 1."
        })
final class JudgeCommand implements Callable<Integer> {

    @Option(names = "--beat", required = true, paramLabel = "NAME", description = "The beat to judge for.")
    private String beat = "";

    @Option(
            names = "--seeds",
            paramLabel = "DIR",
            description =
                    "Another folder of beats, or of documents to be the seeds (default: the program's own seeds).")
    private @Nullable Path seeds;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Judge judge;
        try {
            SeedFolder own = new SeedFolder(Path.of(System.getProperty("throughline.home", ""), "seeds"));
            judge = new Judge((seeds == null ? own : own.withSeedsFrom(seeds)).getBeat(id(own)));
        } catch (BeatDefinitionException e) {
            return fail(e.getMessage());
        } catch (UnreadableQueryException e) {
            return fail("The query of the beat \"" + beat + "\": " + e.getMessage());
        }
        JsonLines.run(System.in, System.out, stage(judge));
        return ExitCode.OK;
    }

    private BeatId id(SeedFolder own) {
        try {
            return new BeatId(beat);
        } catch (IllegalArgumentException e) {
            throw new BeatDefinitionException("There is no beat \"" + beat + "\". The beats: "
                    + String.join(
                            ", ", own.listIds().stream().map(BeatId::value).toList()) + ".");
        }
    }

    private int fail(@Nullable String message) {
        if (spec != null) {
            spec.commandLine().getErr().println(message);
        }
        return ExitCode.USAGE;
    }

    static JsonLines.Stage stage(Judge judge) {
        return line -> answer(judge, line);
    }

    private static ObjectNode answer(Judge judge, JsonNode line) throws JsonLines.BadLine {
        String id = JsonLines.required(line, "id");
        String title = JsonLines.text(line, "title");
        String text = JsonLines.text(line, "text");
        if (title.isBlank() && text.isBlank()) {
            throw new JsonLines.BadLine("This line has neither \"title\" nor \"text\".");
        }
        String outlet = JsonLines.text(line, "outlet");
        Relevance relevance = judge.judge(new QueryText(
                title,
                paragraphs(text),
                outlet.isEmpty() ? JsonLines.text(line, "source") : outlet,
                JsonLines.text(line, "lang")));
        return JsonLines.JSON
                .createObjectNode()
                .put("id", id)
                .put("relevant", relevance.relevant())
                .put("score", relevance.closeness())
                .put("why", String.join("; ", relevance.why()));
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
