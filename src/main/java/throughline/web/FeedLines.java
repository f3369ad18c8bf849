package throughline.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.archive.Archive;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedState;
import throughline.feeds.FeedState.Condition;
import throughline.web.FeedLine.Standing;

/** Puts the states of feeds into words. */
final class FeedLines {

    private FeedLines() {}

    static List<FeedLine> of(Archive archive) {
        Map<FeedId, Integer> entries = archive.countEntries();
        Map<FeedId, Integer> articles = archive.countArticles();
        return archive.listFeeds().stream()
                .map(feed -> line(
                        feed,
                        archive.findState(feed.id()),
                        entries.getOrDefault(feed.id(), 0),
                        articles.getOrDefault(feed.id(), 0)))
                .toList();
    }

    /** Its outlet, or else what it calls itself, or else its address. */
    static String name(Feed feed, @Nullable FeedState state) {
        String name = feed.outlet().isEmpty() && state != null ? state.title() : feed.outlet();
        return name.isBlank() ? Addresses.spoken(feed.address()) : name;
    }

    private static FeedLine line(Feed feed, Optional<FeedState> found, int entries, int articles) {
        String name = name(feed, found.orElse(null));
        if (found.isEmpty()) {
            return new FeedLine(
                    feed, name, Standing.NOT_ASKED, "Not asked yet", "", null, null, entries, articles, List.of());
        }
        FeedState state = found.get();
        return new FeedLine(
                feed,
                name,
                standing(state),
                word(state),
                state.sentence(),
                state.lastAnswer(),
                state.condition() == Condition.GONE ? null : state.nextPoll(),
                entries,
                articles,
                List.of());
    }

    /** A feed that was asked in vain needs its reader; one whose first answer is still awaited does not. */
    private static Standing standing(FeedState state) {
        return switch (state.condition()) {
            case NEW -> state.failures() == 0 ? Standing.NOT_ASKED : Standing.NEEDS_YOU;
            case ANSWERING -> Standing.ANSWERING;
            case SLOWED -> Standing.SLOWED;
            case CANNOT_BE_READ, GONE -> Standing.NEEDS_YOU;
        };
    }

    private static String word(FeedState state) {
        return switch (state.condition()) {
            case NEW ->
                state.failures() > 0 ? "Not reached yet" : state.lastAsked() == null ? "Not asked yet" : "Being asked";
            case ANSWERING -> "Answering";
            case SLOWED -> "Slowed down";
            case CANNOT_BE_READ -> "Cannot be read";
            case GONE -> "Gone";
        };
    }
}
