package throughline.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.beats.SeedFolder;

/**
 * Learns how much each sign of an article counts for a beat ({@link Weights}), from labelled items, and says how well weights do on
 * items that they were not learned from: on the other half, and on a language that was left out.
 */
public final class LearnWeights {

    private record Item(String id, String kind, String language, boolean relevant, Map<String, Double> signs) {
        boolean isOfFirstHalf() {
            return Math.floorMod(id.hashCode() * 31 + id.length(), 2) == 0;
        }
    }

    private static final String USAGE = """
            learn-relevance.sh [--pull=0.5] [--shown] [--model=FILE] BEATS-FOLDER BEAT ITEMS.ndjson [FOLDER BEAT ITEMS.ndjson]...

            An item a line: {"id","kind","lang","relevant","title","text"}. Prints the figures; --shown lists what is judged wrongly on the
            half that was not learned from, first half only. --model writes weights learned from all items.
            """;

    private LearnWeights() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        double pull = 0.5;
        boolean shown = false;
        Path model = null;
        List<String> sets = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("--pull=")) {
                pull = Double.parseDouble(argument.substring(7));
            } else if (argument.equals("--shown")) {
                shown = true;
            } else if (argument.startsWith("--model=")) {
                model = Path.of(argument.substring(8));
            } else {
                sets.add(argument);
            }
        }
        if (sets.isEmpty() || sets.size() % 3 != 0) {
            System.err.println(USAGE);
            System.exit(2);
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < sets.size(); i += 3) {
            items.addAll(items(Path.of(sets.get(i)), sets.get(i + 1), Path.of(sets.get(i + 2))));
        }
        Map<Item, Double> halves = new LinkedHashMap<>();
        for (boolean first : List.of(true, false)) {
            Map<String, Double> weights = learn(items, item -> item.isOfFirstHalf() != first, pull);
            items.stream()
                    .filter(item -> item.isOfFirstHalf() == first)
                    .forEach(item -> halves.put(item, likelihood(item, weights)));
        }
        List<String> figures = new ArrayList<>();
        figures.add("by halves: " + figure(halves, _ -> true));
        for (String language : new TreeSet<>(items.stream().map(Item::language).toList())) {
            figures.add("by halves, " + language + ": " + figure(halves, item -> item.language.equals(language)));
        }
        Map<Item, Double> languages = new LinkedHashMap<>();
        for (String language : new TreeSet<>(items.stream().map(Item::language).toList())) {
            Map<String, Double> weights = learn(items, item -> !item.language.equals(language), pull);
            items.stream()
                    .filter(item -> item.language.equals(language))
                    .forEach(item -> languages.put(item, likelihood(item, weights)));
        }
        figures.add("by languages left out: " + figure(languages, _ -> true));
        Map<String, Double> weights = learn(items, _ -> true, pull);
        Map<Item, Double> all = new LinkedHashMap<>();
        items.forEach(item -> all.put(item, likelihood(item, weights)));
        figures.add("on what they were learned from: " + figure(all, _ -> true));
        figures.forEach(System.out::println);
        if (shown) {
            halves.forEach((item, likelihood) -> {
                if (item.isOfFirstHalf() && likelihood >= 0.5 != item.relevant) {
                    System.out.printf(
                            Locale.ROOT, "%.2f %s %s %s%n", likelihood, item.id, item.kind, item.signs.keySet());
                }
            });
        }
        if (model != null) {
            write(model, weights, figures, items.size(), pull);
        }
    }

    private static List<Item> items(Path folder, String name, Path file) throws IOException {
        Beat beat = new SeedFolder(folder).getBeat(new BeatId(name));
        Judge judge = new Judge(beat);
        Signs signs = new Signs(Lexicon.own());
        List<Item> items = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                continue;
            }
            JsonNode node = JsonMapper.builder().build().readTree(line);
            QueryText text = new QueryText(
                    node.path("title").asText(),
                    node.path("text").asText().lines().toList(),
                    "",
                    node.path("lang").asText());
            Map<String, Double> own = new TreeMap<>();
            Standing standing = Standing.of(judge.query(), judge.query().ask(text));
            signs.of(ConceptReading.of(text, Lexicon.own()), judge.aspects(), standing.weight(), own::put);
            items.add(new Item(
                    node.path("id").asText(),
                    node.path("kind").asText(),
                    node.path("lang").asText(),
                    node.path("relevant").asBoolean(),
                    own));
        }
        return items;
    }

    private static Map<String, Double> learn(List<Item> items, Predicate<Item> from, double pull) {
        List<Item> chosen = items.stream().filter(from).toList();
        TreeSet<String> names = new TreeSet<>();
        chosen.forEach(item -> names.addAll(item.signs.keySet()));
        List<String> signs = List.copyOf(names);
        double[][] rows = new double[chosen.size()][signs.size() + 1];
        boolean[] wanted = new boolean[chosen.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = 1;
            for (int j = 0; j < signs.size(); j++) {
                rows[i][j + 1] = chosen.get(i).signs.getOrDefault(signs.get(j), 0.0);
            }
            wanted[i] = chosen.get(i).relevant;
        }
        double[] learned = new LogisticRegression(pull).learn(rows, wanted);
        // What speaks for a beat may not come to speak against it because two signs go together in few items, nor the
        // other way round.
        for (int round = 0; round < 6; round++) {
            boolean again = false;
            for (int j = 0; j < signs.size(); j++) {
                if (learned[j + 1] * direction(signs.get(j)) < 0) {
                    again = true;
                    for (double[] row : rows) {
                        row[j + 1] = 0;
                    }
                }
            }
            if (!again) {
                break;
            }
            learned = new LogisticRegression(pull).learn(rows, wanted);
        }
        Map<String, Double> weights = new TreeMap<>();
        weights.put("base", learned[0]);
        for (int j = 0; j < signs.size(); j++) {
            weights.put(signs.get(j), learned[j + 1]);
        }
        return weights;
    }

    private static int direction(String sign) {
        return switch (sign.substring(0, sign.indexOf(' ') < 0 ? sign.length() : sign.indexOf(' '))) {
            case "alone", "who", "what", "setting", "query" -> 1;
            case "away", "others", "told", "nobody", "nothing" -> -1;
            default ->
                sign.equals("kinds of away") || sign.equals("share of away alone") || sign.equals("more of others")
                        ? -1
                        : sign.startsWith("kinds of what") ? 1 : 0;
        };
    }

    private static double likelihood(Item item, Map<String, Double> weights) {
        double sum = weights.getOrDefault("base", 0.0);
        for (Map.Entry<String, Double> sign : item.signs.entrySet()) {
            sum += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static String figure(Map<Item, Double> likelihoods, Predicate<Item> of) {
        int right = 0;
        int taken = 0;
        int wanted = 0;
        for (Map.Entry<Item, Double> entry : likelihoods.entrySet()) {
            if (of.test(entry.getKey())) {
                boolean in = entry.getValue() >= 0.5;
                taken += in ? 1 : 0;
                wanted += entry.getKey().relevant ? 1 : 0;
                right += in && entry.getKey().relevant ? 1 : 0;
            }
        }
        return String.format(
                Locale.ROOT,
                "precision %.3f, recall %.3f (%d wanted)",
                right / (double) Math.max(1, taken),
                right / (double) Math.max(1, wanted),
                wanted);
    }

    private static void write(Path file, Map<String, Double> weights, List<String> figures, int items, double pull)
            throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# How much each sign counts for a beat (throughline.relevance.Signs), as log odds. Learned by logistic regression with");
        lines.add("# a pull to 0 of " + pull + ", from " + items
                + " labelled items of our own (src/test/resources/relevance), by");
        lines.add("# sh src/test/sh/learn-relevance.sh, which printed:");
        figures.forEach(figure -> lines.add("#   " + figure));
        weights.forEach((sign, weight) -> {
            if (Math.abs(weight) >= 0.005) {
                lines.add(String.format(Locale.ROOT, "%s\t%.2f", sign, weight));
            }
        });
        Files.write(file, lines);
    }
}
