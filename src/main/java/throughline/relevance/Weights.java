package throughline.relevance;

import java.util.HashMap;
import java.util.Map;
import throughline.names.ResourceLines;

/**
 * How much each sign counts (logistic regression; the table beside this class says how it was learned). Signs of parts count for every
 * beat; those of a concept are what it counts more or less than its part.
 */
final class Weights {

    private static final String BASE = "base";

    private final Map<String, Double> weights;

    Weights(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    static Weights own() {
        Map<String, Double> read = new HashMap<>();
        for (String line : ResourceLines.of(Weights.class, "weights.tsv")) {
            int tab = line.indexOf('\t');
            read.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
        }
        return new Weights(read);
    }

    /** How likely an article is of the beat, 0 to 1. */
    double likelihood(Signs signs, ConceptReading reading, Aspects aspects, double query) {
        double[] sum = {of(BASE)};
        signs.of(reading, aspects, query, (name, value) -> sum[0] += of(name) * value);
        return 1 / (1 + Math.exp(-sum[0]));
    }

    private double of(String sign) {
        return weights.getOrDefault(sign, 0.0);
    }
}
