package throughline.trees;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a script that learns was asked to do. */
public final class LearnOptions {

    private final Course course;
    private final Map<String, Double> numbers;
    private final boolean[] dropped;
    private final List<String> told = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private String drop = "";
    private boolean folds;
    private @Nullable Path answers;
    private @Nullable Path model;

    private LearnOptions(Course course) {
        this.course = course;
        numbers = new LinkedHashMap<>(course.numbers());
        dropped = new boolean[course.features().size()];
    }

    /**
     * Reads the arguments of a script.
     *
     * @throws UnusableInput when they ask for nothing, or for what there is not
     */
    public static LearnOptions of(Course course, String[] arguments) {
        LearnOptions options = new LearnOptions(course);
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                String[] parts = argument.substring(2).split("=", 2);
                options.take(parts[0], parts.length > 1 ? parts[1] : "");
            } else {
                options.files.add(Path.of(argument));
            }
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

    private double number(String name, String value) {
        Double usual = course.numbers().get(name);
        if (usual == null) {
            throw new UnusableInput("There is no option --" + name + ".");
        }
        try {
            double number = Double.parseDouble(value);
            boolean whole = usual % 1 != 0 || usual == 0 || number == Math.rint(number);
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
                String feature = course.features().get(i);
                boolean meant = start ? feature.startsWith(name) : feature.equals(name);
                dropped[i] |= meant;
                known |= meant;
            }
            if (!known) {
                throw new UnusableInput("There is no feature " + one + ".");
            }
        }
    }

    public Course course() {
        return course;
    }

    public double number(String name) {
        return Objects.requireNonNull(numbers.get(name), name);
    }

    public boolean[] dropped() {
        return dropped.clone();
    }

    public boolean folds() {
        return folds;
    }

    /** Where to keep what was answered in the folds; null for nowhere. */
    public @Nullable Path answers() {
        return answers;
    }

    /** Where to write the trees; null for nowhere. */
    public @Nullable Path model() {
        return model;
    }

    public List<String> told() {
        return List.copyOf(told);
    }

    /** Whether there is nothing to learn from: no file, and none of the project's own where a script has such. */
    boolean isWithoutData() {
        return files.isEmpty() && numbers.getOrDefault("own", 0.0) == 0;
    }

    public List<Path> files() {
        return List.copyOf(files);
    }

    /** The command that learns the same, whatever the defaults are then; files by their names alone. */
    String command() {
        StringBuilder command = new StringBuilder("sh src/test/sh/" + course.script());
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

    static String shown(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
