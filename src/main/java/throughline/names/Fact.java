package throughline.names;

/**
 * Something that a report names and that can be found again in a report of any language.
 *
 * @param keys the hashed forms it may have elsewhere: one for a place or number, some for a name's Hangul readings
 * @param label how the report has it
 * @param prominent whether it stands in the headline or the first lines
 */
public record Fact(Kind kind, KeySet keys, String label, boolean prominent) {

    /** What a fact is, and how much meeting it elsewhere weighs. */
    public enum Kind {
        PERSON("person", 3),
        /** a person whom news of every kind names */
        PUBLIC_FIGURE("person", 1),
        TOWN("place", 2),
        COUNTRY("place", 1.2),
        DATE("date", 1.2),
        NUMBER("number", 1),
        /** a proper name that is no known place and no Korean person */
        NAME("name", 1.5),
        /** a thing that news tells of: a fence, a balloon */
        THING("theme", .8),
        /** a Latin word that may be written in Hangul elsewhere */
        ROMANIZED("name", 1.6),
        /** a Hangul word that may be written in Latin letters elsewhere: found by the other side only */
        LOOSE("name", 0);

        public final String word;
        public final double weight;

        Kind(String word, double weight) {
            this.word = word;
            this.weight = weight;
        }
    }
}
