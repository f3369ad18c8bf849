package throughline.articles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;
import throughline.articles.patterns.OwnPages;

/**
 * Learns {@code runs.forest} from pages whose text is known, and measures by publishers that were not learned from how well such trees
 * read. {@code sh src/test/sh/learn.sh} runs it; {@link LearnOptions#USAGE} says what it can be asked.
 */
public final class LearnRuns {

    private LearnRuns() {}

    public static void main(String[] arguments) throws IOException, XGBoostError {
        LearnOptions options;
        try {
            options = LearnOptions.of(arguments);
        } catch (UnusableInput e) {
            System.err.println(e.getMessage() + "\n\n" + LearnOptions.USAGE);
            System.exit(2);
            return;
        }
        try {
            learn(options);
        } catch (UnusableInput e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void learn(LearnOptions options) throws IOException, XGBoostError {
        List<TaughtPage> pages = new ArrayList<>();
        for (Path file : options.files()) {
            pages.addAll(PageLines.read(file, TaughtPage::of));
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
            Booster booster = learning.learn(pages);
            List<String> trees = ForestText.trees(booster);
            Files.write(model, ForestText.file(options, pages, measured, trees));
            System.err.println(
                    difference(booster, learning, trees, pages) + " of these runs are judged otherwise by the trees"
                            + " as they are written, with fewer digits, than as they were learned");
        }
    }

    private static int difference(Booster booster, TreeLearning learning, List<String> trees, List<TaughtPage> pages)
            throws XGBoostError {
        RunForest forest = new RunForest(trees, RunFeatures.NAMES);
        int different = 0;
        for (TaughtPage page : pages) {
            double[] learned = learning.ask(booster, page.table());
            double[] written = page.table().ask(forest);
            for (int i = 0; i < learned.length; i++) {
                different += written[i] >= 0.5 == learned[i] >= 0.5 ? 0 : 1;
            }
        }
        return different;
    }
}
