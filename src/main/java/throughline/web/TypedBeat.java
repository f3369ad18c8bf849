package throughline.web;

import java.util.ArrayList;
import java.util.List;
import throughline.beats.Beat;
import throughline.beats.Seed;
import throughline.beats.WatchedFeed;
import throughline.relevance.PhraseQuery;

/**
 * A beat as somebody typed it.
 *
 * @param id its short name; empty when it is to be made of the name
 * @param about what it is about, in short phrases
 * @param languages names or tags of languages
 * @param feeds addresses, one a line
 */
public record TypedBeat(
        String id,
        String name,
        String about,
        String query,
        String languages,
        String feeds,
        List<TypedSeed> seeds,
        List<TypedSeed> counterSeeds) {

    /**
     * An example as somebody typed it.
     *
     * @param letter the letter that it has already; empty for a new one
     * @param address the address of an article that has come in, in place of the text
     */
    public record TypedSeed(String letter, String headline, String text, String outlet, String address) {

        static final TypedSeed NONE = new TypedSeed("", "", "", "", "");

        boolean isEmpty() {
            return headline.isBlank() && text.isBlank() && address.isBlank();
        }

        static TypedSeed of(Seed seed) {
            return new TypedSeed(seed.letter(), seed.headline(), text(seed), seed.outlet(), "");
        }

        /** The text as a form shows it. */
        static String text(Seed seed) {
            return String.join("\n\n", seed.passages());
        }
    }

    public TypedBeat {
        seeds = List.copyOf(seeds);
        counterSeeds = List.copyOf(counterSeeds);
    }

    static final TypedBeat NOTHING = new TypedBeat("", "", "", "", "", "", List.of(), List.of());

    /** A beat as it would have to be typed. */
    static TypedBeat of(Beat beat) {
        Beat.Made made = beat.made();
        String about = made == null ? "" : made.about();
        return new TypedBeat(
                beat.id().value(),
                beat.name(),
                about,
                beat.query().equals(PhraseQuery.of(about)) ? "" : beat.query(),
                String.join(", ", beat.languages()),
                String.join(
                        "\n",
                        beat.feeds().stream()
                                .map(WatchedFeed::address)
                                .map(String::valueOf)
                                .toList()),
                beat.seeds().stream().map(TypedSeed::of).toList(),
                beat.counterSeeds().stream().map(TypedSeed::of).toList());
    }

    /** The same with empty examples after those that are there, for more to be typed. */
    TypedBeat withRoom(int seeds, int counterSeeds) {
        return new TypedBeat(
                id,
                name,
                about,
                query,
                languages,
                feeds,
                room(this.seeds, seeds),
                room(this.counterSeeds, counterSeeds));
    }

    private static List<TypedSeed> room(List<TypedSeed> typed, int empty) {
        List<TypedSeed> all = new ArrayList<>(typed);
        for (int left = empty - (int) typed.stream().filter(TypedSeed::isEmpty).count(); left > 0; left--) {
            all.add(TypedSeed.NONE);
        }
        return all;
    }
}
