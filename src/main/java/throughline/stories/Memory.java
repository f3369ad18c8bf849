package throughline.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.names.Fact;

/**
 * The reports that can still be joined, with their indexes. In the active window a report is found by its words and by all that it
 * names; after that the first few of each story are found by the persons, names and towns in them only. What it holds follows from
 * what it was told and in which order, and from nothing else: retelling the same reports to a new one makes an equal one.
 */
final class Memory {

    private static final Duration STEP = Duration.ofDays(1);
    private static final int KEPT_OF_A_STORY = 3;
    private static final int SWEEP_AFTER = 2000;
    private static final int LASTING = 1;
    private static final int PASSING = 0;

    private final ClusterSettings settings;
    private final Map<String, Remembered> byId = new HashMap<>();
    private final List<@Nullable Remembered> byNumber = new ArrayList<>();
    private final Map<StoryId, Profile> stories = new HashMap<>();
    private final Map<String, Integer> languages = new HashMap<>();
    private final Deque<Remembered> active = new ArrayDeque<>();
    /** Numbers of the reports in the active window. */
    private final BitSet listed = new BitSet();

    private final Deque<Remembered> old = new ArrayDeque<>();
    private final Copies copies = new Copies();
    private Postings words = new Postings();
    private Postings facts = new Postings();
    private Instant now = Instant.MIN;
    private int size;
    private int forgotten;

    Memory(ClusterSettings settings) {
        this.settings = settings;
        byNumber.add(null); // numbers begin at 1
    }

    Copies copies() {
        return copies;
    }

    Postings words() {
        return words;
    }

    Postings facts() {
        return facts;
    }

    /** How many reports are in the active window. */
    int size() {
        return size;
    }

    int size(String language) {
        return languages.getOrDefault(language, 0);
    }

    /** One more than the greatest number. */
    int numbers() {
        return byNumber.size();
    }

    Optional<Remembered> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The report of this number, or null if it is forgotten; indexes keep numbers longer than the memory keeps reports. */
    @Nullable
    Remembered at(int number) {
        return byNumber.get(number);
    }

    @Nullable
    Profile story(StoryId id) {
        return stories.get(id);
    }

    /**
     * The time of the stream when a report of this time comes: it never goes back, and no report takes it further than a day, so that
     * one from the future makes nothing forgotten.
     */
    Instant timeAt(Instant at) {
        if (now.equals(Instant.MIN)) {
            return at;
        }
        Instant most = now.plus(STEP);
        return at.isBefore(now) ? now : at.isAfter(most) ? most : at;
    }

    /** Moves the time of the stream, and forgets what is too old. */
    void tick(Instant time) {
        now = now.isAfter(time) ? now : time;
        for (Remembered one = active.peek(); one != null && isOver(one, settings.activeWindow()); one = active.peek()) {
            active.remove();
            if (isCurrent(one)) {
                retire(one);
            }
        }
        for (Remembered one = old.peek(); one != null && isOver(one, settings.memory()); one = old.peek()) {
            old.remove();
            if (isCurrent(one)) {
                unlist(one, true);
                drop(one);
            }
        }
        if (forgotten > SWEEP_AFTER && forgotten > byId.size()) {
            words = words.sweep(number -> byNumber.get(number) != null);
            facts = facts.sweep(number -> byNumber.get(number) != null);
            forgotten = 0;
        }
    }

    private boolean isOver(Remembered report, Duration window) {
        return report.weighed().since().isBefore(now.minus(window));
    }

    /** A report that was moved or revised is remembered in its new form only. */
    private boolean isCurrent(Remembered one) {
        return byNumber.get(one.number()) != null;
    }

    /** Whether the next report of this story is one of the first that are kept when their window is over. */
    boolean isNextLasting(StoryId id) {
        Profile story = stories.get(id);
        return story == null || story.size() < KEPT_OF_A_STORY;
    }

    Remembered remember(Report report, Placement placement, Reading reading, Weighed weighed) {
        Remembered before = byId.get(report.id());
        if (before != null) {
            forget(before);
        }
        Remembered placed = new Remembered(byNumber.size(), placement, report, reading.traits(), weighed);
        byId.put(placed.id(), placed);
        byNumber.add(placed);
        active.add(placed);
        listed.set(placed.number());
        size++;
        languages.merge(reading.traits().language(), 1, Integer::sum);
        TermVector vector = weighed.words();
        for (int i = 0; i < vector.size(); i++) {
            words.add(vector.term(i), placed.number(), vector.weight(i));
        }
        Set<Integer> lasting = keys(placed, true);
        reading.traits()
                .facts()
                .eachKey(key -> facts.add(key, placed.number(), lasting.contains(key) ? LASTING : PASSING));
        copies.remember(placed.number(), reading.copyTraits());
        profile(placement.story()).add(placed);
        return placed;
    }

    /** Puts a remembered report elsewhere. */
    void move(Remembered report, Placement elsewhere) {
        takeOut(report);
        Remembered moved = report.in(elsewhere);
        byId.put(moved.id(), moved);
        byNumber.set(moved.number(), moved);
        profile(elsewhere.story()).add(moved);
    }

    private Profile profile(StoryId story) {
        return stories.computeIfAbsent(story, Profile::new);
    }

    /** As if the report had never come. */
    void forget(Remembered report) {
        if (isActive(report.number())) {
            unlistWords(report);
            unlist(report, false);
        }
        unlist(report, true);
        drop(report);
    }

    /** Whether the report is in the active window. */
    boolean isActive(int number) {
        return listed.get(number);
    }

    /** Whether the report can be found by what stands at this place in the index of facts. */
    boolean isFoundBy(int entry) {
        int number = facts.report(entry);
        return facts.weight(entry) == LASTING ? byNumber.get(number) != null : listed.get(number);
    }

    private void retire(Remembered one) {
        Remembered report = byNumber.get(one.number());
        if (report == null) {
            return;
        }
        unlistWords(report);
        unlist(report, false);
        if (report.weighed().lasting()) {
            old.add(report);
        } else {
            unlist(report, true);
            drop(report);
        }
    }

    private void unlistWords(Remembered report) {
        TermVector vector = report.weighed().words();
        for (int i = 0; i < vector.size(); i++) {
            words.forget(vector.term(i));
        }
        copies.forget(report.number());
        listed.clear(report.number());
        size--;
        languages.merge(report.traits().language(), -1, Integer::sum);
        forgotten++;
    }

    /** Takes a report from the index of facts, by what lasts or by all else. */
    private void unlist(Remembered report, boolean lasting) {
        keys(report, lasting).forEach(facts::forget);
    }

    private static Set<Integer> keys(Remembered report, boolean lasting) {
        Set<Integer> kept = new HashSet<>();
        Set<Integer> passing = new HashSet<>();
        for (Fact fact : report.traits().facts().list()) {
            for (int i = 0; i < fact.keys().size(); i++) {
                (lasts(fact) ? kept : passing).add(fact.keys().get(i));
            }
        }
        passing.removeAll(kept);
        return lasting ? kept : passing;
    }

    private static boolean lasts(Fact fact) {
        return switch (fact.kind()) {
            case PERSON, NAME, TOWN -> true;
            default -> false;
        };
    }

    private void drop(Remembered one) {
        Remembered report = byNumber.get(one.number());
        if (report != null) {
            byNumber.set(report.number(), null);
            byId.remove(report.id());
            takeOut(report);
        }
    }

    private void takeOut(Remembered report) {
        Profile story = stories.get(report.placement().story());
        if (story != null) {
            story.remove(report);
            if (story.size() == 0) {
                stories.remove(story.id());
            }
        }
    }
}
