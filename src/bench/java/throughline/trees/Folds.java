package throughline.trees;

import java.util.ArrayList;
import java.util.List;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Parts groups in five, for what is learned on four parts to be asked about the fifth. */
public final class Folds {

    public static final int COUNT = 5;

    private Folds() {}

    /** The part that a group falls into, whatever the others are. */
    public static int of(String group) {
        int hash = 7;
        for (int i = 0; i < group.length(); i++) {
            hash = hash * 31 + group.charAt(i);
        }
        return Math.floorMod((hash * 0x9E3779B9) >>> 8, COUNT);
    }

    /** For each part the trees that are learned from the others. */
    public static List<Forest> forests(List<Lesson> lessons, TreeLearning learning) throws XGBoostError {
        List<Forest> forests = new ArrayList<>();
        for (int fold = 0; fold < COUNT; fold++) {
            int left = fold;
            List<Lesson> others = lessons.stream()
                    .filter(lesson -> of(lesson.group()) != left)
                    .toList();
            if (others.isEmpty()) {
                throw new UnusableInput("Folds need rows of several groups.");
            }
            forests.add(learning.forest(others));
        }
        return forests;
    }
}
