package throughline.articles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that are marked as times or as the people who wrote it, in the order of the page. Those that stand in
 * comments, in announcements of other articles and in menus are left out.
 */
record Marks(List<Time> times, List<Person> people, List<Heading> headings) {

    Marks {
        times = List.copyOf(times);
        people = List.copyOf(people);
        headings = List.copyOf(headings);
    }

    /** A heading, and how many elements of the page stand before it. */
    record Heading(Element element, int at) {}

    /** The marks, those nearest to this heading first. */
    Marks near(@Nullable Element heading) {
        int at = headings.stream()
                .filter(one -> one.element().equals(heading))
                .mapToInt(Heading::at)
                .findFirst()
                .orElse(0);
        return new Marks(
                times.stream()
                        .sorted(Comparator.comparingInt(time -> Math.abs(time.at() - at)))
                        .toList(),
                people.stream()
                        .sorted(Comparator.comparingInt(person -> Math.abs(person.at() - at)))
                        .toList(),
                headings);
    }

    /** What a time is marked as. */
    enum Sense {
        PUBLISHED,
        MODIFIED,
        UNTOLD
    }

    /**
     * A time.
     *
     * @param value as written for programs, or else for readers
     * @param shown as written for readers
     * @param at how many elements of the page stand before it
     */
    record Time(Sense sense, String value, String shown, int at) {}

    /**
     * Somebody who is marked as an author.
     *
     * @param rank 0 by {@code itemprop}, 1 by {@code rel}, 2 by class
     * @param at how many elements of the page stand before it
     */
    record Person(int rank, String text, int at) {}

