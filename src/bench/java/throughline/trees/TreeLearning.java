package throughline.trees;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Gradient boosting of trees (Chen and Guestrin, 2016). With one thread the same rows give the same trees. */
public final class TreeLearning {

    private final Map<String, Object> settings = new HashMap<>();
    private final List<String> features;
    private final int rounds;
    private final boolean[] dropped;

    public TreeLearning(LearnOptions options) {
        settings.put("objective", "binary:logistic");
        settings.put("base_score", 0.5);
        settings.put("tree_method", "hist");
        settings.put("max_bin", (int) options.number("bins"));
        settings.put("nthread", (int) options.number("threads"));
        settings.put("seed", (int) options.number("seed"));
        settings.put("eta", options.number("eta"));
        settings.put("max_depth", (int) options.number("depth"));
        settings.put("min_child_weight", options.number("child"));
        settings.put("lambda", options.number("lambda"));
        settings.put("colsample_bynode", options.number("columns"));
        settings.put("subsample", options.number("rows"));
        String directions = options.course().directions();
        if (directions.contains("1")) {
            settings.put("monotone_constraints", directions);
        }
        features = options.course().features();
        rounds = (int) options.number("rounds");
        dropped = options.dropped();
    }

    public Booster learn(List<Lesson> lessons) throws XGBoostError {
        DMatrix matrix = matrix(lessons.stream().map(Lesson::row).toList());
        try {
            float[] labels = new float[lessons.size()];
            float[] weights = new float[lessons.size()];
            double sum = 0;
            for (Lesson lesson : lessons) {
                sum += lesson.weight();
            }
            for (int i = 0; i < labels.length; i++) {
                labels[i] = lessons.get(i).yes() ? 1 : 0;
                weights[i] = (float) (lessons.get(i).weight() * (labels.length / sum));
            }
            matrix.setLabel(labels);
            matrix.setWeight(weights);
            return XGBoost.train(matrix, settings, rounds, Map.of(), null, null);
        } finally {
            matrix.dispose();
        }
    }

    /** The trees as they are written, with fewer digits than they were learned with. */
    public Forest forest(List<Lesson> lessons) throws XGBoostError {
        Booster booster = learn(lessons);
        try {
            return new Forest(ForestText.trees(booster, features), features);
        } finally {
            booster.dispose();
        }
    }

    /** How likely each row is. */
    public double[] ask(Booster booster, List<float[]> rows) throws XGBoostError {
        double[] likely = new double[rows.size()];
        if (likely.length == 0) {
            return likely;
        }
        DMatrix matrix = matrix(rows);
        try {
            float[][] said = booster.predict(matrix);
            Arrays.setAll(likely, i -> said[i][0]);
            return likely;
        } finally {
            matrix.dispose();
        }
    }

    private DMatrix matrix(List<float[]> rows) throws XGBoostError {
        int columns = features.size();
        float[] cells = new float[rows.size() * columns];
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < columns; i++) {
                cells[row * columns + i] = dropped[i] ? 0 : rows.get(row)[i];
            }
        }
        return new DMatrix(cells, rows.size(), columns, Float.NaN);
    }
}
