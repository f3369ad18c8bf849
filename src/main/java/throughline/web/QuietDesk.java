package throughline.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import throughline.beats.Beat;
import throughline.web.DeskPage.Quiet;
import throughline.web.DeskPage.Quiet.Check;
import throughline.web.FeedLine.Standing;

/** What the desk says while there is no story: what was tried, what came of it, and when it is tried next. */
final class QuietDesk {

    private QuietDesk() {}

    static Quiet of(Beat beat, List<FeedLine> feeds, Words words) {
        List<FeedLine> asked = feeds.stream()
                .filter(feed -> feed.standing() != Standing.NOT_ASKED)
                .toList();
        List<FeedLine> answered = asked.stream().filter(FeedLine::hasAnswered).toList();
        if (feeds.isEmpty()) {
            return new Quiet(
                    "No feed is on the list yet.",
                    "Your seeds are here, so you can begin. Add a feed on the feeds page, and its news comes here.",
                    List.of());
        }
        if (asked.isEmpty()) {
            return new Quiet(
                    "Asking the feeds.",
                    Words.capital(Words.count(feeds.size(), "feed is", "feeds are"))
                            + " being asked for the first time. The first stories come in as they answer.",
                    List.of());
        }
        if (answered.isEmpty()) {
            return new Quiet(
                    "No feed can be reached yet. Your seeds are here, so you can begin.",
                    unreached(asked, words),
                    checks(feeds, asked, answered));
        }
        return new Quiet(
                "No story on this beat yet.",
                (answered.size() == feeds.size()
                                ? Words.capital(Words.count(feeds.size(), "feed answers", "feeds answer"))
                                : Words.number(answered.size()) + " of "
                                        + Words.count(feeds.size(), "feed answers", "feeds answer"))
                        + ". What they have listed so far does not concern " + beat.name() + "."
                        + next(feeds, words)
                                .map(when -> " The next is asked at " + when + ".")
                                .orElse(""),
                checks(feeds, asked, answered));
    }

    private static String unreached(List<FeedLine> asked, Words words) {
        return "Throughline asked " + (asked.size() == 1 ? "the one feed" : "all " + asked.size() + " feeds")
                + " and none answered. It goes on trying by itself"
                + next(asked, words).map(when -> ": next at " + when).orElse("")
                + ", then at longer steps. Nothing you set up meanwhile is lost.";
    }

    private static Optional<String> next(List<FeedLine> feeds, Words words) {
        return feeds.stream()
                .map(FeedLine::nextPoll)
                .filter(Objects::nonNull)
                .min(Comparator.<Instant>naturalOrder())
                .map(at ->
                        words.soon(at.isBefore(words.now()) ? words.now() : at).text());
    }

    private static List<Check> checks(List<FeedLine> feeds, List<FeedLine> asked, List<FeedLine> answered) {
        List<Check> checks = new ArrayList<>();
        boolean all = answered.size() == asked.size();
        checks.add(new Check(
                "Reaching feeds",
                answered.isEmpty() ? "trouble" : all ? "ok" : "warning",
                answered.isEmpty() ? "Does not" : all ? "Works" : "Partly",
                Words.number(answered.size()) + " of " + Words.count(asked.size(), "feed has", "feeds have")
                        + " answered."
                        + (asked.size() < feeds.size()
                                ? " " + Words.number(feeds.size() - asked.size()) + " not asked yet."
                                : "")));
        asked.stream()
                .filter(feed -> feed.standing() == Standing.NEEDS_YOU
                        && !feed.sentence().isEmpty())
                .limit(3)
                .forEach(feed -> checks.add(new Check(feed.name(), "trouble", feed.state(), feed.sentence())));
        int entries = feeds.stream().mapToInt(FeedLine::entries).sum();
        int articles = feeds.stream().mapToInt(FeedLine::articles).sum();
        if (entries > 0) {
            checks.add(new Check(
                    "Reading articles",
                    articles > 0 ? "ok" : "warning",
                    articles > 0 ? "Works" : "Not yet",
                    Words.count(entries, "entry", "entries") + " announced, "
                            + Words.count(articles, "article", "articles") + " read so far."));
        }
        return List.copyOf(checks);
    }
}
