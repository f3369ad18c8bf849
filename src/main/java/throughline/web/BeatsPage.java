package throughline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The beats that are watched, and a form for another.
 *
 * @param done what was done just now
 */
public record BeatsPage(
        Frame frame, String sentence, @Nullable String done, List<Line> beats, Form form) {

    /**
     * A beat.
     *
     * @param names its name in other languages
     * @param origin where it is defined
     * @param made whether it can be changed here
     * @param about what it is about, in its maker's words; empty for one of the folder
     * @param understood what its name, query and seeds are taken to say
     * @param score how far its seeds confirm each other
     * @param weaknesses where its definition is weak
     * @param marks how many articles and stories readers put right; empty for none
     */
    public record Line(
            String id,
            String name,
            List<Run> names,
            String origin,
            boolean made,
            boolean stopped,
            String languages,
            String about,
            String query,
            List<SeedLine> seeds,
            List<SeedLine> counterSeeds,
            List<String> understood,
            String score,
            List<String> weaknesses,
            String figures,
            String feeds,
            String marks) {}

    /** An example of a beat, or of what it is not. */
    public record SeedLine(
            String letter, String headline, @Nullable String lang, String note) {}

    /**
     * The form as it was filled in.
     *
     * @param action where it is sent
     * @param wrong whether something is to be mended
     */
    public record Form(
            String action,
            String button,
            boolean wrong,
            List<Field> first,
            List<SeedField> seeds,
            List<SeedField> counterSeeds,
            List<Field> last) {}

    /**
     * One thing to fill in.
     *
     * @param rows how many lines it has; 1 for a short one
     */
    public record Field(
            String name,
            String label,
            String note,
            int rows,
            String value,
            @Nullable String trouble) {}

    /**
     * An example to fill in.
     *
     * @param kind the beginning of its fields' names: seed or counter
     * @param place from 0, in their order
     * @param open whether it is shown unfolded
     */
    public record SeedField(
            String kind,
            int place,
            String legend,
            String letter,
            String headline,
            String text,
            String outlet,
            String address,
            boolean open,
            @Nullable String trouble) {}
}
