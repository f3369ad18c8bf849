package throughline.relevance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.beats.Beat;

/** The part that each concept of the lexicon plays in a beat. */
final class Aspects {

    /** Parts of a beat; their order is of no meaning. */
    enum Part {
        /** says by itself that a text is of the beat */
        ALONE,
        /** whom or what it is about */
        WHO,
        /** what may stand for that */
        HINT,
        /** what is often near */
        SETTING,
        /** what happens */
        WHAT,
        /** what happens, in words that mean many things */
        LOOSE,
        /** that the beat's people tell of something else */
        TOLD,
        /** that it happens to others */
        OTHERS,
        /** other matters of the news */
        AWAY;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Part> SPEAKING =
            List.of(Part.ALONE, Part.WHO, Part.HINT, Part.SETTING, Part.WHAT, Part.LOOSE);

    /** In a beat's concepts: this one with all that goes with it. */
    private static final String ABOUT = "about";

    private final @Nullable Part[] parts;
    private final Map<Part, BitSet> masks = new EnumMap<>(Part.class);
    private final Map<Part, int[]> members = new EnumMap<>(Part.class);
    private final boolean chosen;

    private Aspects(@Nullable Part[] parts, boolean chosen) {
        this.parts = parts;
        this.chosen = chosen;
        for (Part part : Part.values()) {
            BitSet mask = new BitSet();
            List<Integer> own = new ArrayList<>();
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] == part) {
                    mask.set(i);
                    own.add(i);
                }
            }
            masks.put(part, mask);
            members.put(part, own.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /** As the beat says, or else as its name and query let one guess. */
    static Aspects of(Beat beat, StoredQuery query, Lexicon lexicon) {
        @Nullable Part[] parts = new Part[lexicon.concepts().size()];
        beat.concepts()
                .forEach((part, concepts) -> concepts.forEach(concept -> {
                    int number = lexicon.find(concept);
                    if (number < 0) {
                        throw new UnreadableQueryException("The lexicon has no concept \"" + concept + "\". It has: "
                                + String.join(", ", lexicon.concepts()) + ".");
                    }
                    if (part.equals(ABOUT)) {
                        join(lexicon, number, parts);
                    } else {
                        parts[number] = part(part);
                    }
                }));
        boolean chosen = !beat.concepts().isEmpty();
        if (!chosen) {
            guess(beat, query, lexicon, parts);
        }
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == null && lexicon.isTheme(i)) {
                parts[i] = Part.AWAY;
            }
        }
        return new Aspects(parts, chosen);
    }

    private static Part part(String written) {
        return Arrays.stream(Part.values())
                .filter(part -> part.label().equals(written))
                .findFirst()
                .orElseThrow(() -> new UnreadableQueryException("\"" + written
                        + "\" is no part of a beat. The parts: "
                        + String.join(
                                ", ",
                                Arrays.stream(Part.values()).map(Part::label).toList())
                        + "."));
    }

    /** A concept that the name, or a wanted word of the query, is a form of; and what usually goes with it. */
    private static void guess(Beat beat, StoredQuery query, Lexicon lexicon, @Nullable Part[] parts) {
        List<String> written = new ArrayList<>(query.wantedWords());
        written.add(beat.name());
        written.addAll(beat.names().values());
        for (String words : written) {
            lexicon.conceptsOf(words).forEach(concept -> join(lexicon, concept, parts));
        }
    }

    private static void join(Lexicon lexicon, int concept, @Nullable Part[] parts) {
        lexicon.company(concept).forEach((other, part) -> {
            Part now = parts[other];
            parts[other] = now == null || part.compareTo(now) < 0 ? part : now;
        });
    }

    /** Whether the beat itself names its concepts. */
    boolean chosen() {
        return chosen;
    }

    @Nullable
    Part part(int concept) {
        return parts[concept];
    }

    int[] members(Part part) {
        return members.getOrDefault(part, new int[0]);
    }

    boolean isEmpty(Part part) {
        return members(part).length == 0;
    }

    /** Whether a text holds anything that speaks for the beat; without that no weights take it. */
    boolean mayMeet(ConceptReading reading) {
        return SPEAKING.stream().anyMatch(part -> holds(reading, part));
    }

    private boolean holds(ConceptReading reading, Part part) {
        for (int concept : members(part)) {
            if (reading.inHeadline(concept) + reading.inText(concept) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence holds a concept of the part. */
    boolean in(ConceptReading.Sentence sentence, Part part) {
        BitSet mask = masks.get(part);
        return mask != null && mask.intersects(sentence.present());
    }

    /** Whether there is enough to judge by: somebody or something, and what happens. */
    boolean canJudge() {
        return !isEmpty(Part.ALONE) || (!isEmpty(Part.WHAT) && (!isEmpty(Part.WHO) || chosen));
    }
}
