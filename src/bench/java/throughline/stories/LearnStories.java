package throughline.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;
import throughline.trees.Course;
import throughline.trees.Forest;
import throughline.trees.ForestText;
import throughline.trees.LearnOptions;
import throughline.trees.Lesson;
import throughline.trees.TreeLearning;

/**
 * Learns {@code stories.trees} from streams of reports of which it is known what they tell of, and measures how well such trees cluster
 * what they were not learned from. {@code sh src/test/sh/learn-stories.sh} runs it.
 */
public final class LearnStories {

    private static final String USAGE = """
            sh src/test/sh/learn-stories.sh [options] FILE...

            Learns the trees that tell whether a report belongs to a story, from streams of which that is known: FILE has one JSON object a
            line, in order of time, packed by gzip where its name ends in .gz,

              {"id","title","text","published","lang","source","story"}     "story" is the same for all that tell of one happening

            The trees are asked about each report as it comes, with the earlier ones where they belong; then twice more where trees learned so
            far had put them (Ross, Gordon and Bagnell, 2011), so that they learn to live with their own faults. All of it again with the streams in
            short pieces, as a new beat begins.

              --folds          cluster each half of the stories by trees that were learned from the other halves, and print how well;
                               then each file by trees that were learned from the other files, without the stories that are in both

            """;

    private static final int CORRECTIONS = 2;
    private static final int FIRST_DAYS = 15;
    private static final Course COURSE = new Course(
            "learn-stories.sh", USAGE, StoryFeatures.NAMES, StoryFeatures.RISING, StoryFeatures.FALLING, numbers());

    private LearnStories() {}

    private static Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("eta", 0.1);
        numbers.put("rounds", 100.0);
        numbers.put("columns", 0.5);
        numbers.put("depth", 4.0);
        numbers.put("rows", 0.8);
        numbers.put("child", 8.0);
        numbers.put("lambda", 5.0);
        numbers.put("seed", 1.0);
        numbers.put("threads", 1.0);
        numbers.put("bins", 256.0);
        return numbers;
    }

    public static void main(String[] arguments) throws IOException, XGBoostError {
        COURSE.run(arguments, "No reports are named.", LearnStories::learn);
    }

    private static void learn(LearnOptions options) throws IOException, XGBoostError {
        List<TaughtStream> streams = new ArrayList<>();
        for (Path file : options.files()) {
            streams.add(TaughtStream.read(file));
        }
        TreeLearning learning = new TreeLearning(options);
        List<String> measured = new ArrayList<>();
        if (options.folds()) {
            measured.addAll(halves(streams, learning));
            measured.addAll(others(streams, learning));
            measured.forEach(System.out::println);
        }
        Path model = options.model();
        if (model != null) {
            List<Lesson> lessons = lessons(streams, learning);
            Booster booster = learning.learn(lessons);
            List<String> trees = ForestText.trees(booster, StoryFeatures.NAMES);
            String from = String.format(
                    Locale.ROOT,
                    "Learned from %d pairs of a report and a story, among %d reports of %d stories.",
                    lessons.size(),
                    streams.stream().mapToInt(one -> one.reports().size()).sum(),
                    streams.stream()
                            .flatMap(one -> one.stories().stream())
                            .distinct()
                            .count());
            Files.write(
                    model,
                    ForestText.file(
                            "Whether a report belongs to a story: decision trees over what is known of both",
                            options,
                            from,
                            measured,
                            trees));
            Forest forest = new Forest(trees, StoryFeatures.NAMES);
            System.out.println("What was learned from:");
            for (TaughtStream stream : streams) {
                System.out.println(
                        ClusterScore.of(stream, stream.cluster(forest, null)).line(stream.name()));
            }
        }
    }

    private static List<Lesson> lessons(List<TaughtStream> whole, TreeLearning learning) throws XGBoostError {
        List<TaughtStream> streams = new ArrayList<>(whole);
        whole.forEach(stream -> streams.addAll(stream.pieces(FIRST_DAYS)));
        List<Lesson> lessons = new ArrayList<>();
        streams.forEach(stream -> stream.cluster(null, lessons));
        for (int i = 0; i < CORRECTIONS; i++) {
            Forest forest = learning.forest(lessons);
            streams.forEach(stream -> stream.cluster(forest, lessons));
        }
        return lessons;
    }

    private static List<String> halves(List<TaughtStream> streams, TreeLearning learning) throws XGBoostError {
        Map<String, ClusterScore> scores = new LinkedHashMap<>();
        for (int half = 0; half < 2; half++) {
            int left = half;
            Forest forest = learning.forest(lessons(
                    streams.stream()
                            .map(stream -> stream.only(story -> half(story) != left))
                            .toList(),
                    learning));
            for (TaughtStream stream : streams) {
                TaughtStream rest = stream.only(story -> half(story) == left);
                if (!rest.reports().isEmpty()) {
                    scores.merge(stream.name(), ClusterScore.of(rest, rest.cluster(forest, null)), ClusterScore::plus);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("Half of the stories, by trees learned from the other halves of all files (means of both):");
        lines.add(ClusterScore.HEADING);
        scores.forEach((name, score) -> lines.add(score.half().line(name)));
        return lines;
    }

    /** What tells of one matter is in one half; a dash parts a matter from the happening in it. */
    private static int half(String story) {
        int dash = story.indexOf('-');
        int hash = 7;
        for (char c : (dash > 2 ? story.substring(0, dash) : story).toCharArray()) {
            hash = hash * 31 + c;
        }
        return ((hash * 0x9E3779B1) >>> 13) & 1;
    }

    private static List<String> others(List<TaughtStream> streams, TreeLearning learning) throws XGBoostError {
        List<String> lines = new ArrayList<>();
        lines.add("Each file, by trees learned from the other files without the stories that are in both:");
        lines.add(ClusterScore.HEADING);
        for (TaughtStream stream : streams) {
            Set<String> known = stream.stories();
            List<TaughtStream> others = streams.stream()
                    .filter(other -> !other.name().equals(stream.name()))
                    .map(other -> other.only(story -> !known.contains(story)))
                    .toList();
            Forest forest = learning.forest(lessons(others, learning));
            lines.add(ClusterScore.of(stream, stream.cluster(forest, null)).line(stream.name()));
        }
        return lines;
    }
}