    /** Text of an element for readers; empty when it is longer than {@code most}, without reading all of it. */
    static String brief(Element element, int most) {
        StringBuilder text = new StringBuilder();
        element.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode run) {
                    String whole = run.getWholeText();
                    for (int i = 0; i < whole.length() && text.length() <= most; i++) {
                        Letters.append(text, whole.charAt(i));
                    }
                } else if (node instanceof Element inner) {
                    if (inner.nameIs("script") || inner.nameIs("style") || inner.nameIs("svg")) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    if (!inner.nameIs("span") && !inner.nameIs("a") && !text.isEmpty()) {
                        Letters.append(text, ' ');
                    }
                }
                return text.length() > most ? FilterResult.STOP : FilterResult.CONTINUE;
            }
        });
        return text.length() > most ? "" : text.toString().strip();
    }

    /** Gathers marks during a walk over the page. */
    static final class Collector {
        private static final int MOST = 40;
        private static final int MOST_WITHIN = 100;
        private static final int SHORTEST = 5;
        private static final int MOST_KNOWN = 1_000;
        private static final int MOST_LOOKS = 120;
        private static final int LONGEST_TIME = 120;
        private static final int LONGEST_NAME = 160;
        private static final int STEPS = 8;
        private static final String[] AUTHORS = {"author", "byline", "writer", "reporter", "journalist", "autor"};
        private static final String[] NOT_NAMES = {
            "bio",
            "image",
            "img",
            "avatar",
            "photo",
            "pic",
            "date",
            "time",
            "social",
            "follow",
            "twitter",
            "desc",
            "about",
            "more",
            "count",
            "role",
            "job",
            "position",
            "mail",
            "comment",
            "related",
            "icon",
            "share",
            "topic",
            "caption"
        };
        private static final String[] ELSEWHERE = {
            "comment", "related", "recommend", "teaser", "sidebar", "most-read", "mostread", "popular", "latest"
        };

        private final List<Time> times = new ArrayList<>();
        private final List<Person> people = new ArrayList<>();
        private final List<Heading> headings = new ArrayList<>();
        private final Map<String, Boolean> known = new HashMap<>();
        private int looks;
        private int seen;

        void see(Element element) {
            seen++;
            String name = element.normalName();
            if (name.length() == 2 && name.charAt(0) == 'h' && headings.size() < MOST) {
                headings.add(new Heading(element, seen));
            }
            if (element.attributesSize() == 0 || looks >= MOST_LOOKS) {
                return;
            }
            Attributes attributes = element.attributes();
            String item = attributes.get("itemprop");
            String names = attributes.get("class");
            boolean tag = element.nameIs("time");
            if (tag || (!item.isEmpty() && item.startsWith("date"))) {
                addTime(element, attributes, item, names);
            }
            if (people.size() < MOST) {
                addPerson(element, attributes, item, names);
            }
        }

        private void addTime(Element element, Attributes attributes, String item, String names) {
            looks++;
            if (times.size() >= MOST || elsewhere(element)) {
                return;
            }
            String all = (item + ' ' + names + ' ' + element.id()).toLowerCase(Locale.ROOT);
            boolean modified = all.contains("modif") || all.contains("updat");
            boolean published = all.contains("publi") || attributes.hasKey("pubdate") || all.contains("entry-date");
            // "published updated" is what themes call a time that stands for both.
            Sense sense = published ? Sense.PUBLISHED : modified ? Sense.MODIFIED : Sense.UNTOLD;
            String shown = brief(element, LONGEST_TIME);
            String value = attributes.get("datetime");
            value = value.isBlank() ? attributes.get("content") : value;
            times.add(new Time(sense, value.isBlank() ? shown : value, before(element) + shown, seen));
        }

        /** A label that stands right before an element in the same box, such as "Updated:". */
        private static String before(Element element) {
            Node last = element.previousSibling();
            if (last instanceof TextNode text && text.isBlank()) {
                last = last.previousSibling();
            }
            String label = switch (last) {
                case TextNode text -> Letters.clean(text.getWholeText());
                case Element inner -> brief(inner, 30);
                case null, default -> "";
            };
            return label.length() > 30 ? "" : label + ' ';
        }

        private void addPerson(Element element, Attributes attributes, String item, String names) {
            int rank = item.equals("author") || item.equals("creator")
                    ? 0
                    : attributes.get("rel").contains("author") ? 1 : isNamed(names) ? 2 : -1;
            if (rank < 0) {
                return;
            }
            looks++;
            if (elsewhere(element)) {
                return;
            }
            Element inner = rank == 0 ? named(element) : null;
            Element holder = inner == null ? element : inner;
            String text = holder.attr("content");
            text = text.isBlank() ? brief(holder, LONGEST_NAME) : text;
            if (!text.isBlank()) {
                people.add(new Person(rank, text, seen));
            }
        }

        /** Pages use the same few classes again and again. */
        private boolean isNamed(String names) {
            if (names.length() < SHORTEST) {
                return false;
            }
            if (known.size() > MOST_KNOWN) {
                return named(names);
            }
            return known.computeIfAbsent(names, Collector::named);
        }

        /** The element within that is marked as the name, if it is among the first few. */
        private static @Nullable Element named(Element author) {
            Element[] found = new Element[1];
            int[] left = {MOST_WITHIN};
            author.filter((node, depth) -> {
                if (node instanceof Element inner && inner.attr("itemprop").equals("name")) {
                    found[0] = inner;
                }
                return found[0] != null || --left[0] < 0
                        ? NodeFilter.FilterResult.STOP
                        : NodeFilter.FilterResult.CONTINUE;
            });
            return found[0];
        }

        /** Whether one of the names says that here an author is named, and not pictured, told of or dated. */
        private static boolean named(String names) {
            if (!has(names, AUTHORS)) {
                return false;
            }
            for (String name : names.toLowerCase(Locale.ROOT).split(" ", 12)) {
                if (has(name, AUTHORS) && Arrays.stream(NOT_NAMES).noneMatch(name::contains)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether one of the words begins in the names, after a sign or in camel case. */
        private static boolean has(String names, String[] words) {
            int starts = starts(words);
            for (int i = 0; i < names.length(); i++) {
                char c = names.charAt(i);
                int letter = (c | 0x20) - 'a';
                boolean may = letter >= 0 && letter < 26 && (starts >> letter & 1) == 1;
                if (!may || (i > 0 && c >= 'a' && Character.isLetter(names.charAt(i - 1)))) {
                    continue;
                }
                for (String word : words) {
                    if (names.regionMatches(true, i, word, 0, word.length())) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** The letters that the words begin with, as bits. */
        private static int starts(String[] words) {
            int starts = 0;
            for (String word : words) {
                starts |= 1 << (word.charAt(0) - 'a');
            }
            return starts;
        }

        private static boolean elsewhere(Element element) {
            int steps = 0;
            for (Element at = element; at != null && steps < STEPS; at = at.parent(), steps++) {
                if (at.nameIs("article") || at.nameIs("main") || at.nameIs("body")) {
                    return false;
                }
                if (at.nameIs("nav")
                        || at.nameIs("aside")
                        || (at.nameIs("li")
                                && at.parent() != null
                                && at.parent().childrenSize() > 4)
                        || (at.hasAttr("class") && has(at.attr("class"), ELSEWHERE))
                        || (at.hasAttr("id") && has(at.attr("id"), ELSEWHERE))) {
                    return true;
                }
            }
            return false;
        }

        Marks done() {
            return new Marks(times, people, headings);
        }
    }
}
