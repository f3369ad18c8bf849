package throughline.stories;

import java.util.List;

/**
 * What a story keeps of an article's text to tell later on whom it rests and how complete it is.
 *
 * @param attributions in the order of the text
 * @param length of the text in letters; one that stands for a syllable or word counts twice
 */
public record Evidence(List<Attribution> attributions, int length) {

    public Evidence {
        attributions = List.copyOf(attributions);
    }
}
