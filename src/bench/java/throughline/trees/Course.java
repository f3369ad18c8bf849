package throughline.trees;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * What one script learns.
 *
 * @param script its name
 * @param usage what it tells of itself
 * @param features what is known of a row, in order
 * @param rising those that can only make it likelier the greater they are
 * @param falling those that can only make it less likely
 * @param numbers the options that take a number, with their usual values; 0 for none
 */
public record Course(
        String script,
        String usage,
        List<String> features,
        Set<String> rising,
        Set<String> falling,
        Map<String, Double> numbers) {

    /** The part of the usage that all scripts share. */
    private static final String SHARED = """
              --model=FILE     learn from everything and write the trees
              --told="LINE"    a line for the head of that file, such as where the data come from; may be given again

              --eta            how much of each tree is believed            --depth        questions from a root to a leaf
              --rounds         trees                                        --child        least weight of a leaf
              --columns        share of the features that a node may ask    --lambda       pull of leaves towards 0
              --rows           share of the rows that a tree sees           --seed         of what is drawn by chance
              --bins           bounds to try for each feature
              --threads        with one, the same data give the same trees
              --drop=NAMES     features to do without, parted by commas; "up*" is all that begin with up
            """;

    public Course {
        features = List.copyOf(features);
        rising = Set.copyOf(rising);
        falling = Set.copyOf(falling);
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /** What a script makes of what it was asked. */
    public interface Learner {
        void learn(LearnOptions options) throws IOException, XGBoostError;
    }

    /**
     * Runs the script: it ends with 2 and the manual when it was asked for what it cannot do, and with 1 when its data cannot be used.
     *
     * @param without what to say when no data are named
     */
    public void run(String[] arguments, String without, Learner learner) throws IOException, XGBoostError {
        LearnOptions options;
        try {
            options = LearnOptions.of(this, arguments);
            if (options.isWithoutData()) {
                throw new UnusableInput(without);
            }
        } catch (UnusableInput e) {
            System.err.println(e.getMessage() + "\n\n" + manual());
            System.exit(2);
            return;
        }
        try {
            learner.learn(options);
        } catch (UnusableInput e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** The manual: what the script tells of itself, what all scripts share, and what is usual. */
    public String manual() {
        StringBuilder usual = new StringBuilder(usage).append(SHARED).append("\nUsual are");
        numbers.forEach((name, number) -> {
            if (number != 0) {
                usual.append(" --").append(name).append('=').append(LearnOptions.shown(number));
            }
        });
        return usual.append(".\n").toString();
    }

    /** The constraints in the form that XGBoost takes. */
    String directions() {
        return features.stream()
                .map(name -> rising.contains(name) ? "1" : falling.contains(name) ? "-1" : "0")
                .collect(Collectors.joining(",", "(", ")"));
    }
}
