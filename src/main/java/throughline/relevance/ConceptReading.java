package throughline.relevance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** An article read by concepts: sentence for sentence, what the lexicon finds there. Read once, however many beats ask. */
final class ConceptReading {

    /** Where a form of a concept stands in its sentence, from one token to before another. */
    record Hit(int concept, int from, int to) {}

    /**
     * A sentence. {@code zone} is 0 for the headline, 1 for the opening, 2 for the rest.
     *
     * @param present the concepts in it, one bit each
     */
    record Sentence(int zone, String text, List<Tokens.Token> tokens, List<Hit> hits, BitSet present) {

        /** The words of a hit as the text has them. */
        String words(Hit hit) {
            return text.substring(
                    tokens.get(hit.from()).from(), tokens.get(hit.to() - 1).to());
        }
    }

    /** Sentences looked at; who reads further than this knows what the article is about, and comes to its background. */
    private static final int MOST = 12;

    private static final int OPENING = 2;

    private final List<Sentence> sentences = new ArrayList<>();
    private final int[] inHeadline;
    private final int[] inText;

    private ConceptReading(int concepts) {
        this.inHeadline = new int[concepts];
        this.inText = new int[concepts];
    }

    static ConceptReading of(QueryText text, Lexicon lexicon) {
        ConceptReading reading = new ConceptReading(lexicon.concepts().size());
        List<QueryText.Section> sections = text.sections();
        StringBuilder sample = new StringBuilder();
        for (int i = 0; i < sections.size() && sample.length() < 400; i++) {
            sample.append(sections.get(i).text()).append(' ');
        }
        List<PatternTree> trees = lexicon.trees(text.language(), sample.toString());
        int body = 0;
        for (int i = 0; i < sections.size() && reading.sentences.size() < MOST; i++) {
            String section = sections.get(i).text();
            int begin = 0;
            for (int end : i == 0 ? List.of(section.length()) : Sentences.ends(section)) {
                String own = section.substring(begin, end);
                begin = end;
                List<Tokens.Token> tokens = Tokens.of(own);
                if (!tokens.isEmpty() && reading.sentences.size() < MOST) {
                    int zone = i == 0 ? 0 : body++ < OPENING ? 1 : 2;
                    reading.sentences.add(sentence(zone, own, tokens, trees));
                }
            }
        }
        reading.count();
        return reading;
    }

    /** A form that is the beginning of another one is the same place. */
    private void count() {
        for (Sentence sentence : sentences) {
            int[] counts = sentence.zone() == 0 ? inHeadline : inText;
            List<Hit> hits = sentence.hits();
            for (int i = 0; i < hits.size(); i++) {
                Hit hit = hits.get(i);
                boolean again = false;
                for (int j = 0; j < i && !again; j++) {
                    again = hits.get(j).concept() == hit.concept()
                            && hits.get(j).from() == hit.from();
                }
                counts[hit.concept()] += again ? 0 : 1;
            }
        }
    }

    /** The concepts that stand anywhere, in rising order. */
    int[] found() {
        return IntStream.range(0, inText.length)
                .filter(concept -> inHeadline[concept] + inText[concept] > 0)
                .toArray();
    }

    /** How often a concept stands in the headline. */
    int inHeadline(int concept) {
        return inHeadline[concept];
    }

    int inText(int concept) {
        return inText[concept];
    }

    private static Sentence sentence(int zone, String text, List<Tokens.Token> tokens, List<PatternTree> trees) {
        List<Hit> hits = new ArrayList<>();
        BitSet present = new BitSet();
        for (PatternTree tree : trees) {
            tree.find(tokens, (concept, from, to) -> {
                hits.add(new Hit(concept, from, to));
                present.set(concept);
            });
        }
        return new Sentence(zone, text, tokens, List.copyOf(hits), present);
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** How many sentences the text has under its headline, at least 1. */
    int textSentences() {
        return Math.max(1, (int)
                sentences.stream().filter(sentence -> sentence.zone() > 0).count());
    }
}
