package throughline.stories;

/** What was read of a report before it is placed; it depends on the report alone, so many can be read at once. */
public final class Reading {

    private final Traits traits;
    private final CopyTraits copyTraits;

    Reading(Traits traits, CopyTraits copyTraits) {
        this.traits = traits;
        this.copyTraits = copyTraits;
    }

    Traits traits() {
        return traits;
    }

    CopyTraits copyTraits() {
        return copyTraits;
    }
}
