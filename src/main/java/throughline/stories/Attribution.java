package throughline.stories;

/**
 * Somebody on whom an article says that it rests.
 *
 * @param name who: the outlet, office or person, under one name for all spellings; empty where the text names nobody
 * @param sentence the number of the sentence that says so; 0 is the headline
 */
public record Attribution(Kind kind, String name, int sentence) {

    /** How an article rests on somebody. */
    public enum Kind {
        /** The text is theirs: a credit, a byline of an agency. */
        CREDIT,
        /** An outlet or agency whose report it repeats: "Yonhap reported". */
        CITES,
        /** A name where outlets are named that no list knows: an outlet only if the story has one of this name. */
        MAY_CITE,
        /** A report that it repeats without saying whose: "local media". */
        CITES_UNNAMED,
        /** An office that spoke to the outlet itself or to everybody. */
        OFFICE,
        /** A person who spoke to the outlet itself. */
        WITNESS
    }
}
