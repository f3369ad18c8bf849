package throughline.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.archive.Archive;
import throughline.archive.LedgerSums;
import throughline.archive.SetAside;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.web.FeedLine.Standing;
import throughline.web.FeedsPage.Account;
import throughline.web.FeedsPage.AsideLine;
import throughline.web.FeedsPage.Form;
import throughline.web.FeedsPage.Group;
import throughline.web.FeedsPage.Line;
import throughline.web.FeedsPage.Sum;

/** Makes the page of feeds. */
final class FeedsMaker {

    private static final int SHOWN = 50;
    private static final int MOST_SHOWN = 5_000;

    private final Archive archive;
    private final Words words;
    private final List<FeedLine> feeds;
    private final Map<FeedId, Integer> inStories;

    FeedsMaker(Archive archive, Words words, List<FeedLine> feeds) {
        this.archive = archive;
        this.words = words;
        this.feeds = feeds;
        this.inStories = archive.countInStories();
    }

    /** @param all the id of a group that is shown whole */
    FeedsPage page(Frame frame, Form form, @Nullable String all) {
        List<AsideLine> aside =
                archive.listQuarantine().stream().map(this::aside).toList();
        GapLines gaps = new GapLines(archive.listGaps(), feeds, words);
        return new FeedsPage(
                frame,
                feeds.isEmpty() ? "No feed yet." : Words.count(feeds.size(), "feed", "feeds") + ".",
                sentence(),
                groups(
                        all,
                        new Kind(Standing.NEEDS_YOU, "need-you", "Need you", "", "trouble"),
                        new Kind(Standing.SLOWED, "slowed", "Slowed", ", nothing to do", "warning")),
                groups(
                        all,
                        new Kind(Standing.ANSWERING, "answering", "Answering", "", "ok"),
                        new Kind(Standing.NOT_ASKED, "not-asked", "Not asked yet", ", their turn comes", "none")),
                form,
                gaps.lines(),
                gaps.note(),
                account(archive.sums()),
                aside);
    }

    private int in(Standing standing) {
        return (int) feeds.stream().filter(feed -> feed.standing() == standing).count();
    }

    private String sentence() {
        List<String> parts = new ArrayList<>();
        int answering = in(Standing.ANSWERING);
        int slowed = in(Standing.SLOWED);
        int need = in(Standing.NEEDS_YOU);
        int waiting = in(Standing.NOT_ASKED);
        if (answering > 0) {
            parts.add(Words.number(answering) + (answering == 1 ? " answers" : " answer"));
        }
        if (slowed > 0) {
            parts.add(Words.number(slowed) + (slowed == 1 ? " is slowed" : " are slowed"));
        }
        if (need > 0) {
            parts.add(Words.number(need) + (need == 1 ? " needs you" : " need you"));
        }
        if (waiting > 0) {
            parts.add(Words.number(waiting) + (waiting == 1 ? " was not asked yet" : " were not asked yet"));
        }
        return parts.isEmpty() ? "Add one below; it is asked at once." : Words.list(parts) + "." + yesterday();
    }

    private String yesterday() {
        int entries = feeds.stream()
                .filter(feed -> feed.days().size() > 1)
                .mapToInt(feed -> feed.days().get(feed.days().size() - 2).arrived())
                .sum();
        return entries == 0 ? "" : " " + Words.count(entries, "entry", "entries") + " yesterday.";
    }

    /** A group as it is called. */
    private record Kind(Standing standing, String id, String title, String note, String tone) {}

