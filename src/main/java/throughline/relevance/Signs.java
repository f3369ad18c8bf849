package throughline.relevance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import throughline.relevance.Aspects.Part;

/**
 * What is counted of an article before it is weighed for a beat: how much of each part of the beat its headline and its text hold, which
 * stand together in a sentence, and each concept by itself. Counts are taken by their root, those of the text for three sentences.
 */
final class Signs {

    /** Hears of each sign that is not 0. */
    interface Listener {
        void sign(String name, double value);
    }

    /** Counts of a text are those of so many of its sentences. */
    private static final double LENGTH = 3;

    private static final String[][] NONE = {};

    private final Map<Part, String[]> names = new EnumMap<>(Part.class);
    private final Map<Part, String[][]> labels = new EnumMap<>(Part.class);

    Signs(Lexicon lexicon) {
        for (Part part : Part.values()) {
            names.put(part, new String[] {part.label() + " headline", part.label() + " text"});
            labels.put(
                    part,
                    lexicon.concepts().stream()
                            .map(concept -> part.label() + ' ' + concept)
                            .map(label -> new String[] {label + " headline", label + " text"})
                            .toArray(String[][]::new));
        }
    }

    void of(ConceptReading reading, Aspects aspects, double query, Listener listener) {
        List<ConceptReading.Sentence> sentences = reading.sentences();
        int all = Math.max(1, sentences.size());
        concepts(reading, aspects, listener);
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            int head = 0;
            int text = 0;
            if (part == Part.OTHERS) {
                head = others(sentences, aspects, true);
                text = others(sentences, aspects, false);
            } else {
                for (int concept : aspects.members(part)) {
                    head += reading.inHeadline(concept);
                    text += reading.inText(concept);
                }
            }
            String[] own = names.getOrDefault(part, new String[2]);
            tell(listener, own[0], root(head, 3));
            tell(listener, own[1], root(text * LENGTH / reading.textSentences(), 6));
            counts.put(part, head + text);
        }
        tell(listener, "query", query);
        together(sentences, aspects, all, Math.min(1, LENGTH / reading.textSentences()), listener);
        boolean about = !aspects.isEmpty(Part.WHO) || !aspects.isEmpty(Part.HINT);
        int who = count(counts, Part.ALONE) + count(counts, Part.WHO);
        int hint = count(counts, Part.HINT);
        int others = count(counts, Part.OTHERS);
        tell(listener, "nobody", about && who + hint == 0 ? 1 : 0);
        tell(listener, "nobody for sure", about && who == 0 ? 1 : 0);
        tell(listener, "nothing happens", count(counts, Part.WHAT) + count(counts, Part.ALONE) == 0 ? 1 : 0);
        tell(listener, "more of others", others > who + hint + count(counts, Part.SETTING) ? 1 : 0);
        tell(listener, "kinds of what", root(kinds(reading, aspects, Part.WHAT, false), 5));
        tell(listener, "kinds of what in headline", root(kinds(reading, aspects, Part.WHAT, true), 5));
        tell(listener, "kinds of away", root(kinds(reading, aspects, Part.AWAY, false), 4));
    }

    /** What is counted of each concept that the beat has a part for. */
    void concepts(ConceptReading reading, Aspects aspects, Listener listener) {
        double scale = Math.min(1, LENGTH / reading.textSentences());
        for (int concept : reading.found()) {
            Part part = aspects.part(concept);
            if (part != null && part != Part.OTHERS) {
                String[] own = labels.getOrDefault(part, NONE)[concept];
                tell(listener, own[0], root(reading.inHeadline(concept), 2));
                tell(listener, own[1], root(reading.inText(concept) * scale, 4));
            }
        }
    }

    /** Other nations count where the beat's own is not beside them: its people are met abroad. */
    private static int others(List<ConceptReading.Sentence> sentences, Aspects aspects, boolean headline) {
        int others = 0;
        for (ConceptReading.Sentence sentence : sentences) {
            boolean own = aspects.in(sentence, Part.ALONE) || aspects.in(sentence, Part.WHO);
            if (sentence.zone() == 0 == headline && !own && aspects.in(sentence, Part.OTHERS)) {
                others += (int) sentence.hits().stream()
                        .filter(hit -> aspects.part(hit.concept()) == Part.OTHERS)
                        .count();
            }
        }
        return others;
    }

    private static void together(
            List<ConceptReading.Sentence> sentences, Aspects aspects, int all, double scale, Listener listener) {
        int pairs = 0;
        int clean = 0;
        int cleanWhat = 0;
        int onlyAway = 0;
        int setting = 0;
        for (ConceptReading.Sentence sentence : sentences) {
            boolean alone = aspects.in(sentence, Part.ALONE);
            boolean who = alone || aspects.in(sentence, Part.WHO) || aspects.in(sentence, Part.HINT);
            boolean what = aspects.in(sentence, Part.WHAT);
            boolean away = aspects.in(sentence, Part.AWAY);
            pairs += who && what ? 1 : 0;
            clean += who && what && !away ? 1 : 0;
            cleanWhat += what && !away ? 1 : 0;
            onlyAway += away && !what && !alone ? 1 : 0;
            setting += what && aspects.in(sentence, Part.SETTING) ? 1 : 0;
        }
        tell(listener, "who and what together", root(pairs * scale, 4));
        tell(listener, "who and what together without away", root(clean * scale, 4));
        tell(listener, "share of what without away", cleanWhat / (double) all);
        tell(listener, "share of away alone", onlyAway / (double) all);
        tell(listener, "what and setting together", root(setting * scale, 3));
    }

    private static int kinds(ConceptReading reading, Aspects aspects, Part part, boolean headline) {
        int kinds = 0;
        for (int concept : aspects.members(part)) {
            kinds += reading.inHeadline(concept) + (headline ? 0 : reading.inText(concept)) > 0 ? 1 : 0;
        }
        return kinds;
    }

    private static int count(Map<Part, Integer> counts, Part part) {
        return counts.getOrDefault(part, 0);
    }

    private static double root(double count, double most) {
        return Math.sqrt(Math.min(count, most));
    }

    private static void tell(Listener listener, String name, double value) {
        if (value != 0) {
            listener.sign(name, value);
        }
    }
}
