package throughline.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;
import throughline.trees.Course;
import throughline.trees.Folds;
import throughline.trees.Forest;
import throughline.trees.ForestText;
import throughline.trees.LearnOptions;
import throughline.trees.Lesson;
import throughline.trees.TaughtLines;
import throughline.trees.TreeLearning;
import throughline.trees.UnusableInput;

/**
 * Learns {@code copies.trees} from reports of which it is known whose text they repeat, and measures on those that were not learned from
 * how well such trees find copies. {@code sh src/test/sh/learn-copies.sh} runs it.
 */
public final class LearnCopies {

    private static final String USAGE = """
            sh src/test/sh/learn-copies.sh [options] FILE...

            Learns the trees that tell whether a text repeats an earlier one, from reports of which that is known: FILE has one JSON object a
            line, in order of time, packed by gzip where its name ends in .gz,

              {"id","title","text","published","lang","source","original"?,"apart"?,"fold"?}

            "original" is the same for all that have the same text; without it nobody knows whose text it is, but for those that "apart"
            lists: originals that it does not repeat. "fold" names what is learned from together or not at all ("original").

              --folds          learn five times on four fifths of the folds, find the copies in the others, and print how well
              --folds=DIR      and write what was found to DIR/FILE, as the command cluster answers
            """;

    private static final Course COURSE = new Course(
            "learn-copies.sh", USAGE, CopyFeatures.NAMES, CopyFeatures.RISING, CopyFeatures.FALLING, numbers());

    private LearnCopies() {}

    private static Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("eta", 0.1);
        numbers.put("rounds", 120.0);
        numbers.put("columns", 0.5);
        numbers.put("depth", 4.0);
        numbers.put("rows", 0.8);
        numbers.put("child", 3.0);
        numbers.put("lambda", 2.0);
        numbers.put("seed", 1.0);
        numbers.put("threads", 1.0);
        numbers.put("bins", 64.0);
        return numbers;
    }

    public static void main(String[] arguments) throws IOException, XGBoostError {
        COURSE.run(arguments, "No reports are named.", LearnCopies::learn);
    }

    private static void learn(LearnOptions options) throws IOException, XGBoostError {
        Map<Path, List<TaughtReport>> streams = new LinkedHashMap<>();
        List<Lesson> lessons = new ArrayList<>();
        int reports = 0;
        for (Path file : options.files()) {
            List<TaughtReport> stream =
                    TaughtLines.read(file, List.of("id", "title", "text", "published"), TaughtReport::of);
            streams.put(file, stream);
            lessons.addAll(lessons(stream));
            reports += stream.size();
        }
        lessons.addAll(lessons(Bulletins.list()));
        long copies = lessons.stream().filter(Lesson::yes).count();
        String from = String.format(
                Locale.ROOT,
                "Learned from %d pairs of a text and an earlier one like it, %d of them copies, among %d reports and own bulletins.",
                lessons.size(),
                copies,
                reports);
        System.err.println(from);
        if (lessons.isEmpty()) {
            throw new UnusableInput("There are no texts in these reports that share words.");
        }
        TreeLearning learning = new TreeLearning(options);
        List<String> measured = new ArrayList<>();
        if (options.folds()) {
            List<Forest> forests = Folds.forests(lessons, learning);
            measured.add("Reports whose folds the trees had not seen, in five parts:");
            measured.add(CopiesFound.HEADING);
            for (Map.Entry<Path, List<TaughtReport>> stream : streams.entrySet()) {
                CopiesFound found = CopiesFound.among(stream.getValue(), forests);
                String name = String.valueOf(stream.getKey().getFileName());
                measured.add(found.line(name));
                Path answers = options.answers();
                if (answers != null) {
                    Files.write(answers.resolve(name), found.answers());
                }
            }
            measured.subList(1, measured.size()).forEach(System.out::println);
        }
        Path model = options.model();
        if (model != null) {
            Booster booster = learning.learn(lessons);
            List<String> trees = ForestText.trees(booster, CopyFeatures.NAMES);
            Files.write(
                    model,
                    ForestText.file(
                            "Whether a text repeats an earlier one: decision trees", options, from, measured, trees));
        }
    }

    /** What the trees will be asked when the reports arrive one after another. */
    private static List<Lesson> lessons(List<TaughtReport> stream) {
        Copies copies = new Copies(new Forest(List.of(), CopyFeatures.NAMES));
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < stream.size(); i++) {
            TaughtReport later = stream.get(i);
            CopyTraits traits = Copies.read(later.report());
            for (int number : copies.candidates(traits)) {
                TaughtReport earlier = stream.get(number - 1);
                if (later.isKnownBeside(earlier)) {
                    lessons.add(new Lesson(copies.row(traits, number), later.repeats(earlier), 1, later.group()));
                }
            }
            copies.remember(i + 1, traits);
        }
        return lessons;
    }
}
