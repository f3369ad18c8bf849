package throughline.articles;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells of its article beside the text.
 *
 * @param authors persons, and organisations only where no person is named
 * @param agencies news agencies that are credited, each under one name
 * @param dates all that were found, the chosen one first and marked as taken
 * @param language BCP 47 tag of most of the text
 */
record PageFacts(
        String headline,
        @Nullable String standfirst,
        List<String> authors,
        List<String> agencies,
        @Nullable String site,
        @Nullable URI canonical,
        List<DateEvidence> dates,
        @Nullable DateEvidence modified,
        String language) {

    PageFacts {
        authors = List.copyOf(authors);
        agencies = List.copyOf(agencies);
        dates = List.copyOf(dates);
    }

    @Nullable
    Instant published() {
        return dates.stream()
                .filter(DateEvidence::taken)
                .findFirst()
                .map(DateEvidence::at)
                .orElse(null);
    }
}
