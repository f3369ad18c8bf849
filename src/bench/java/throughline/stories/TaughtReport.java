package throughline.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import throughline.trees.UnusableInput;

/**
 * A report of which it is known whose text it repeats.
 *
 * @param original stands for all reports that have the same text; empty when it is not known which that are
 * @param apart the originals of which it is known that it does not repeat them
 * @param group what it was made from; it is learned from together with the others of the group or not at all
 */
record TaughtReport(Report report, String original, Set<String> apart, String group) {

    static TaughtReport of(JsonNode line) {
        String id = line.path("id").asText();
        Instant at;
        try {
            at = OffsetDateTime.parse(line.path("published").asText()).toInstant();
        } catch (DateTimeException e) {
            throw new UnusableInput("\"published\" is no time such as 2024-07-16T03:32:40Z.");
        }
        Set<String> apart = new HashSet<>();
        line.path("apart").forEach(original -> apart.add(original.asText()));
        String original = line.path("original").asText();
        Report report = new Report(
                id,
                line.path("source").asText(),
                line.path("lang").asText(),
                line.path("title").asText(),
                line.path("text").asText(),
                at,
                at);
        String fallback = original.isEmpty() ? id : original;
        return new TaughtReport(
                report, original, Set.copyOf(apart), line.path("fold").asText(fallback));
    }

    /** Whether anything is known of the two. */
    boolean isKnownBeside(TaughtReport other) {
        return (!original.isEmpty() && !other.original.isEmpty())
                || apart.contains(other.original)
                || other.apart.contains(original);
    }

    boolean repeats(TaughtReport other) {
        return !original.isEmpty() && original.equals(other.original);
    }
}
