package throughline.stories;

import java.time.Instant;
import java.util.List;

/**
 * What a publisher changed in an article.
 *
 * @param revision the number of the text after the change, from 2
 * @param at when we saw it
 * @param struck the paragraphs (or headline) that went
 * @param written the paragraphs (or headline) that came
 */
public record Edit(int revision, Instant at, List<String> struck, List<String> written) {

    public Edit {
        struck = List.copyOf(struck);
        written = List.copyOf(written);
    }
}
