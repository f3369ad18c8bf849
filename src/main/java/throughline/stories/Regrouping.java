package throughline.stories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import throughline.beats.BeatId;

/** Makes stories anew as readers say. No article is lost: each that leaves a story is in another, unless it is none of the beat's. */
public final class Regrouping {

    /**
     * A story in two.
     *
     * @param staying what keeps the id
     * @param leaving what is a story of its own now
     */
    public record Split(Story staying, Story leaving) {}

    private static final String MERGED = "A reader put it here.";
    private static final String PARTED = "A reader took it out of another story.";

    private Regrouping() {}

    /** One story of several; it keeps the id of the one that began first. */
    public static Story merge(List<Story> stories, Instant at) {
        Story first = stories.stream()
                .min(Comparator.comparing(Story::firstArrived)
                        .thenComparing(story -> story.id().value()))
                .orElseThrow();
        List<Coverage> all = new ArrayList<>();
        for (Story story : stories) {
            for (Coverage one : story.coverage()) {
                all.add(
                        story.id().equals(first.id())
                                ? one
                                : one.in(one.placement().in(first.id(), MERGED, false)));
            }
        }
        return new Story(first.beat(), first.id(), inOrder(all), at);
    }

    /**
     * Takes articles out of a story, with the copies under them; nothing to do when none or all would leave.
     *
     * @param from articles that stay, even as copies of what leaves
     * @param taken names of stories that there are already
     */
    public static Optional<Split> split(
            Story story, Set<String> articles, Set<String> from, Predicate<StoryId> taken, Instant at) {
        Set<String> leave = new HashSet<>(articles);
        story.coverage().stream()
                .filter(one -> articles.contains(copyOf(one))
                        && !from.contains(one.article().value()))
                .forEach(one -> leave.add(one.article().value()));
        List<Coverage> leaving = new ArrayList<>();
        List<Coverage> staying = new ArrayList<>();
        for (Coverage one : story.coverage()) {
            (leave.contains(one.article().value()) ? leaving : staying).add(one);
        }
        if (leaving.isEmpty() || staying.isEmpty()) {
            return Optional.empty();
        }
        StoryId other = newId(leaving.getFirst(), name -> name.equals(story.id()) || taken.test(name));
        List<Coverage> parted = leaving.stream()
                .map(one -> one.in(one.placement().in(other, PARTED, !leave.contains(copyOf(one)))))
                .toList();
        return Optional.of(new Split(
                new Story(story.beat(), story.id(), left(staying, leave), at),
                new Story(story.beat(), other, parted, at)));
    }

    /** The story without an article; empty when that was all. The copies under it stay, by themselves. */
    public static Optional<Story> without(Story story, String article, Instant at) {
        List<Coverage> staying = story.coverage().stream()
                .filter(one -> !one.article().value().equals(article))
                .toList();
        return staying.isEmpty()
                ? Optional.empty()
                : Optional.of(new Story(story.beat(), story.id(), left(staying, Set.of(article)), at));
    }

    /** The story with an article that comes back to it. */
    public static Story with(@Nullable Story story, BeatId beat, Coverage article, Instant at) {
        List<Coverage> all = new ArrayList<>(story == null ? List.of() : story.coverage());
        all.add(article);
        return new Story(beat, article.placement().story(), inOrder(all), at);
    }

    private static String copyOf(Coverage one) {
        String copyOf = one.placement().copyOf();
        return copyOf == null ? one.article().value() : copyOf;
    }

    /** What stays is no copy of what left. */
    private static List<Coverage> left(List<Coverage> staying, Set<String> gone) {
        return staying.stream()
                .map(one -> one.isCopy() && gone.contains(copyOf(one))
                        ? one.in(one.placement()
                                .in(one.placement().story(), one.placement().why(), true))
                        : one)
                .toList();
    }

    /** A story is named after its first article; when that one leaves, its name stays behind. */
    private static StoryId newId(Coverage first, Predicate<StoryId> taken) {
        StoryId id = new StoryId(first.article().value());
        for (int i = 2; taken.test(id); i++) {
            id = new StoryId(first.article().value() + "-" + i);
        }
        return id;
    }

    private static List<Coverage> inOrder(List<Coverage> coverage) {
        return coverage.stream().sorted(Comparator.comparing(Coverage::arrived)).toList();
    }
}
