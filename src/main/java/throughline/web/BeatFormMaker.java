package throughline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import throughline.web.BeatsPage.Field;
import throughline.web.BeatsPage.Form;
import throughline.web.BeatsPage.SeedField;
import throughline.web.TypedBeat.TypedSeed;

/** Makes the form of a beat, with what is to be mended beside each field. */
final class BeatFormMaker {

    private static final int SEEDS = 2;
    private static final int COUNTER_SEEDS = 1;

    private final TypedBeat typed;
    private final Map<String, String> troubles;

    BeatFormMaker(TypedBeat typed, Map<String, String> troubles) {
        this.typed = typed.withRoom(typed.seeds().isEmpty() ? SEEDS : 1, COUNTER_SEEDS);
        this.troubles = troubles;
    }

    /** For a beat that is not there yet. */
    Form fresh() {
        return form("/beats", "Begin to watch it", List.of(name(), id(), about(), query(), languages()));
    }

    /** For one that is. */
    Form change(String id) {
        return form("/beats/" + id + "/edit", "Save", List.of(name(), about(), query(), languages()));
    }

    private Form form(String action, String button, List<Field> first) {
        return new Form(
                action,
                button,
                !troubles.isEmpty(),
                first,
                seeds("seed", "Seed", typed.seeds()),
                seeds("counter", "Not of it", typed.counterSeeds()),
                List.of(feeds()));
    }

    private Field name() {
        return field("name", "Name", "What a newsroom would call it: Aviation accidents.", 1, typed.name());
    }

    private Field id() {
        return field(
                "id",
                "Short name",
                "For its address, in small Latin letters and hyphens. Empty: made of the name.",
                1,
                typed.id());
    }

    private Field about() {
        return field(
                "about",
                "What it is about",
                "Short phrases, parted by commas: plane crash, runway incursion, air disaster. An article that holds the words of"
                        + " one of them near each other may be of the beat.",
                3,
                typed.about());
    }

    private Field query() {
        return field(
                "query",
                "Query",
                "In place of the phrases, for who wants it exact: (plane OR aircraft OR 항공기) AND (crash* OR 추락). Leave empty"
                        + " otherwise.",
                3,
                typed.query());
    }

    private Field languages() {
        return field(
                "languages",
                "Languages",
                "In which it is read, most wanted first: English, Korean. Empty: those of the seeds.",
                1,
                typed.languages());
    }

    private Field feeds() {
        return field(
                "feeds",
                "Feeds",
                "Addresses of feeds to poll for it, one a line. Every feed on the list is read for every beat, so this may stay empty.",
                3,
                typed.feeds());
    }

    private Field field(String name, String label, String note, int rows, String value) {
        return new Field(name, label, note, rows, value, troubles.get(name));
    }

    private List<SeedField> seeds(String kind, String legend, List<TypedSeed> typed) {
        List<SeedField> fields = new ArrayList<>();
        for (int place = 0; place < typed.size(); place++) {
            TypedSeed seed = typed.get(place);
            String trouble = troubles.get(kind + "-" + place);
            boolean first = kind.equals("seed") && place == 0;
            fields.add(new SeedField(
                    kind,
                    place,
                    seed.isEmpty() && seed.letter().isEmpty()
                            ? first
                                    ? "A first example"
                                    : kind.equals("seed") ? "Another example" : "An example of what it is not"
                            : legend + " " + seed.letter() + (seed.headline().isBlank() ? "" : ": " + seed.headline()),
                    seed.letter(),
                    seed.headline(),
                    seed.text(),
                    seed.outlet(),
                    seed.address(),
                    trouble != null || (first && seed.letter().isEmpty()),
                    trouble));
        }
        return List.copyOf(fields);
    }
}
