package throughline.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.articles.Article;
import throughline.beats.BeatId;

/**
 * The judges of all beats. An article is cut into words and read by concepts once, and only those beats look closely that it can belong to:
 * which its concepts allow, whose query it meets, or whose examples share enough of its words. Unchangeable and thread-safe.
 */
public final class Judges {

    /** What one beat says of an article that belongs to it. */
    public record Judged(BeatId beat, Relevance relevance) {}

    /** A text that retells another has at least so much of its vocabulary from it. */
    private static final double LEAST_SHARED = 0.3;

    private final List<BeatId> beats = new ArrayList<>();
    private final List<Judge> judges = new ArrayList<>();
    private final Map<String, int[]> holders = new HashMap<>();

    /** Takes the judges as they are; where a beat changes, make new {@code Judges} of the same others. */
    public Judges(Map<BeatId, Judge> of) {
        Map<String, List<Integer>> holding = new HashMap<>();
        of.forEach((beat, judge) -> {
            int number = judges.size();
            beats.add(beat);
            judges.add(judge);
            judge.vocabulary()
                    .forEach(word -> holding.computeIfAbsent(word, _ -> new ArrayList<>())
                            .add(number));
        });
        holding.forEach((word, numbers) ->
                holders.put(word, numbers.stream().mapToInt(Integer::intValue).toArray()));
    }

    public List<Judged> listBelonging(Article article) {
        return listBelonging(QueryText.of(article));
    }

    /** The beats that an article belongs to, in their order, with the reasons. */
    public List<Judged> listBelonging(QueryText text) {
        ConceptReading reading = ConceptReading.of(text, Lexicon.own());
        int[] shared = new int[judges.size()];
        Set<String> words = words(text);
        for (String word : words) {
            int[] numbers = holders.get(word);
            if (numbers != null) {
                for (int number : numbers) {
                    shared[number]++;
                }
            }
        }
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < shared.length; i++) {
            boolean retells = shared[i] > 0 && shared[i] >= LEAST_SHARED * words.size();
            if (retells || judges.get(i).mayTake(text, reading)) {
                Relevance relevance = judges.get(i).judge(text, reading);
                if (relevance.relevant()) {
                    judged.add(new Judged(beats.get(i), relevance));
                }
            }
        }
        return judged;
    }

    private static Set<String> words(QueryText text) {
        Set<String> words = new HashSet<>();
        for (QueryText.Section section : text.sections()) {
            for (QueryText.Word word : section.words()) {
                String stem = Features.stem(word.text());
                if (!Features.isFrequent(stem)) {
                    words.add(stem);
                }
            }
        }
        return words;
    }
}
