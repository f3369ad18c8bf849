package throughline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.beats.Beat;
import throughline.beats.Seed;
import throughline.relevance.NearestPassage;
import throughline.stories.Coverage;
import throughline.stories.Story;
import throughline.web.CommonWords.Piece;
import throughline.web.DeskPage.Passage;
import throughline.web.DeskPage.SeedText;
import throughline.web.DeskPage.Tab;
import throughline.web.StoryRows.Bearing;

/** What was given: the seeds to choose, and the passages of the one shown with how many stories bear on each. */
final class SeedColumn {

    private final Beat beat;
    private final List<Story> stories;
    private final DeskAddress address;

    SeedColumn(Beat beat, List<Story> stories, DeskAddress address) {
        this.beat = beat;
        this.stories = stories;
        this.address = address;
    }

    List<Tab> tabs() {
        return beat.seeds().stream()
                .map(seed -> new Tab(
                        seed.letter(),
                        seed.label(),
                        (seed.published() == null ? "" : Words.date(seed.published(), seed.aboutThen()) + ", ")
                                + Words.count(seed.passages().size(), "passage", "passages"),
                        address.seed(seed.letter()).toString(),
                        seed.letter().equals(address.seed()),
                        seed.letter().equals(address.seed()) && address.passage() == 0))
                .toList();
    }

    Optional<Seed> shown() {
        return beat.seeds().stream()
                .filter(seed -> seed.letter().equals(address.seed()))
                .findFirst();
    }

    @Nullable
    SeedText seed(Map<Story, Bearing> bearing) {
        return shown().map(seed -> {
                    List<Passage> passages = passages(seed, bearing);
                    int from = Math.max(0, address.passage() - 1);
                    return new SeedText(
                            seed.letter(),
                            seed.headline(),
                            Words.lang(seed.language()),
                            seed.outlet() + ". Stories bearing on each passage are counted at its right.",
                            seed.link() == null ? null : StoryRows.webAddress(seed.link()),
                            passages.subList(from, passages.size()),
                            passages.subList(0, from).stream()
                                    .map(above -> new Link("¶\u00a0" + above.number(), above.address(), false))
                                    .toList());
                })
                .orElse(null);
    }

    List<Passage> passages(Seed seed, Map<Story, Bearing> bearing) {
        List<Passage> passages = new ArrayList<>();
        for (int number = 1; number <= seed.passages().size(); number++) {
            boolean chosen = number == address.passage();
            String text = seed.passages().get(number - 1);
            int count = count(seed.letter(), number);
            passages.add(new Passage(
                    number,
                    chosen
                            ? CommonWords.mark(
                                    text,
                                    bearing.values().stream()
                                            .map(one -> one.coverage()
                                                    .relevance()
                                                    .nearest()
                                                    .sentence())
                                            .toList())
                            : List.of(new Piece(text, false)),
                    count == 0 ? "" : Words.number(count),
                    count == 1 ? "story bears on it" : "stories bear on it",
                    address.passage(number).toString(),
                    chosen));
        }
        return List.copyOf(passages);
    }

    private int count(String letter, int passage) {
        return (int) stories.stream()
                .filter(story -> story.own().anyMatch(coverage -> isNearest(coverage, letter, passage)))
                .count();
    }

    static boolean isNearest(Coverage coverage, String letter, int passage) {
        NearestPassage nearest = coverage.relevance().nearest();
        return nearest.passage() == passage && nearest.seed().equals(letter);
    }
}
