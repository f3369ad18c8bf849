package throughline.articles;

/**
 * A run of text between two breaks of a page, with what its looks say. Lengths are in units: letters and digits, where one
 * character of Chinese, Japanese or Korean writing weighs as much as two of an alphabet.
 *
 * @param text white space collapsed; a single line break within stays as a newline
 * @param units length without spaces
 * @param linkUnits length of what is part of links
 * @param links number of links that begin in it
 * @param slanted length of what is slanted or small
 * @param bold length of what is bold
 * @param behind what without text stands between the run before and this one: a sum of {@link #IMAGE} and the others
 * @param lines number of line breaks within
 * @param sentence whether it ends as a sentence does
 * @param prose how much running text it is: nothing for link lists, labels and headings
 */
record Run(
        Span box,
        Kind kind,
        String text,
        int units,
        int linkUnits,
        int links,
        int slanted,
        int bold,
        int behind,
        int lines,
        boolean sentence,
        double prose) {

    static final int IMAGE = 1;
    /** A line across the page. */
    static final int RULE = 2;
    /** A button or a field to fill in. */
    static final int CONTROL = 4;
    /** A film, or a piece of another page. */
    static final int PLAYER = 8;

    /** What the tags around a run say that it is. */
    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        QUOTE,
        CELL,
        CAPTION,
        CODE
    }

    Block toBlock() {
        Block.Kind as = switch (kind) {
            case HEADING -> Block.Kind.HEADING;
            case ITEM -> Block.Kind.ITEM;
            case QUOTE -> Block.Kind.QUOTE;
            case CELL -> Block.Kind.ROW;
            case CODE -> Block.Kind.CODE;
            case PARAGRAPH, CAPTION -> Block.Kind.PARAGRAPH;
        };
        return new Block(as, text);
    }

    /** Below this many units a run may be a label as well as a sentence. */
    static final int SHORT = 45;

    static Run of(
            Span box, Kind kind, String text, int units, int linkUnits, int links, int slanted, int bold, int behind) {
        int linked = Math.min(units, linkUnits);
        int lines = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines++;
        }
        boolean sentence = Letters.endsAsSentence(text);
        return new Run(
                box,
                kind,
                text,
                units,
                linked,
                links,
                Math.min(units, slanted),
                Math.min(units, bold),
                behind,
                lines,
                sentence,
                prose(kind, units, linked, sentence));
    }

    /** The same run with less text. */
    Run cutTo(String text) {
        return of(box, kind, text, Letters.units(text), linkUnits, links, slanted, bold, behind);
    }

    double linkShare() {
        return units == 0 ? 0 : (double) linkUnits / units;
    }

    /** Whether this is all that a cell of a table holds; tables also lay out whole pages. */
    boolean isDatum() {
        return kind == Kind.CELL && box.to() - box.from == 1;
    }

    private static double prose(Kind kind, int units, int linkUnits, boolean sentence) {
        if (kind == Kind.CAPTION || (kind == Kind.HEADING && units < 250)) {
            return 0;
        }
        if (linkUnits > 0.6 * units) {
            return 0;
        }
        if ((units < SHORT && !sentence) || units < 12) {
            return 0;
        }
        double plain = units - linkUnits;
        double weight = Math.min(1, units / 90.0) * (sentence ? 1 : 0.8);
        return plain * (kind == Kind.ITEM || kind == Kind.CELL ? weight * 0.7 : weight);
    }

    /** How much this looks like furniture of the page: links and short labels. */
    double furniture() {
        if (linkShare() > 0.6) {
            return units;
        }
        return prose > 0 || kind == Kind.HEADING ? linkUnits * 0.3 : units * 0.5;
    }
}
