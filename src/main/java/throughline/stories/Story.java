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

    /** The article that stands for the story. */
    public Coverage lead() {
        return chosen().article();
    }

    /** The same with the reason. */
    public Lead chosen() {
        return Lead.of(groups(), sources());
    }

    /** The article that told it first; a copy never did. */
    public Coverage first() {
        return own().min(CopyGroup.TOLD).orElse(coverage.getFirst());
    }

    /** The article whose headline is shown to one who reads these languages, most wanted first: the lead where they read it. */
    public Coverage headline(List<String> languages) {
        return Lead.headline(lead(), own().toList(), languages);
    }

    /** Who stands behind the story on their own, and who drew on whom. */
    public Sources sources() {
        return SourceGraph.of(groups());
    }

    /** Its texts, each with its copies, in order of arrival. */
    public List<CopyGroup> groups() {
        return CopyGroup.of(coverage);
    }

    /** When it last grew or changed, as readers see it: an old article that came in late makes no story of today. */
    public Instant newest() {
        return coverage.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.newSince()), one.edits().stream().map(Edit::at)))
                .max(Comparator.naturalOrder())
                .orElse(changed);
    }

    /** The articles that are nobody's copy, in order of arrival: of each text the original, as far as can be told by now. */
    public Stream<Coverage> own() {
        return groups().stream().map(CopyGroup::original);
    }

    /** The copies folded under one article. */
    public List<Coverage> copiesOf(Coverage original) {
        return groups().stream()
                .filter(group -> group.original().equals(original))
                .flatMap(group -> group.copies().stream())
                .toList();
    }

    public int copies() {
        return coverage.size() - groups().size();
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
