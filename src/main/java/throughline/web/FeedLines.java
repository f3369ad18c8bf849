package throughline.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.archive.Archive;
import throughline.articles.OutletReadings;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedState;
import throughline.feeds.FeedState.Condition;
import throughline.feeds.HubState;
import throughline.feeds.Notice;
import throughline.web.FeedLine.Standing;

/** Puts the states of feeds into words. */
final class FeedLines {

    private FeedLines() {}

    static List<FeedLine> of(Archive archive, Words words) {
        Map<FeedId, Integer> entries = archive.countEntries();
        Map<FeedId, Integer> articles = archive.countArticles();
        Map<FeedId, List<OutletReadings>> readings = archive.findReadings();
        return archive.listFeeds().stream()
                .map(feed -> line(
                        feed,
                        archive.findState(feed.id()).orElse(null),
                        archive.findHub(feed.id()).map(HubState::sentence).orElse(""),
                        entries.getOrDefault(feed.id(), 0),
                        articles.getOrDefault(feed.id(), 0),
                        new ReadingLines(readings.getOrDefault(feed.id(), List.of()), words),
                        words))
                .toList();
    }

    /** Its outlet, or else what it calls itself, or else its address. */
    static String name(Feed feed, @Nullable FeedState state) {
        String name = feed.outlet().isEmpty() && state != null ? state.title() : feed.outlet();
        return name.isBlank() ? Addresses.spoken(feed.address()) : name;
    }

    private static FeedLine line(
            Feed feed,
            @Nullable FeedState state,
            String hub,
            int entries,
            int articles,
            ReadingLines readings,
            Words words) {
        String name = name(feed, state);
        if (state == null) {
            return new FeedLine(
                    feed,
                    name,
                    Standing.NOT_ASKED,
                    "Not asked yet",
                    "",
                    null,
                    null,
                    entries,
                    articles,
                    List.of(),
                    0,
                    readings.latest(),
                    readings.drift());
        }
        List<Notice> notices = state.condition() == Condition.ANSWERING ? state.notices() : List.of();
        Optional<String> gravest = notices.stream()
                .filter(Notice::needsYou)
                .map(Notice::headline)
                .findFirst()
                .or(() -> state.condition() == Condition.ANSWERING && readings.isGrave()
                        ? Optional.of("Read differently")
                        : Optional.empty());
        return new FeedLine(
                feed,
                name,
                gravest.isPresent() ? Standing.NEEDS_YOU : standing(state),
                gravest.orElse(word(state)),
                ((notices.isEmpty()
                                        ? state.sentence()
                                        : notices.stream()
                                                .map(notice -> notice.sentence(
                                                        at -> words.moment(at).text()))
                                                .collect(Collectors.joining(" ")))
                                + " " + hub)
                        .strip(),
                state.lastAnswer(),
                state.condition() == Condition.GONE ? null : state.nextPoll(),
                entries,
                articles,
                state.bars(words.now()),
                state.aDay(words.now()),
                readings.latest(),
                readings.drift());
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
