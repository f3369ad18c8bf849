package throughline.trees;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How likely something is, from a row of features: a sum of small decision trees, learned by gradient boosting (Friedman, 2001; Chen and
 * Guestrin, 2016) and kept as text, whose head tells how. A node is {@code (feature<bound yes no)}, a leaf a number, a tree a line; the
 * sum of the leaves is the logarithm of the odds.
 */
public final class Forest {

    private final int[] features;
    private final float[] bounds;
    private final int[] otherwise;
    private final int[] roots;

    /**
     * Reads trees from the lines of a file; {@code names} are the features in the order in which a row holds them.
     *
     * @param lines a tree each; empty ones, those that begin with # and headings in square brackets say nothing
     */
    public Forest(List<String> lines, List<String> names) {
        Map<String, Integer> columns = new HashMap<>();
        names.forEach(name -> columns.put(name, columns.size()));
        Planter planter = new Planter(columns);
        roots = lines.stream().filter(Forest::isTree).mapToInt(planter::plant).toArray();
        features = planter.features.stream().mapToInt(Integer::intValue).toArray();
        otherwise = planter.otherwise.stream().mapToInt(Integer::intValue).toArray();
        bounds = new float[planter.bounds.size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = planter.bounds.get(i);
        }
    }

    /** Reads a file that lies beside a class. */
    public static Forest ofResource(Class<?> home, String file, List<String> names) {
        try (InputStream in = home.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The trees " + file + " are missing from the build.");
            }
            return new Forest(
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .toList(),
                    names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTree(String line) {
        return !line.isBlank() && line.charAt(0) != '#' && line.charAt(0) != '[';
    }

    /** 0 to 1. */
    public double likelihood(float[] row) {
        float sum = 0;
        for (int root : roots) {
            int at = root;
            while (features[at] >= 0) {
                at = row[features[at]] < bounds[at] ? at + 1 : otherwise[at];
            }
            sum += bounds[at];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Lays the nodes of a tree in a row: what a node's test leads to when it holds stands right behind it. */
    private static final class Planter {
        private final Map<String, Integer> columns;
        private final List<Integer> features = new ArrayList<>();
        private final List<Float> bounds = new ArrayList<>();
        private final List<Integer> otherwise = new ArrayList<>();
        private String tree = "";
        private int next;

        Planter(Map<String, Integer> columns) {
            this.columns = columns;
        }

        int plant(String text) {
            tree = text;
            next = 0;
            return node();
        }

        private int node() {
            int at = features.size();
            if (tree.charAt(next) != '(') {
                add(-1, Float.parseFloat(word()));
                return at;
            }
            next++;
            String test = word();
            int sign = test.indexOf('<');
            Integer column = columns.get(test.substring(0, sign));
            if (column == null) {
                throw new IllegalStateException(String.format(
                        Locale.ROOT, "A tree asks for %s, which is not known here.", test.substring(0, sign)));
            }
            add(column, Float.parseFloat(test.substring(sign + 1)));
            node();
            otherwise.set(at, node());
            next++;
            if (next < tree.length() && tree.charAt(next) == ' ') {
                next++;
            }
            return at;
        }

        private void add(int feature, float bound) {
            features.add(feature);
            bounds.add(bound);
            otherwise.add(0);
        }

        /** The characters up to the next space or bracket, with the space. */
        private String word() {
            int start = next;
            while (next < tree.length() && tree.charAt(next) != ' ' && tree.charAt(next) != ')') {
                next++;
            }
            String word = tree.substring(start, next);
            if (next < tree.length() && tree.charAt(next) == ' ') {
                next++;
            }
            return word;
        }
    }
}
