package throughline.stories;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.articles.ArticleId;
import throughline.articles.HowRead;
import throughline.relevance.Relevance;

/**
 * One article as its story holds it: what a reader needs to see of it, without the text.
 *
 * @param opening the standfirst, or else the beginning of the text
 * @param arrived when the article was first fetched
 * @param edits what its publisher changed since, oldest first
 * @param read how its latest text was read; null in a log written before that was kept
 * @param evidence on whom its latest text rests; null in a log written before that was kept
 */
public record Coverage(
        ArticleId article,
        String headline,
        String opening,
        String outlet,
        String language,
        URI address,
        @Nullable Instant published,
        Instant arrived,
        Relevance relevance,
        Placement placement,
        List<Edit> edits,
        @Nullable HowRead read,
        @Nullable Evidence evidence) {

    private static final Duration LATE = Duration.ofDays(2);

    public Coverage {
        edits = List.copyOf(edits);
    }

    /** An article of which nothing is kept on whom it rests. */
    public Coverage(
            ArticleId article,
            String headline,
            String opening,
            String outlet,
            String language,
            URI address,
            @Nullable Instant published,
            Instant arrived,
            Relevance relevance,
            Placement placement,
            List<Edit> edits,
            @Nullable HowRead read) {
        this(
                article, headline, opening, outlet, language, address, published, arrived, relevance, placement, edits,
                read, null);
    }

    /** On whom it says that it rests, in the order of its text. */
    List<Attribution> attributions() {
        return evidence == null ? List.of() : evidence.attributions();
    }

    /** The outlet under the one name that it has in all spellings. */
    String teller() {
        return Outlets.KNOWN.name(outlet, address);
    }

    /** The same article in another place. */
    public Coverage in(Placement elsewhere) {
        return new Coverage(
                article, headline, opening, outlet, language, address, published, arrived, relevance, elsewhere, edits,
                read, evidence);
    }

    /** When it was told: its publication where that is known and can be, otherwise its arrival. */
    public Instant told() {
        return published == null || published.isAfter(arrived) ? arrived : published;
    }

    /** From when on it is news to us: its arrival, but what arrives days after it was told is as old as it is. */
    public Instant newSince() {
        return told().isBefore(arrived.minus(LATE)) ? told() : arrived;
    }

    /** Whether that time is the publisher's own word and not only when we saw the page. */
    public boolean isDated() {
        return told().equals(published);
    }

    public boolean isCopy() {
        return placement.copyOf() != null;
    }
}
