package throughline.articles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;
import throughline.articles.patterns.OwnPages;
import throughline.trees.Course;
import throughline.trees.Forest;
import throughline.trees.ForestText;
import throughline.trees.LearnOptions;
import throughline.trees.Lesson;
import throughline.trees.TaughtLines;
import throughline.trees.TreeLearning;
import throughline.trees.UnusableInput;

/**
 * Learns {@code runs.forest} from pages whose text is known, and measures by publishers that were not learned from how well such trees
 * read. {@code sh src/test/sh/learn.sh} runs it; {@link #USAGE} says what it can be asked.
 */
public final class LearnRuns {

    private static final String USAGE = """
            sh src/test/sh/learn.sh [options] [FILE...]

            Learns the trees that say of each run of text whether it belongs to the article, from pages whose text is known: FILE has one
            JSON object a line, packed by gzip where its name ends in .gz,

              {"id","url","html","text","optional"?,"weight"?}     the true text; "optional" lists texts that may be read with it or not,
                                                                   "weight" is how much the page counts (1)
              {"id","url","html","readings","with"?,"without"?}    texts of other extractors instead, counted where most of them agree;
                                                                   "with" and "without" list pieces that are known to belong or not

            --own=0.08 takes the pages of the project's own tests too, or alone, each with this weight.
            The part of an id before its first "/" is the name of its set.

              --folds          learn five times on four fifths of the publishers, read the pages of the others, and print how well
              --folds=DIR      and write what was answered to DIR/SET.cv, a page a line: id, p (likelihood of each run), t (its text)
            """;

    private static final Course COURSE =
            new Course("learn.sh", USAGE, RunFeatures.NAMES, Set.of(), Set.of(), numbers());

    private LearnRuns() {}

    private static Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("eta", 0.08);
        numbers.put("rounds", 180.0);
        numbers.put("columns", 0.2);
        numbers.put("depth", 5.0);
        numbers.put("rows", 0.8);
        numbers.put("child", 10.0);
        numbers.put("lambda", 5.0);
        numbers.put("seed", 1.0);
        numbers.put("threads", 1.0);
        numbers.put("bins", 64.0);
        numbers.put("own", 0.0);
        return numbers;
    }

    public static void main(String[] arguments) throws IOException, XGBoostError {
        COURSE.run(arguments, "No pages are named.", LearnRuns::learn);
    }

    private static void learn(LearnOptions options) throws IOException, XGBoostError {
        List<TaughtPage> pages = new ArrayList<>();
        for (Path file : options.files()) {
            pages.addAll(TaughtLines.read(file, TaughtPage.NEEDED, TaughtPage::of));
        }
        double own = options.number("own");
        if (own > 0) {
            OwnPages.list().forEach(page -> pages.add(TaughtPage.of(page.put("weight", own))));
        }
        int runs = pages.stream().mapToInt(page -> page.table().size()).sum();
        System.err.println(pages.size() + " pages with " + runs + " runs");
        if (runs == 0) {
            throw new UnusableInput("There is no text in these pages to learn from.");
        }
        TreeLearning learning = new TreeLearning(options);
        List<String> measured = List.of();
        if (options.folds()) {
            FiveFolds folds = FiveFolds.of(pages, learning);
            measured = folds.table();
            measured.forEach(System.out::println);
            Path answers = options.answers();
            if (answers != null) {
                folds.write(answers);
            }
        }
        Path model = options.model();
        if (model != null) {
            Booster booster = learning.learn(lessons(pages));
            List<String> trees = ForestText.trees(booster, RunFeatures.NAMES);
            Files.write(
                    model,
                    ForestText.file(
                            "Whether a run of text belongs to the article: decision trees over what is known of runs",
                            options,
                            from(pages),
                            measured.isEmpty() ? measured : headed(measured),
                            trees));
            System.err.println(
                    difference(booster, learning, trees, pages) + " of these runs are judged otherwise by the trees"
                            + " as they are written, with fewer digits, than as they were learned");
        }
    }

    static List<Lesson> lessons(List<TaughtPage> pages) {
        return pages.stream().flatMap(page -> page.lessons().stream()).toList();
    }

    private static String from(List<TaughtPage> pages) {
        Map<String, Integer> sets = new TreeMap<>();
        pages.forEach(page -> sets.merge(page.set(), 1, Integer::sum));
        long publishers = pages.stream().map(TaughtPage::publisher).distinct().count();
        StringBuilder from = new StringBuilder(
                "Learned from " + pages.size() + " pages of " + publishers + " publishers, by sets: ");
        sets.forEach((set, count) -> from.append(set).append(' ').append(count).append(", "));
        return from.substring(0, from.length() - 2) + ".";
    }

    private static List<String> headed(List<String> measured) {
        List<String> lines = new ArrayList<>();
        lines.add("Pages of publishers that the trees had not seen, read in five folds:");
        lines.addAll(measured);
        return lines;
    }

    private static int difference(Booster booster, TreeLearning learning, List<String> trees, List<TaughtPage> pages)
            throws XGBoostError {
        Forest forest = new Forest(trees, RunFeatures.NAMES);
        int different = 0;
        for (TaughtPage page : pages) {
            double[] learned = learning.ask(booster, page.table().rows());
            double[] written = page.table().ask(forest);
            for (int i = 0; i < learned.length; i++) {
                different += written[i] >= 0.5 == learned[i] >= 0.5 ? 0 : 1;
            }
        }
        return different;
    }
}
