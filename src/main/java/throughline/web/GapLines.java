package throughline.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import throughline.feeds.FeedId;
import throughline.feeds.Gap;
import throughline.web.FeedsPage.GapLine;

/** Puts gaps into words: when, of which feed, how much may be missing, and what was found again. */
final class GapLines {

    private static final int SHOWN = 50;

    private final List<Gap> gaps;
    private final Map<FeedId, String> names;
    private final Words words;

    GapLines(List<Gap> gaps, List<FeedLine> feeds, Words words) {
        this.gaps = gaps;
        this.names = feeds.stream().collect(Collectors.toMap(feed -> feed.feed().id(), FeedLine::name));
        this.words = words;
    }

    /** "none", "2, 1 open". */
    String note() {
        long open = gaps.stream().filter(Gap::open).count();
        if (gaps.isEmpty()) {
            return "none noticed";
        }
        return Words.number(gaps.size()) + (open == 0 ? ", all closed" : ", " + Words.number(open) + " open");
    }

    /** The open ones first, then the latest. */
    List<GapLine> lines() {
        return gaps.stream()
                .sorted((one, other) -> Boolean.compare(other.open(), one.open()))
                .limit(SHOWN)
                .map(this::line)
                .toList();
    }

    private GapLine line(Gap gap) {
        Moment from = words.moment(gap.from());
        Moment to = words.moment(gap.to());
        String fromDay = from.text().substring(0, from.text().length() - 6);
        boolean sameDay = to.text().startsWith(fromDay + " ");
        return new GapLine(
                from.text() + " to " + (sameDay ? to.text().substring(fromDay.length() + 1) : to.text()),
                from.exact() + " to " + to.exact(),
                Run.split(names.getOrDefault(gap.feed(), gap.feed().value())),
                gap.sentence(),
                gap.cause(),
                state(gap),
                gap.open());
    }

    private static String state(Gap gap) {
        if (!gap.open()) {
            return "closed";
        }
        int left = gap.missed() - gap.found();
        return left > 0 ? Words.number(left) + " open" : "open";
    }
}
