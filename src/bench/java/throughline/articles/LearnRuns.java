package throughline.articles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Learns {@code runs.forest} from pages whose text is known: gradient boosted trees (Chen and Guestrin, 2016) that say of each run
 * whether it belongs to the article. With {@code --folds} it learns on the pages of four fifths of the publishers and reads those
 * of the others, so that what it prints is not what it fitted.
 */
public final class LearnRuns {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FOLDS = 5;

    /** A page with what its runs are: 1 of the article, 0 not, NaN not told. */
    private record Page(String id, String publisher, List<String> texts, float[][] rows, float[] labels, double weight, String gold) {}

    private LearnRuns() {}

    public static void main(String[] arguments) throws IOException, XGBoostError {
        List<Page> pages = new ArrayList<>();
        String[] names = RunFeatures.NAMES.toArray(String[]::new);
        Map<String, String> options = new HashMap<>();
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                String[] parts = argument.substring(2).split("=", 2);
                options.put(parts[0], parts.length > 1 ? parts[1] : "");
            } else {
                files.add(Path.of(argument));
            }
        }
        for (Path file : files) {
            try (
                    BufferedReader lines = Files.newBufferedReader(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonNode page = JSON.readTree(line);
                    RunTable table = RunTable.of(page.path("html").asText(), page.path("url").asText());
                    if (table.texts().isEmpty()) {
                        continue;
                    }
                    pages.add(label(page, table));
                }
            }
        }
        System.err.println(pages.size() + " pages, " + pages.stream().mapToInt(p -> p.rows.length).sum() + " runs");
        Map<String, Object> settings = new HashMap<>();
        settings.put("objective", "binary:logistic");
        settings.put("base_score", 0.5);
        settings.put("tree_method", "hist");
        settings.put("max_bin", 64);
        settings.put("nthread", Integer.parseInt(options.getOrDefault("threads", "1")));
        settings.put("seed", Integer.parseInt(options.getOrDefault("seed", "1")));
        settings.put("eta", Double.parseDouble(options.getOrDefault("eta", "0.1")));
        settings.put("max_depth", Integer.parseInt(options.getOrDefault("depth", "5")));
        settings.put("min_child_weight", Double.parseDouble(options.getOrDefault("child", "10")));
        settings.put("lambda", Double.parseDouble(options.getOrDefault("lambda", "5")));
        settings.put("gamma", Double.parseDouble(options.getOrDefault("gamma", "0")));
        settings.put("colsample_bynode", Double.parseDouble(options.getOrDefault("columns", "0.3")));
        settings.put("subsample", Double.parseDouble(options.getOrDefault("rows", "0.8")));
        int rounds = Integer.parseInt(options.getOrDefault("rounds", "150"));
        String drop = options.getOrDefault("drop", "");
        if (!drop.isEmpty()) {
            for (int c = 0; c < names.length; c++) {
                for (String d : drop.split(",")) {
                    if (names[c].equals(d) || (d.endsWith("*") && names[c].startsWith(d.substring(0, d.length() - 1)))) {
                        for (Page p : pages) {
                            for (float[] row : p.rows) {
                                row[c] = 0;
                            }
                        }
                    }
                }
            }
        }
        if (options.containsKey("folds")) {
            Path out = Path.of(options.get("folds"));
            Map<String, StringBuilder> answers = new HashMap<>();
            for (int fold = 0; fold < FOLDS; fold++) {
                Booster booster = learn(pages, fold, settings, rounds);
                for (Page page : pages) {
                    if (foldOf(page) == fold) {
                        float[][] said = booster.predict(matrix(List.of(page), true));
                        StringBuilder p = new StringBuilder();
                        for (float[] one : said) {
                            p.append(p.isEmpty() ? "" : ",").append(one[0]);
                        }
                        answers.computeIfAbsent(page.id.split("/")[0], s -> new StringBuilder())
                                .append("{\"id\":").append(JSON.writeValueAsString(page.id)).append(",\"p\":[").append(p)
                                .append("],\"t\":").append(JSON.writeValueAsString(page.texts)).append("}\n");
                    }
                }
            }
            for (var entry : answers.entrySet()) {
                Files.writeString(out.resolve(entry.getKey() + ".cv"), entry.getValue());
            }
        }
        if (options.containsKey("model")) {
            Booster booster = learn(pages, -1, settings, rounds);
            List<String> lines = new ArrayList<>();
            for (String tree : booster.getModelDump(names, false, "text")) {
                lines.add(nested(tree));
            }
            Files.writeString(Path.of(options.get("model")), String.join("\n", lines) + "\n");
        }
    }

    private static int foldOf(Page page) {
        int hash = 7;
        for (char c : page.publisher.toCharArray()) {
            hash = hash * 31 + c;
        }
        return Math.floorMod(hash * 0x9E3779B9 >>> 8, FOLDS);
    }

    private static Booster learn(List<Page> pages, int without, Map<String, Object> settings, int rounds) throws XGBoostError {
        List<Page> from = pages.stream().filter(page -> foldOf(page) != without).toList();
        return XGBoost.train(matrix(from, false), settings, rounds, Map.of(), null, null);
    }

    private static DMatrix matrix(List<Page> pages, boolean all) throws XGBoostError {
        int columns = pages.getFirst().rows[0].length;
        int count = 0;
        for (Page page : pages) {
            for (float label : page.labels) {
                count += all || !Float.isNaN(label) ? 1 : 0;
            }
        }
        float[] cells = new float[count * columns];
        float[] labels = new float[count];
        float[] weights = new float[count];
        int n = 0;
        double sum = 0;
        for (Page page : pages) {
            double text = 0;
            for (int i = 0; i < page.rows.length; i++) {
                text += page.labels[i] > 0.5 ? Letters.units(page.texts.get(i)) : 0;
            }
            for (int i = 0; i < page.rows.length; i++) {
                if (!all && Float.isNaN(page.labels[i])) {
                    continue;
                }
                System.arraycopy(page.rows[i], 0, cells, n * columns, columns);
                labels[n] = page.labels[i] > 0.5 ? 1 : 0;
                weights[n] = (float) ((Math.min(600, Letters.units(page.texts.get(i))) + 20) / Math.max(500, text) * page.weight);
                sum += weights[n];
                n++;
            }
        }
        for (int i = 0; i < count; i++) {
            weights[i] *= count / sum;
        }
        DMatrix matrix = new DMatrix(cells, count, columns, Float.NaN);
        if (!all) {
            matrix.setLabel(labels);
            matrix.setWeight(weights);
        }
        return matrix;
    }

    /** A tree as nested brackets: (feature<threshold yes no). */
    private static String nested(String dump) {
        Map<Integer, String> nodes = new HashMap<>();
        for (String line : dump.split("\n", -1)) {
            String node = line.strip();
            if (!node.isEmpty()) {
                int colon = node.indexOf(':');
                nodes.put(Integer.parseInt(node.substring(0, colon)), node.substring(colon + 1));
            }
        }
        return nested(nodes, 0);
    }

    private static String nested(Map<Integer, String> nodes, int at) {
        String node = nodes.get(at);
        if (node.startsWith("leaf=")) {
            return String.format(Locale.ROOT, "%.4f", Double.parseDouble(node.substring(5)));
        }
        String test = node.substring(1, node.indexOf(']'));
        int sign = test.indexOf('<');
        test = test.substring(0, sign + 1) + Float.parseFloat(String.format(Locale.ROOT, "%.5g", Double.parseDouble(test.substring(sign + 1))));
        int yes = Integer.parseInt(node.replaceAll(".*yes=(\\d+).*", "$1"));
        int no = Integer.parseInt(node.replaceAll(".*no=(\\d+).*", "$1"));
        return "(" + test + " " + nested(nodes, yes) + " " + nested(nodes, no) + ")";
    }

    // ---- what the runs are

    private static Page label(JsonNode page, RunTable table) {
        List<String> texts = table.texts();
        float[] labels = new float[texts.size()];
        double weight = page.path("weight").asDouble(1);
        if (page.has("text")) {
            List<String> optional = new ArrayList<>();
            page.path("optional").forEach(one -> optional.add(one.asText()));
            labels = labels(texts, page.path("text").asText(), optional);
        } else {
            weight = 0.6;
            int votes = 0;
            float[] sum = new float[texts.size()];
            for (JsonNode reading : page.path("readings")) {
                float[] one = labels(texts, reading.asText(), List.of());
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += one[i] > 0.5 ? 1 : 0;
                }
                votes++;
            }
            for (int i = 0; i < sum.length; i++) {
                double share = sum[i] / votes;
                labels[i] = share > 0.66 ? 1 : share < 0.34 ? 0 : Float.NaN;
                for (JsonNode with : page.path("with")) {
                    if (squash(texts.get(i)).contains(squash(with.asText()))) {
                        labels[i] = 1;
                    }
                }
                for (JsonNode without : page.path("without")) {
                    if (squash(texts.get(i)).contains(squash(without.asText()))) {
                        labels[i] = 0;
                    }
                }
            }
        }
        return new Page(page.path("id").asText(), publisher(host(page.path("url").asText())), texts, table.rows(), labels, weight, page.path("text").asText(""));
    }

    private static String squash(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String host(String url) {
        int from = url.indexOf("//") + 2;
        int to = url.indexOf('/', from);
        return url.substring(Math.min(from, url.length()), to < 0 ? url.length() : to);
    }

    private static String publisher(String host) {
        String[] parts = host.split("\\.");
        int n = parts.length;
        int take = n >= 2 && parts[n - 2].length() > 3 ? 2 : 3;
        return String.join(".", List.of(parts).subList(Math.max(0, n - take), n));
    }

    private static float[] labels(List<String> texts, String gold, List<String> optional) {
        List<Map<String, Integer>> sought = new ArrayList<>();
        List<Map<String, Integer>> either = new ArrayList<>();
        List<String> words = words(gold);
        for (int n = 1; n <= 4; n++) {
            sought.add(shingles(words, n));
            Map<String, Integer> some = new HashMap<>();
            for (String one : optional) {
                shingles(words(one), n).forEach((k, v) -> some.merge(k, v, Integer::sum));
            }
            either.add(some);
        }
        float[] labels = new float[texts.size()];
        for (int i = 0; i < labels.length; i++) {
            List<String> own = words(texts.get(i));
            if (own.isEmpty()) {
                continue;
            }
            int n = Math.min(4, own.size());
            Map<String, Integer> mine = shingles(own, n);
            Map<String, Integer> left = sought.get(n - 1);
            int all = 0;
            int hits = 0;
            int spare = 0;
            for (var entry : mine.entrySet()) {
                all += entry.getValue();
                hits += Math.min(entry.getValue(), Math.max(0, left.getOrDefault(entry.getKey(), 0)));
                spare += Math.min(entry.getValue(), either.get(n - 1).getOrDefault(entry.getKey(), 0));
            }
            labels[i] = (float) hits / all;
            if (n == 4 && labels[i] > 0.5) {
                mine.forEach((k, v) -> left.merge(k, -v, Integer::sum));
            }
            if (labels[i] <= 0.5 && spare > 0.5 * all) {
                labels[i] = Float.NaN;
            }
        }
        return labels;
    }

    private static Map<String, Integer> shingles(List<String> words, int n) {
        Map<String, Integer> shingles = new HashMap<>();
        for (int i = 0; i + n <= words.size(); i++) {
            shingles.merge(String.join(" ", words.subList(i, i + n)), 1, Integer::sum);
        }
        return shingles;
    }

    /** Words, and single characters of scripts that write no spaces. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean alone = (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF);
            if (Character.isLetterOrDigit(c) && !alone) {
                word.append(Character.toLowerCase(c));
            } else {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                if (alone) {
                    words.add(String.valueOf(c));
                }
            }
        }
        return words;
    }
}
