package throughline.stories;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How well reports were clustered.
 *
 * @param precision and {@code recall} by BCubed (Bagga and Baldwin, 1998): averaged over reports, how much of its cluster is of its story,
 *     and how much of its story is in its cluster
 * @param fragments clusters for each story of more than one report
 * @param count clusters for each story
 */
record ClusterScore(double precision, double recall, double fragments, double count) {

    static final String HEADING = String.format(
            Locale.ROOT, "%-16s %9s %9s %9s %9s %9s", "", "precision", "recall", "F1", "fragments", "count");

    static ClusterScore of(TaughtStream stream, List<String> placed) {
        Map<String, Integer> stories = new HashMap<>();
        Map<String, Integer> clusters = new HashMap<>();
        Map<List<String>, Integer> both = new HashMap<>();
        Map<String, Set<String>> parts = new HashMap<>();
        for (int i = 0; i < placed.size(); i++) {
            String story = stream.reports().get(i).story();
            stories.merge(story, 1, Integer::sum);
            clusters.merge(placed.get(i), 1, Integer::sum);
            both.merge(List.of(story, placed.get(i)), 1, Integer::sum);
            parts.computeIfAbsent(story, _ -> new HashSet<>()).add(placed.get(i));
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<List<String>, Integer> one : both.entrySet()) {
            double square = (double) one.getValue() * one.getValue();
            recall += square / stories.getOrDefault(one.getKey().getFirst(), 1);
            precision += square / clusters.getOrDefault(one.getKey().getLast(), 1);
        }
        double fragments = parts.entrySet().stream()
                .filter(one -> stories.getOrDefault(one.getKey(), 0) > 1)
                .mapToInt(one -> one.getValue().size())
                .average()
                .orElse(1);
        return new ClusterScore(
                precision / placed.size(),
                recall / placed.size(),
                fragments,
                (double) clusters.size() / stories.size());
    }

    double f1() {
        return 2 * precision * recall / (precision + recall);
    }

    ClusterScore plus(ClusterScore other) {
        return new ClusterScore(
                precision + other.precision, recall + other.recall, fragments + other.fragments, count + other.count);
    }

    ClusterScore half() {
        return new ClusterScore(precision / 2, recall / 2, fragments / 2, count / 2);
    }

    String line(String name) {
        return String.format(
                Locale.ROOT, "%-16s %9.4f %9.4f %9.4f %9.2f %9.2f", name, precision, recall, f1(), fragments, count);
    }
}
