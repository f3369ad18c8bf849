package throughline.articles;

import java.util.List;

/**
 * How far the reading of a page can be trusted.
 *
 * @param value 0 to 1: the share of the text that is estimated to be right and complete
 * @param reasons what speaks for it and against it, in plain words
 */
public record Quality(double value, List<String> reasons) {

    public Quality {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A quality lies between 0 and 1, not at " + value + ".");
        }
        reasons = List.copyOf(reasons);
    }
}