    private List<Group> groups(@Nullable String all, Kind... kinds) {
        List<Group> groups = new ArrayList<>();
        for (Kind kind : kinds) {
            List<FeedLine> in = feeds.stream()
                    .filter(feed -> feed.standing() == kind.standing())
                    .sorted(Comparator.comparing((FeedLine feed) ->
                                    inStories.getOrDefault(feed.feed().id(), 0))
                            .reversed())
                    .toList();
            boolean some = in.size() > SHOWN && !kind.id().equals(all);
            if (!in.isEmpty()) {
                groups.add(new Group(
                        kind.id(),
                        kind.title(),
                        Words.number(in.size())
                                + kind.note()
                                + (some ? ", first " + SHOWN + " by articles in stories" : ""),
                        kind.tone(),
                        in.stream()
                                .limit(some ? SHOWN : MOST_SHOWN)
                                .map(this::line)
                                .toList(),
                        some
                                ? new Link(
                                        "All " + Words.number(in.size()),
                                        "/feeds?all=" + kind.id() + "#" + kind.id(),
                                        false)
                                : null));
            }
        }
        return List.copyOf(groups);
    }

    private Line line(FeedLine line) {
        Feed feed = line.feed();
        boolean needsYou = line.standing() == Standing.NEEDS_YOU;
        return new Line(
                feed.id().value(),
                Run.split(line.name()),
                Addresses.spoken(feed.address()),
                StoryRows.webAddress(feed.address()),
                line.state(),
                line.sentence(),
                line.drift(),
                line.pages(),
                line.lastAnswer() == null ? null : words.soon(line.lastAnswer()),
                line.nextPoll() == null ? null : words.soon(line.nextPoll()),
                Days.of(line.days(), line.aDay(), needsYou),
                Words.number(inStories.getOrDefault(feed.id(), 0)),
                SettingsMaker.address(feed),
                needsYou ? home(feed) : null);
    }

    /** The front page of a feed's site. */
    private static @Nullable String home(Feed feed) {
        return Addresses.isWeb(feed.address()) ? feed.address().resolve("/").toString() : null;
    }

    static Account account(LedgerSums sums) {
        List<Sum> lines = List.of(
                new Sum("became articles", Words.number(sums.articles()), "their text is kept"),
                new Sum(
                        "hold no article",
                        Words.number(sums.unreadable()),
                        "the page came, but there was no article in it"),
                new Sum(
                        "could not be had",
                        Words.number(sums.notFetched()),
                        "gone, refused, or given up after several tries"),
                new Sum("set aside", Words.number(sums.setAside()), "they could not be processed; see Quarantine"),
                new Sum("still waiting", Words.number(sums.waiting()), "their pages are being fetched"));
        return new Account(
                sentence(sums),
                Words.number(sums.announced()),
                lines,
                sums.reasons().entrySet().stream().map(FeedsMaker::reason).toList());
    }

    private static Sum reason(Map.Entry<String, Integer> reason) {
        return new Sum(reason.getKey(), Words.number(reason.getValue()), "");
    }

    private static String sentence(LedgerSums sums) {
        if (sums.announced() == 0) {
            return "Nothing announced yet.";
        }
        int rest = sums.unreadable() + sums.notFetched();
        List<String> parts = new ArrayList<>();
        parts.add(Words.number(sums.articles()) + " became articles");
        if (rest > 0) {
            parts.add(Words.number(rest) + " ended with a reason");
        }
        if (sums.setAside() > 0) {
            parts.add(Words.number(sums.setAside()) + (sums.setAside() == 1 ? " is" : " are") + " in quarantine");
        }
        if (sums.waiting() > 0) {
            parts.add(Words.number(sums.waiting()) + (sums.waiting() == 1 ? " waits" : " wait"));
        }
        return Words.count(sums.announced(), "entry", "entries") + " announced: " + Words.list(parts) + ".";
    }

    private AsideLine aside(SetAside record) {
        return new AsideLine(
                record.id(),
                words.moment(record.at()),
                record.stage(),
                record.reason(),
                record.key(),
                Words.count(record.bytes(), "byte", "bytes"));
    }

    /** What is wrong with an address that somebody wants to add, in words; null when nothing is. */
    static @Nullable String trouble(String address) {
        if (address.isBlank()) {
            return "Type the address of a feed or of a website, such as outlet.example.";
        }
        return FeedAddress.parse(address).isEmpty()
                ? "This is not the address of a web page. It begins with http:// or https://, or with the name of a site."
                : null;
    }
}
