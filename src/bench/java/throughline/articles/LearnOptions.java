package throughline.articles;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@link LearnRuns} was asked to do. */
final class LearnOptions {

    static final String USAGE = """
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
              --model=FILE     learn from all pages and write the trees, as src/main/resources/throughline/articles/runs.forest has them
              --told="LINE"    a line for the head of that file, such as where the pages come from; may be given again

              --eta=0.08       how much of each tree is believed            --depth=5      questions from a root to a leaf
              --rounds=180     trees                                        --child=10     least weight of a leaf
              --columns=0.2    share of the features that a node may ask    --lambda=5     pull of leaves towards 0
              --rows=0.8       share of the runs that a tree sees           --seed=1       of what is drawn by chance
              --threads=1      with one, the same pages give the same trees
              --drop=NAMES     features to do without, parted by commas; "up*" is all that begin with up
            """;

    private static final Map<String, Double> DEFAULTS = defaults();

    private final Map<String, Double> numbers = new LinkedHashMap<>(DEFAULTS);
    private final boolean[] dropped = new boolean[RunFeatures.NAMES.size()];
    private final List<String> told = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private String drop = "";
    private boolean folds;
    private @Nullable Path answers;
    private @Nullable Path model;

    private static Map<String, Double> defaults() {
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
        numbers.put("own", 0.0);
        return numbers;
    }

    private LearnOptions() {}

    /** @throws UnusableInput when they ask for nothing, or for what there is not */
    static LearnOptions of(String[] arguments) {
        LearnOptions options = new LearnOptions();
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                String[] parts = argument.substring(2).split("=", 2);
                options.take(parts[0], parts.length > 1 ? parts[1] : "");
            } else {
                options.files.add(Path.of(argument));
            }
        }
        if (options.files.isEmpty() && options.number("own") == 0) {
            throw new UnusableInput("No pages are named.");
        }
        if (!options.folds && options.model == null) {
            throw new UnusableInput("Nothing to do: ask for --folds, for --model=FILE, or for both.");
        }
        return options;
    }

    private void take(String name, String value) {
        switch (name) {
            case "folds" -> {
                folds = true;
                answers = value.isEmpty() ? null : folder(value);
            }
            case "model" -> model = Path.of(given(name, value));
            case "told" -> told.add(given(name, value));
            case "drop" -> drop(given(name, value));
            default -> numbers.put(name, number(name, value));
        }
    }

    private static String given(String name, String value) {
        if (value.isEmpty()) {
            throw new UnusableInput("--" + name + "= needs a value.");
        }
        return value;
    }

    private static Path folder(String value) {
        Path folder = Path.of(value);
        if (!Files.isDirectory(folder)) {
            throw new UnusableInput("There is no folder " + value + ".");
        }
        return folder;
    }

    private static double number(String name, String value) {
        Double usual = DEFAULTS.get(name);
        if (usual == null) {
            throw new UnusableInput("There is no option --" + name + ".");
        }
        try {
            double number = Double.parseDouble(value);
            boolean whole = usual % 1 != 0 || name.equals("own") || number == Math.rint(number);
            boolean share = name.equals("columns") || name.equals("rows");
            if (whole && number > 0 && number <= (share ? 1 : 1_000_000)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as for numbers out of bounds
        }
        throw new UnusableInput("--" + name + " takes a number such as " + shown(usual == 0 ? 0.08 : usual)
                + ", and not \"" + value + "\".");
    }

    private void drop(String names) {
        drop = names;
        for (String one : names.split(",", -1)) {
            boolean start = one.endsWith("*");
            String name = start ? one.substring(0, one.length() - 1) : one;
            boolean known = false;
            for (int i = 0; i < dropped.length; i++) {
                String feature = RunFeatures.NAMES.get(i);
                boolean meant = start ? feature.startsWith(name) : feature.equals(name);
                dropped[i] |= meant;
                known |= meant;
            }
            if (!known) {
                throw new UnusableInput("There is no feature " + one + ".");
            }
        }
    }

    double number(String name) {
        return Objects.requireNonNull(numbers.get(name), name);
    }

    boolean[] dropped() {
        return dropped.clone();
    }

    boolean folds() {
        return folds;
    }

    /** Where to keep what was answered in the folds; null for nowhere. */
    @Nullable
    Path answers() {
        return answers;
    }

    /** Where to write the trees; null for nowhere. */
    @Nullable
    Path model() {
        return model;
    }

    List<String> told() {
        return List.copyOf(told);
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    /** The command that learns the same, whatever the defaults are then; files by their names alone. */
    String command() {
        StringBuilder command = new StringBuilder("sh src/test/sh/learn.sh");
        numbers.forEach((name, number) -> {
            if (number != 0) {
                command.append(" --").append(name).append('=').append(shown(number));
            }
        });
        if (!drop.isEmpty()) {
            command.append(" --drop=").append(drop);
        }
        files.forEach(file -> command.append(' ').append(file.getFileName()));
        return command.toString();
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
