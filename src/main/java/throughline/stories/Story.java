package throughline.stories;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import throughline.beats.BeatId;

/**
 * Articles of one beat that tell of one happening. It grows; its id stays.
 *
 * @param coverage every article in it, copies too, in order of arrival; never empty
 * @param changed when it last grew or one of its articles was revised, in arrival time
 */
public record Story(BeatId beat, StoryId id, List<Coverage> coverage, Instant changed) {

    public Story {
        coverage = List.copyOf(coverage);
        if (coverage.isEmpty()) {
            throw new IllegalArgumentException("A story has at least one article.");
        }
    }

    /** The article that stands for the story: an own text before copies, the one told first before later ones. */
    public Coverage lead() {
        return own().min(Comparator.comparing(Coverage::told).thenComparing(Coverage::arrived))
                .orElse(coverage.getFirst());
    }

    /** When it last grew or changed, as readers see it: an old article that came in late makes no story of today. */
    public Instant newest() {
        return coverage.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.newSince()), one.edits().stream().map(Edit::at)))
                .max(Comparator.naturalOrder())
                .orElse(changed);
    }

    /** The articles that are nobody's copy, in order of arrival. */
    public Stream<Coverage> own() {
        return coverage.stream().filter(one -> !one.isCopy());
    }

    /** The copies folded under one article. */
    public List<Coverage> copiesOf(Coverage original) {
        return coverage.stream()
                .filter(one -> original.article().value().equals(one.placement().copyOf()))
                .toList();
    }

    public int copies() {
        return (int) coverage.stream().filter(Coverage::isCopy).count();
    }

    public List<String> outlets() {
        return coverage.stream().map(Coverage::outlet).distinct().toList();
    }

    public List<String> languages() {
        return coverage.stream().map(Coverage::language).distinct().toList();
    }

    public Instant firstArrived() {
        return coverage.getFirst().arrived();
    }
}
