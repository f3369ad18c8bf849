package throughline.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;
import throughline.trees.Folds;
import throughline.trees.TaughtLines;
import throughline.trees.TreeLearning;
import throughline.trees.UnusableInput;

/**
 * What trees that never saw a page's publisher make of the page: learned on four fifths of the publishers, the pages of the others are
 * read, five times. Runs are taken as the extractor takes them; what it does afterwards with what was taken is not measured here.
 */
final class FiveFolds {

    /** A page and how likely each of its runs is. */
    private static final class Answer {
        private final TaughtPage page;
        private final double[] likely;

        Answer(TaughtPage page, double[] likely) {
            this.page = page;
            this.likely = likely;
        }

        ReadingScore score() {
            return ReadingScore.of(page.table().taken(likely), page.text(), page.optional());
        }

        String line() {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", page.id());
            float[] p = new float[likely.length];
            for (int i = 0; i < p.length; i++) {
                p[i] = (float) likely[i];
            }
            line.put("p", p);
            line.put("t", page.table().texts());
            try {
                return TaughtLines.JSON.writeValueAsString(line);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final List<Answer> answers;

    private FiveFolds(List<Answer> answers) {
        this.answers = answers;
    }

    static FiveFolds of(List<TaughtPage> pages, TreeLearning learning) throws XGBoostError {
        List<Answer> answers = new ArrayList<>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            int left = fold;
            List<TaughtPage> others =
                    pages.stream().filter(page -> page.fold() != left).toList();
            List<TaughtPage> asked =
                    pages.stream().filter(page -> page.fold() == left).toList();
            if (asked.isEmpty()) {
                continue;
            }
            if (others.isEmpty()) {
                throw new UnusableInput("Folds need pages of several publishers.");
            }
            Booster booster = learning.learn(LearnRuns.lessons(others));
            for (TaughtPage page : asked) {
                answers.add(new Answer(page, learning.ask(booster, page.table().rows())));
            }
            booster.dispose();
        }
        return new FiveFolds(answers);
    }

    /** Mean F1, precision and recall of the words of each set, and of all pages whose text was told. */
    List<String> table() {
        SortedMap<String, List<Answer>> sets = new TreeMap<>();
        answers.forEach(answer -> sets.computeIfAbsent(answer.page.set(), set -> new ArrayList<>())
                .add(answer));
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-12s %5s %6s %9s %6s", "set", "pages", "F1", "precision", "recall"));
        boolean stands = false;
        for (Map.Entry<String, List<Answer>> set : sets.entrySet()) {
            List<Answer> own = set.getValue();
            boolean told = own.stream().allMatch(answer -> answer.page.told());
            stands |= !told;
            lines.add(line(set.getKey() + (told ? "" : "*"), own));
        }
        lines.add(line(
                "all", answers.stream().filter(answer -> answer.page.told()).toList()));
        if (stands) {
            lines.add("* against what other extractors agree on; not in the last line");
        }
        return lines;
    }

    private static String line(String name, List<Answer> answers) {
        ReadingScore mean =
                ReadingScore.mean(answers.stream().map(Answer::score).toList());
        return String.format(
                Locale.ROOT,
                "%-12s %5d %6.4f %9.4f %6.4f",
                name,
                answers.size(),
                mean.f1(),
                mean.precision(),
                mean.recall());
    }

    /** Writes a file for each set, a page a line: its id, how likely each run is, and its text. */
    void write(Path folder) throws IOException {
        Map<String, List<String>> files = new LinkedHashMap<>();
        answers.forEach(answer -> files.computeIfAbsent(answer.page.set(), set -> new ArrayList<>())
                .add(answer.line()));
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey() + ".cv"), file.getValue());
        }
    }
}
