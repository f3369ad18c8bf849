package throughline.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.beats.Beat;
import throughline.beats.Seed;
import throughline.stories.Coverage;
import throughline.stories.Story;
import throughline.web.DeskPage.Alongside;
import throughline.web.DeskPage.Group;
import throughline.web.DeskPage.Passage;
import throughline.web.StoryRows.Bearing;

/** Makes the desk of one beat out of its stories. */
final class DeskMaker {

    private final Beat beat;
    private final List<Story> stories;
    private final DeskAddress address;
    private final Words words;
    private final StoryRows rows;
    private final Span span;
    private final SeedColumn column;

    DeskMaker(Beat beat, List<Story> stories, DeskAddress address, Words words, Reader reader) {
        this.beat = beat;
        this.stories = stories;
        this.address = address;
        this.words = words;
        this.span = Span.reaching(oldest(stories, words.now()), words.now());
        this.rows = new StoryRows(words, reader, span);
        this.column = new SeedColumn(beat, stories, address);
    }

    private static Instant oldest(List<Story> stories, Instant now) {
        Instant reach = now.minus(Span.FORTNIGHT.length());
        return stories.stream()
                .flatMap(story -> story.coverage().stream())
                .map(Coverage::told)
                .filter(at -> at.isAfter(reach))
                .min(Comparator.naturalOrder())
                .orElse(now.minus(Span.FORTNIGHT.length()));
    }

    DeskPage page(Frame frame, List<Beat> beats, String live, List<FeedLine> feeds) {
        Map<Story, Bearing> bearing = bearing();
        List<Story> listed = stories.stream()
                .sorted(address.order().comparator())
                .limit(address.rows())
                .toList();
        @Nullable Alongside alongside = alongside(bearing);
        return new DeskPage(
                frame,
                beat.name(),
                names(),
                beats.stream()
                        .filter(other -> !other.id().equals(beat.id()))
                        .map(other ->
                                new Link(other.name(), "/beats/" + other.id().value(), false))
                        .toList(),
                column.tabs(),
                column.seed(bearing),
                alongside,
                alongside == null
                        ? Words.count(stories.size(), "story", "stories") + "."
                        : "Alongside seed " + address.seed() + ", passage " + address.passage() + ".",
                alongside == null ? totals() : bears(bearing.size()),
                orders(),
                span.words(),
                alongside == null ? groups(listed) : alongsideGroups(listed, bearing),
                stories.size() <= listed.size()
                        ? null
                        : new Link(
                                Words.number(stories.size() - listed.size()) + " more",
                                address.more().toString(),
                                false),
                stories.isEmpty() ? QuietDesk.of(beat, feeds, words) : null,
                live,
                new Link("Stories", address.seeds(false).toString(), !address.seeds()),
                new Link("Seeds", address.seeds(true).toString(), address.seeds()),
                Words.number(stories.size()),
                address.seeds());
    }

    private List<Run> names() {
        return beat.names().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(name -> new Run(name.getValue(), Words.lang(name.getKey())))
                .toList();
    }

    /** The stories that bear on the chosen passage, nearest first, each with its article that says so best. */
    private Map<Story, Bearing> bearing() {
        Map<Story, Bearing> bearing = new LinkedHashMap<>();
        if (address.passage() == 0) {
            return bearing;
        }
        Seed seed = column.shown().orElseThrow();
        Comparator<Map.Entry<Story, Coverage>> closeness = Comparator.comparingDouble(
                entry -> entry.getValue().relevance().nearest().closeness());
        stories.stream()
                .flatMap(story -> story.own()
                        .filter(coverage -> SeedColumn.isNearest(coverage, seed.letter(), address.passage()))
                        .map(coverage -> Map.entry(story, coverage)))
                .sorted(closeness.reversed())
                .forEachOrdered(entry ->
                        bearing.putIfAbsent(entry.getKey(), Bearing.of(entry.getValue(), seed, address.passage())));
        return bearing;
    }

