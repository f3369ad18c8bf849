package throughline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import throughline.stories.ClusterSettings;
import throughline.stories.Clusterer;
import throughline.stories.CopyFolding;
import throughline.stories.Placement;
import throughline.stories.Reading;
import throughline.stories.Readings;
import throughline.stories.Report;

/** Clusters articles, one a line in time order, as a filter: each is answered with its story when it arrives. */
@Command(
        name = "cluster",
        description = {
            "Clusters articles into stories and finds copies, as a filter.",
            "In, in time order: {\"id\",\"url\",\"title\",\"text\",\"published\",\"lang\",\"source\"}",
            "Out, on arrival:   {\"id\",\"story\",\"duplicateOf\",\"why\"}",
            "Out, later, when one is put elsewhere: {\"id\",\"story\",\"final\":true,\"why\"}"
        },
        mixinStandardHelpOptions = true)
final class ClusterCommand implements Callable<Integer> {

    /** What can be read of a line before its turn; of an undated report nothing, for its time is that of the one before. */
    private record Prepared(Report report, @Nullable Reading reading) {}

    @Option(
            names = "--copies",
            description = "Find copies only, and no stories: \"story\" is then the id of the original.")
    private boolean onlyCopies;

    @Override
    public Integer call() throws IOException {
        if (onlyCopies) {
            CopyFolding folding = new CopyFolding(ClusterSettings.ofDefaults());
            new JsonLinesAhead<>(line -> CopyFolding.read(report(line)), text -> List.of(answer(folding.place(text))))
                    .run(System.in, System.out);
            return 0;
        }
        Stories stories = new Stories();
        new JsonLinesAhead<>(stories::prepare, stories::place).run(System.in, System.out);
        return 0;
    }

    /** Clusters; made only when stories are asked for, since what it reads for names takes a while. */
    private static final class Stories {
        private final Clusterer clusterer = new Clusterer(ClusterSettings.ofDefaults());
        private final Readings readings = new Readings();
        private Instant last = Instant.EPOCH;

        Prepared prepare(JsonNode line) throws JsonLines.BadLine {
            Report report = report(line);
            return new Prepared(report, report.published() == null ? null : readings.read(report));
        }

        List<ObjectNode> place(Prepared prepared) {
            Report report = prepared.report();
            Reading reading = prepared.reading();
            if (reading == null) {
                report = report.at(last);
                reading = readings.read(report);
            }
            last = report.at();
            Clusterer.Decision decision = clusterer.place(report, reading);
            List<ObjectNode> answers = new ArrayList<>();
            answers.add(answer(decision.placement()));
            decision.merged()
                    .forEach(moved -> answers.add(JsonLines.JSON
                            .createObjectNode()
                            .put("id", moved.report())
                            .put("story", moved.story().value())
                            .put("final", true)
                            .put("why", moved.why())));
            return answers;
        }
    }

    private static ObjectNode answer(Placement placement) {
        return JsonLines.JSON
                .createObjectNode()
                .put("id", placement.report())
                .put("story", placement.story().value())
                .put("duplicateOf", placement.copyOf())
                .put("why", placement.why());
    }

    private static Report report(JsonNode line) throws JsonLines.BadLine {
        String id = JsonLines.required(line, "id");
        String headline = JsonLines.text(line, "title");
        String text = JsonLines.text(line, "text");
        if (headline.isBlank() && text.isBlank()) {
            throw new JsonLines.BadLine("This line has neither \"title\" nor \"text\".");
        }
        Instant published = published(JsonLines.text(line, "published"));
        String language = JsonLines.text(line, "lang");
        String outlet = JsonLines.text(line, "source");
        return new Report(
                id,
                outlet.isEmpty() ? JsonLines.text(line, "outlet") : outlet,
                language.isBlank() ? languageByScript(headline + text) : language,
                headline,
                text,
                published,
                published == null ? Instant.EPOCH : published);
    }

    private static @Nullable Instant published(String published) throws JsonLines.BadLine {
        if (published.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(published).toInstant();
        } catch (DateTimeException e) {
            throw new JsonLines.BadLine("\"published\" is no time such as 2024-07-16T03:32:40Z: " + published);
        }
    }

    /** The language that uses most of the letters; Latin letters are taken for English. */
    private static String languageByScript(String text) {
        int[] letters = new int[5];
        text.codePoints()
                .limit(2000)
                .filter(Character::isLetter)
                .forEach(c -> letters[
                        switch (Character.UnicodeScript.of(c)) {
                            case HANGUL -> 1;
                            case HIRAGANA, KATAKANA -> 2;
                            case HAN -> 3;
                            case CYRILLIC -> 4;
                            default -> 0;
                        }]++);
        if (letters[2] > 0 && letters[2] + letters[3] > letters[0] + letters[1]) {
            return "ja";
        }
        int most = 0;
        for (int i = 1; i < letters.length; i++) {
            most = letters[i] > letters[most] ? i : most;
        }
        return new String[] {"en", "ko", "ja", "zh", "ru"}[most];
    }
}
