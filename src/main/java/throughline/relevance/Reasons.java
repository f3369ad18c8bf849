package throughline.relevance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import throughline.relevance.Aspects.Part;

/** Why an article belongs to a beat or does not, each reason a short phrase for a reader. */
final class Reasons {

    private static final Set<Part> FOR = Set.of(Part.ALONE, Part.WHO, Part.HINT, Part.WHAT, Part.LOOSE);
    private static final Set<Part> AGAINST = Set.of(Part.AWAY, Part.OTHERS, Part.TOLD);
    private static final int MOST_CONCEPTS = 4;
    private static final int MOST_WORDS = 3;

    private final Lexicon lexicon;
    private final Aspects aspects;
    private final ConceptReading reading;

    Reasons(Lexicon lexicon, Aspects aspects, ConceptReading reading) {
        this.lexicon = lexicon;
        this.aspects = aspects;
        this.reading = reading;
    }

    List<String> of(
            Verdict verdict,
            Standing standing,
            SeedPassages.Likeness likeness,
            List<String> people,
            List<String> places) {
        List<String> why = new ArrayList<>();
        if (!verdict.because().isEmpty()) {
            why.add(verdict.because());
        }
        Map<Integer, Set<String>> speaksFor = words(FOR);
        Map<Integer, Set<String>> against = words(AGAINST);
        if (!speaksFor.isEmpty()) {
            why.add("tells of " + told(speaksFor));
        }
        if (!against.isEmpty() && (!verdict.belongs() || speaksFor.isEmpty())) {
            why.add((speaksFor.isEmpty() ? "tells of " : "but of ") + told(against));
        }
        if (standing.weight() > 0) {
            why.add(standing.why() + ": " + standing.terms().stream().limit(5).collect(Collectors.joining(", ")));
        }
        if (!verdict.belongs() && verdict.because().isEmpty()) {
            why.add(String.format(Locale.ROOT, "not likely enough (%.2f of 1, half is needed)", verdict.likelihood()));
        }
        if (!people.isEmpty()) {
            why.add("names " + String.join(", ", people));
        }
        if (!places.isEmpty()) {
            why.add("places: " + String.join(", ", places));
        }
        NearestPassage nearest = likeness.nearest();
        if (nearest.closeness() >= 0.2) {
            why.add(String.format(
                    Locale.ROOT,
                    "nearest to seed %s, passage %d (%.2f)",
                    nearest.seed(),
                    nearest.passage(),
                    nearest.closeness()));
        }
        return why;
    }

    /** The words of the text that the query asks for or that tell of the beat. */
    List<String> terms(Standing standing) {
        Set<String> terms = new LinkedHashSet<>(standing.terms());
        words(Set.of(Part.ALONE, Part.WHAT, Part.LOOSE)).values().forEach(terms::addAll);
        return List.copyOf(terms);
    }

    private String told(Map<Integer, Set<String>> words) {
        return words.entrySet().stream()
                .limit(MOST_CONCEPTS)
                .map(concept -> lexicon.label(concept.getKey()) + " ("
                        + concept.getValue().stream().limit(MOST_WORDS).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining(", "));
    }

    private Map<Integer, Set<String>> words(Set<Part> parts) {
        Map<Integer, Set<String>> words = new LinkedHashMap<>();
        for (ConceptReading.Sentence sentence : reading.sentences()) {
            for (ConceptReading.Hit hit : sentence.hits()) {
                Part part = aspects.part(hit.concept());
                if (part != null && parts.contains(part)) {
                    words.computeIfAbsent(hit.concept(), _ -> new LinkedHashSet<>())
                            .add(sentence.words(hit).strip());
                }
            }
        }
        return words;
    }
}