    private @Nullable Alongside alongside(Map<Story, Bearing> bearing) {
        if (address.passage() == 0) {
            return null;
        }
        List<Passage> passages = column.passages(column.shown().orElseThrow(), bearing);
        int at = address.passage() - 1;
        return new Alongside(
                address.passage(0).toString(),
                stories.size() == 1 ? "The one story" : "All " + Words.count(stories.size(), "story", "stories"),
                passages.get(at),
                at == 0 ? null : link(passages.get(at - 1)),
                at + 1 == passages.size() ? null : link(passages.get(at + 1)),
                !bearing.isEmpty());
    }

    private static Link link(Passage passage) {
        return new Link("¶\u00a0" + passage.number(), passage.address(), false);
    }

    private static String bears(int stories) {
        return switch (stories) {
            case 0 -> "No story bears on it yet.";
            case 1 -> "One story bears on it.";
            default -> Words.capital(Words.spelled(stories)) + " stories bear on it, nearest first.";
        };
    }

    private String totals() {
        if (stories.isEmpty()) {
            return "";
        }
        int articles =
                stories.stream().mapToInt(story -> story.coverage().size()).sum();
        int copies = stories.stream().mapToInt(Story::copies).sum();
        String came = Words.count(articles, "article", "articles") + " came in; "
                + switch (copies) {
                    case 0 -> "none is a copy.";
                    case 1 -> "1 is a copy and is folded.";
                    default -> Words.number(copies) + " are copies and are folded.";
                };
        return came + " The last change was "
                + words.moment(stories.stream()
                                .map(Story::changed)
                                .max(Comparator.naturalOrder())
                                .orElseThrow())
                        .text()
                + ".";
    }

    private List<Link> orders() {
        List<Order> orders = address.passage() > 0 ? List.of(Order.CLOSEST, Order.NEWEST) : List.of(Order.values());
        return orders.stream()
                .map(order -> new Link(
                        address.passage() > 0 && order == Order.CLOSEST ? "Nearest" : order.words(),
                        address.order(order).toString(),
                        order == address.order()))
                .toList();
    }

    /** Newest first has a head for each of the last two days, and one line a story for what is older. */
    private List<Group> groups(List<Story> listed) {
        if (listed.isEmpty()) {
            return List.of();
        }
        if (address.order() != Order.NEWEST) {
            return List.of(new Group(address.order().words() + " first", "", full(listed), List.of()));
        }
        Map<String, List<Story>> days = new LinkedHashMap<>();
        for (Story story : listed) {
            String day = Words.capital(words.day(story.newest()).text());
            days.computeIfAbsent(
                            day.equals("Today") || day.equals("Yesterday") ? day : "Earlier", _ -> new ArrayList<>())
                    .add(story);
        }
        List<Group> groups = new ArrayList<>();
        days.forEach((day, those) -> {
            boolean brief = day.equals("Earlier") && days.size() > 1;
            groups.add(new Group(
                    day, Words.number(those.size()), brief ? List.of() : full(those), brief ? full(those) : List.of()));
        });
        return List.copyOf(groups);
    }

    private List<Group> alongsideGroups(List<Story> listed, Map<Story, Bearing> bearing) {
        List<Group> groups = new ArrayList<>();
        if (!bearing.isEmpty()) {
            Comparator<Map.Entry<Story, Bearing>> newest = Map.Entry.comparingByKey(Order.NEWEST.comparator());
            var those = bearing.entrySet().stream();
            groups.add(new Group(
                    "Bearing on this passage",
                    Words.number(bearing.size()),
                    (address.order() == Order.NEWEST ? those.sorted(newest) : those)
                            .map(entry -> rows.row(entry.getKey(), entry.getValue()))
                            .toList(),
                    List.of()));
        }
        List<Story> rest =
                listed.stream().filter(story -> !bearing.containsKey(story)).toList();
        if (!rest.isEmpty()) {
            groups.add(new Group(
                    "Not bearing on this passage",
                    Words.count(stories.size() - bearing.size(), "story", "stories"),
                    List.of(),
                    full(rest)));
        }
        return List.copyOf(groups);
    }

    private List<StoryRow> full(List<Story> those) {
        return those.stream().map(rows::row).toList();
    }

    static String title(Beat beat, DeskAddress address) {
        return beat.name() + (address.passage() > 0 ? ", " + address.seed() + " ¶ " + address.passage() : "");
    }
}
