package throughline.trees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Trees as {@link Forest} reads them: {@code (feature<bound yes no)}, a leaf a number, one tree a line. */
public final class ForestText {

    private static final Pattern LEAF = Pattern.compile("leaf=([^,]+)");
    private static final Pattern NODE = Pattern.compile("\\[([^<]+)<([^\\]]+)\\] yes=(\\d+),no=(\\d+)");
    private static final int WIDTH = 130;

    private ForestText() {}

    public static List<String> trees(Booster booster, List<String> features) throws XGBoostError {
        List<String> trees = new ArrayList<>();
        for (String dump : booster.getModelDump(features.toArray(String[]::new), false, "text")) {
            Map<Integer, String> nodes = new HashMap<>();
            for (String line : dump.split("\n", -1)) {
                String node = line.strip();
                if (!node.isEmpty()) {
                    int colon = node.indexOf(':');
                    nodes.put(Integer.parseInt(node.substring(0, colon)), node.substring(colon + 1));
                }
            }
            trees.add(nested(nodes, 0));
        }
        return trees;
    }

    private static String nested(Map<Integer, String> nodes, int at) {
        String text = nodes.getOrDefault(at, "");
        Matcher leaf = LEAF.matcher(text);
        if (leaf.lookingAt()) {
            return String.format(Locale.ROOT, "%.4f", Double.parseDouble(leaf.group(1)));
        }
        Matcher node = NODE.matcher(text);
        if (!node.lookingAt()) {
            throw new IllegalStateException("XGBoost writes trees in another way now: " + text);
        }
        float bound = Float.parseFloat(String.format(Locale.ROOT, "%.5g", Double.parseDouble(node.group(2))));
        return "(" + node.group(1) + "<" + bound + " " + nested(nodes, Integer.parseInt(node.group(3))) + " "
                + nested(nodes, Integer.parseInt(node.group(4))) + ")";
    }

    /**
     * The lines of a file that holds the trees, under a head that says where they come from.
     *
     * @param what what the trees tell
     * @param from what they were learned from
     * @param measured how well such trees do on what they have not seen, under its heading; empty when that was not asked
     */
    public static List<String> file(
            String what, LearnOptions options, String from, List<String> measured, List<String> trees) {
        List<String> lines = new ArrayList<>();
        comment(lines, what + ", written by");
        comment(lines, "  " + options.command());
        options.told().forEach(told -> comment(lines, told));
        comment(lines, from);
        for (int i = 0; i < measured.size(); i++) {
            lines.add((i == 0 ? "# " : "#   ") + measured.get(i));
        }
        lines.add("[trees]");
        lines.addAll(trees);
        return lines;
    }

    private static void comment(List<String> lines, String text) {
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        StringBuilder line = new StringBuilder("# ").append(indent);
        boolean first = true;
        for (String word : text.strip().split("\\s+", -1)) {
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder("#   ").append(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        lines.add(line.toString());
    }
}
