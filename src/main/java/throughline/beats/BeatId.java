package throughline.beats;

/** A beat's identity: the name of its folder under {@code seeds/}. */
public record BeatId(String value) {

    public BeatId {
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "A beat is named in small letters, digits and single hyphens, not \"" + value + "\".");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
