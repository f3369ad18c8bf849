package throughline.beats;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article chosen as an example of a beat.
 *
 * @param letter A, B, C … in the order of the seed files' names
 * @param label two or three words that name the seed in a tab
 * @param published the day of publication, when known
 * @param aboutThen whether that day is only near the true one
 * @param passages the text's paragraphs; passage 1 is the first
 */
public record Seed(
        String letter,
        String label,
        String headline,
        String outlet,
        @Nullable LocalDate published,
        boolean aboutThen,
        String language,
        @Nullable URI link,
        List<String> passages) {

    public Seed {
        passages = List.copyOf(passages);
    }
}
