package throughline.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reports of the active window with their indexes. What it holds follows from what it was told and in which order, and from
 * nothing else: retelling the same reports to a new one makes an equal one.
 */
final class Memory {

    private static final int PULSE = 9;
    private static final int SWEEP_AFTER = 2000;

    private final Duration window;
    private final Map<String, Placed> byId = new LinkedHashMap<>();
    private final Map<Integer, Placed> byNumber = new HashMap<>();
    private final Map<StoryId, Integer> stories = new HashMap<>();
    private final Map<String, Integer> languages = new HashMap<>();
    private final Deque<Instant> pulse = new ArrayDeque<>();
    private Postings runs = new Postings();
    private Postings words = new Postings();
    private Postings facts = new Postings();
    private int next = 1;
    private int forgotten;

    Memory(Duration window) {
        this.window = window;
    }

    Postings runs() {
        return runs;
    }

    Postings words() {
        return words;
    }

    Postings facts() {
        return facts;
    }

    int size() {
        return byId.size();
    }

    int size(String language) {
        return languages.getOrDefault(language, 0);
    }

    /** How many reports of the story are remembered. */
    int size(StoryId story) {
        return stories.getOrDefault(story, 0);
    }

    Optional<Placed> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The report of this number, or null if it is forgotten; indexes keep numbers longer than the memory keeps reports. */
    @Nullable
    Placed at(int number) {
        return byNumber.get(number);
    }

    /** The time of the stream: the median of the last few reports, so that one wrong date moves nothing. Forgets what is too old. */
    Instant tick(Instant at) {
        pulse.addLast(at);
        if (pulse.size() > PULSE) {
            pulse.removeFirst();
        }
        Instant[] sorted = pulse.toArray(Instant[]::new);
        Arrays.sort(sorted);
        Instant now = sorted[(sorted.length - 1) / 2];
        List<Placed> old = new ArrayList<>();
        for (Placed placed : byId.values()) {
            if (Duration.between(placed.since(), now).abs().compareTo(window) <= 0) {
                break;
            }
            old.add(placed);
        }
        old.forEach(this::forget);
        if (forgotten > SWEEP_AFTER && forgotten > byId.size()) {
            runs = runs.sweep(byNumber::containsKey);
            words = words.sweep(byNumber::containsKey);
            facts = facts.sweep(byNumber::containsKey);
            forgotten = 0;
        }
        return now;
    }

    void remember(Placement placement, Traits traits, Instant at, Instant since) {
        Placed placed = new Placed(next++, placement, traits, at, since);
        Placed before = byId.get(placed.id());
        if (before != null) {
            forget(before);
        }
        byId.put(placed.id(), placed);
        byNumber.put(placed.number(), placed);
        languages.merge(traits.language(), 1, Integer::sum);
        stories.merge(placement.story(), 1, Integer::sum);
        for (int i = 0; i < traits.runs().size(); i++) {
            runs.add(traits.runs().get(i), placed.number());
        }
        for (int i = 0; i < traits.words().size(); i++) {
            words.add(traits.words().word(i), placed.number());
        }
        traits.facts().eachKey(key -> facts.add(key, placed.number()));
    }

    private void forget(Placed placed) {
        byId.remove(placed.id());
        byNumber.remove(placed.number());
        languages.merge(placed.traits().language(), -1, Integer::sum);
        stories.computeIfPresent(placed.placement().story(), (story, size) -> size == 1 ? null : size - 1);
        Traits traits = placed.traits();
        for (int i = 0; i < traits.runs().size(); i++) {
            runs.forget(traits.runs().get(i));
        }
        for (int i = 0; i < traits.words().size(); i++) {
            words.forget(traits.words().word(i));
        }
        traits.facts().eachKey(facts::forget);
        forgotten++;
    }
}
