package throughline.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.trees.Forest;
import throughline.trees.Lesson;
import throughline.trees.TaughtLines;

/**
 * A stream of reports of which it is known what they tell of, in order of time.
 *
 * @param weight how much each of its lessons counts
 */
record TaughtStream(String name, List<Taught> reports, float weight) {

    /**
     * A report, and what it tells of.
     *
     * @param story the same for all that tell of one happening
     */
    record Taught(Report report, Reading reading, String story) {}

    private static final double USUAL_LENGTH = 300;
    private static final float BEGINNING = .5f;

    TaughtStream {
        reports = List.copyOf(reports);
    }

    /** A stream, the less weighty by the report the longer it is. */
    TaughtStream(String name, List<Taught> reports) {
        this(name, reports, (float) Math.sqrt(USUAL_LENGTH / Math.max(1, reports.size())));
    }

    /** The stream in pieces, each clustered as if nothing had come before: what a beat is like on its first days. */
    List<TaughtStream> pieces(int length) {
        List<TaughtStream> pieces = new ArrayList<>();
        for (int from = 0; from < reports.size(); from += length) {
            pieces.add(new TaughtStream(
                    name, reports.subList(from, Math.min(reports.size(), from + length)), weight * BEGINNING));
        }
        return pieces;
    }

    static TaughtStream read(Path file) throws IOException {
        Readings readings = new Readings();
        return new TaughtStream(
                String.valueOf(file.getFileName()),
                TaughtLines.read(
                        file,
                        List.of("id", "title", "text", "published", "lang", "story"),
                        line -> taught(line, readings)));
    }

    private static Taught taught(JsonNode line, Readings readings) {
        Instant at = OffsetDateTime.parse(line.get("published").asText()).toInstant();
        Report report = new Report(
                line.get("id").asText(),
                line.path("source").asText(),
                line.get("lang").asText(),
                line.get("title").asText(),
                line.get("text").asText(),
                at,
                at);
        return new Taught(report, readings.read(report), line.get("story").asText());
    }

    Set<String> stories() {
        return reports.stream().map(Taught::story).collect(Collectors.toSet());
    }

    TaughtStream only(Predicate<String> stories) {
        return new TaughtStream(
                name, reports.stream().filter(one -> stories.test(one.story())).toList());
    }

    /**
     * Clusters the stream, by the trees or, without any, as it is known to be right.
     *
     * @param lessons what the trees were or would be asked is added, with the right answers
     * @return the story that each report was put in, in order
     */
    List<String> cluster(@Nullable Forest forest, @Nullable List<Lesson> lessons) {
        Clusterer clusterer = forest == null
                ? new Clusterer(ClusterSettings.ofDefaults(), new Forest(List.of(), StoryFeatures.NAMES))
                : new Clusterer(ClusterSettings.ofDefaults(), forest);
        Map<String, Map<String, Integer>> tell = new HashMap<>();
        Map<String, String> right = new LinkedHashMap<>();
        List<String> placed = new ArrayList<>();
        for (Taught one : reports) {
            if (lessons != null) {
                for (StoryFeatures.Candidate candidate : clusterer.candidates(one.report(), one.reading())) {
                    boolean yes = most(tell.get(candidate.story().id().value())).equals(one.story());
                    lessons.add(new Lesson(candidate.row(), yes, weight, one.story()));
                }
            }
            Placement placement = forest == null
                    ? clusterer
                            .put(one.report(), one.reading(), rightly(one, right))
                            .placement()
                    : clusterer.place(one.report(), one.reading()).placement();
            String story = placement.story().value();
            placed.add(story);
            tell.computeIfAbsent(story, _ -> new LinkedHashMap<>()).merge(one.story(), 1, Integer::sum);
        }
        return placed;
    }

    private static Placement rightly(Taught one, Map<String, String> right) {
        String story = right.computeIfAbsent(one.story(), _ -> one.report().id());
        return new Placement(one.report().id(), new StoryId(story), null, "", List.of());
    }

    private static String most(@Nullable Map<String, Integer> told) {
        return told == null
                ? ""
                : told.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse("");
    }
}
