package throughline.articles;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Gradient boosting of trees (Chen and Guestrin, 2016) over the runs of pages. With one thread the same pages give the same trees.
 */
final class TreeLearning {

    private static final int COLUMNS = RunFeatures.NAMES.size();

    private final Map<String, Object> settings = new HashMap<>();
    private final int rounds;
    private final boolean[] dropped;

    TreeLearning(LearnOptions options) {
        settings.put("objective", "binary:logistic");
        settings.put("base_score", 0.5);
        settings.put("tree_method", "hist");
        settings.put("max_bin", 64);
        settings.put("nthread", (int) options.number("threads"));
        settings.put("seed", (int) options.number("seed"));
        settings.put("eta", options.number("eta"));
        settings.put("max_depth", (int) options.number("depth"));
        settings.put("min_child_weight", options.number("child"));
        settings.put("lambda", options.number("lambda"));
        settings.put("colsample_bynode", options.number("columns"));
        settings.put("subsample", options.number("rows"));
        rounds = (int) options.number("rounds");
        dropped = options.dropped();
    }

    Booster learn(List<TaughtPage> pages) throws XGBoostError {
        DMatrix matrix = taught(pages);
        try {
            return XGBoost.train(matrix, settings, rounds, Map.of(), null, null);
        } finally {
            matrix.dispose();
        }
    }

    /** How likely each run of a page belongs to the article. */
    double[] ask(Booster booster, RunTable table) throws XGBoostError {
        double[] likely = new double[table.size()];
        if (likely.length == 0) {
            return likely;
        }
        float[] cells = new float[likely.length * COLUMNS];
        for (int i = 0; i < likely.length; i++) {
            copy(table, i, cells, i);
        }
        DMatrix matrix = new DMatrix(cells, likely.length, COLUMNS, Float.NaN);
        try {
            float[][] said = booster.predict(matrix);
            Arrays.setAll(likely, i -> said[i][0]);
            return likely;
        } finally {
            matrix.dispose();
        }
    }

    /** A run weighs by its length, a long one little more than a paragraph, and all runs of an article together about the same. */
    private DMatrix taught(List<TaughtPage> pages) throws XGBoostError {
        int count = 0;
        for (TaughtPage page : pages) {
            for (int i = 0; i < page.labels().size(); i++) {
                count += page.labels().isKnown(i) ? 1 : 0;
            }
        }
        float[] cells = new float[count * COLUMNS];
        float[] labels = new float[count];
        float[] weights = new float[count];
        int row = 0;
        double sum = 0;
        for (TaughtPage page : pages) {
            RunTable table = page.table();
            RunLabels known = page.labels();
            double text = 0;
            for (int i = 0; i < table.size(); i++) {
                text += known.belongs(i) ? table.units(i) : 0;
            }
            for (int i = 0; i < table.size(); i++) {
                if (known.isKnown(i)) {
                    copy(table, i, cells, row);
                    labels[row] = known.belongs(i) ? 1 : 0;
                    weights[row] = (float) ((Math.min(600, table.units(i)) + 20) / Math.max(500, text) * page.weight());
                    sum += weights[row];
                    row++;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            weights[i] = (float) (weights[i] * (count / sum));
        }
        DMatrix matrix = new DMatrix(cells, count, COLUMNS, Float.NaN);
        matrix.setLabel(labels);
        matrix.setWeight(weights);
        return matrix;
    }

    private void copy(RunTable table, int run, float[] cells, int row) {
        table.copy(run, cells, row * COLUMNS);
        for (int i = 0; i < COLUMNS; i++) {
            if (dropped[i]) {
                cells[row * COLUMNS + i] = 0;
            }
        }
    }
}
