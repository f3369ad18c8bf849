package throughline.stories;

/** Reads reports for clustering. Safe for use by several threads. */
public final class Readings {

    private final TraitReader traits = new TraitReader();

    public Reading read(Report report) {
        return new Reading(traits.read(report), Copies.read(report));
    }
}
