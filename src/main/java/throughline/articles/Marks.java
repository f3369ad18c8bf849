package throughline.articles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
record Marks(List<Time> times, List<Person> people) {

    Marks {
        times = List.copyOf(times);
        people = List.copyOf(people);
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
     */
    record Time(Sense sense, String value, String shown) {}

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
        private static final int MOST_LOOKS = 300;
        private static final int LONGEST_TIME = 120;
        private static final int LONGEST_NAME = 160;
        private static final int STEPS = 10;
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
        private int looks;
        private int seen;

        void see(Element element) {
            seen++;
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
            times.add(new Time(sense, value.isBlank() ? shown : value, before(element) + shown));
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
                    : attributes.get("rel").contains("author") ? 1 : named(names) ? 2 : -1;
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

        private static @Nullable Element named(Element author) {
            return author.childrenSize() == 0
                    ? null
                    : author.getElementsByAttributeValue("itemprop", "name").first();
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
            for (int i = 0; i < names.length(); i++) {
                char c = names.charAt(i);
                if (i > 0 && c >= 'a' && Character.isLetter(names.charAt(i - 1))) {
                    continue;
                }
                c = Character.toLowerCase(c);
                for (String word : words) {
                    if (word.charAt(0) == c && names.regionMatches(true, i, word, 0, word.length())) {
                        return true;
                    }
                }
            }
            return false;
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
                        || (at.hasAttr("class") && has(at.attr("class"), ELSEWHERE))) {
                    return true;
                }
            }
            return false;
        }

        Marks done() {
            return new Marks(times, people);
        }
    }
}
