package throughline.articles;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * A page as a row of {@link Run}s and the {@link Span}s that hold them, drawn in one walk over the parsed tree. Text is cut
 * where a reader sees a break, so pages that part paragraphs by {@code <br>} look no different from those that use
 * {@code <p>}.
 *
 * @param runs in the order of the page
 * @param spans every element that holds at least one run, outer ones first
 */
record Outline(List<Run> runs, List<Span> spans) {

    Outline {
        runs = List.copyOf(runs);
        spans = List.copyOf(spans);
    }

    static Outline of(Element root, Signs signs) {
        Pen pen = new Pen(signs);
        root.filter(pen);
        pen.finish();
        return new Outline(
                pen.runs,
                pen.spans.stream().filter(span -> span.to() > span.from).toList());
    }

    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "video",
            "audio",
            "select",
            "option",
            "button",
            "textarea",
            "input",
            "head",
            "title",
            "rt",
            "rp",
            "map",
            "progress",
            "meter");

    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "nobr",
            "q",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "img",
            "picture",
            "source",
            "rb",
            "o:p",
            "st1:place");

    /** The walk itself: holds the run that is being written and the spans that are open. */
    private static final class Pen implements NodeFilter {
        private final Signs signs;
        private final Map<String, Signs.Reading> names = new HashMap<>();
        private final List<Run> runs = new ArrayList<>();
        private final List<Span> spans = new ArrayList<>();
        private final Deque<Span> open = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private int linkDepth;
        private int slantDepth;
        private int boldDepth;
        private int linkUnits;
        private int slanted;
        private int bold;
        private int behind;
        private int links;
        private int breaks;
        private boolean dropCap;
        private static final int LONGEST_CELL = 80;
        /** Pages that people read have some hundreds, the longest some thousands; what stands below is not looked at. */
        private static final int MOST_RUNS = 12_000;

        Pen(Signs signs) {
            this.signs = signs;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode run) {
                write(run.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String tag = element.normalName();
            if (runs.size() >= MOST_RUNS) {
                return FilterResult.STOP;
            }
            behind |= withoutText(tag);
            if (SKIPPED.contains(tag)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (tag.equals("br")) {
                lineBreak();
                return FilterResult.CONTINUE;
            }
            if (tag.equals("a") && element.hasAttr("href")) {
                linkDepth++;
                links++;
            }
            boolean inline = INLINE.contains(tag);
            slantDepth += isSlanted(tag) ? 1 : 0;
            boldDepth += isBold(tag) ? 1 : 0;
            if (inline && element.attributesSize() == 0) {
                return FilterResult.CONTINUE;
            }
            if (!inline) {
                cut();
                Span span = new Span(element, open.peek(), signs.of(element, names), runs.size());
                open.push(span);
                spans.add(span);
            } else if (signs.of(element, names).sign() == Signs.Sign.HIDDEN) {
                return leave(tag, element);
            } else {
                dropCap = isDropCap(element.className());
            }
            return FilterResult.CONTINUE;
        }

        private FilterResult leave(String tag, Element element) {
            if (tag.equals("a") && element.hasAttr("href")) {
                linkDepth--;
                links--;
            }
            slantDepth -= isSlanted(tag) ? 1 : 0;
            boldDepth -= isBold(tag) ? 1 : 0;
            return FilterResult.SKIP_ENTIRELY;
        }

        private static boolean isDropCap(String names) {
            return names.length() > 6
                    && names.toLowerCase(Locale.ROOT).replace("-", "").contains("dropcap");
        }

        private static boolean isSlanted(String tag) {
            return tag.equals("em") || tag.equals("i") || tag.equals("small");
        }

        private static boolean isBold(String tag) {
            return tag.equals("b") || tag.equals("strong");
        }

        private static int withoutText(String tag) {
            return switch (tag) {
                case "img", "picture", "svg" -> Run.IMAGE;
                case "hr" -> Run.RULE;
                case "input", "button", "select", "textarea" -> Run.CONTROL;
                case "video", "audio", "iframe", "object", "embed" -> Run.PLAYER;
                default -> 0;
            };
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                String tag = element.normalName();
                if (tag.equals("a") && element.hasAttr("href") && linkDepth > 0) {
                    linkDepth--;
                }
                slantDepth -= isSlanted(tag) ? 1 : 0;
                boldDepth -= isBold(tag) ? 1 : 0;
                if (!INLINE.contains(tag) && !tag.equals("br")) {
                    cut();
                    Span span = open.pop();
                    span.close(runs.size());
                    if (tag.equals("tr")) {
                        joinRow(span);
                    }
                }
            }
            return FilterResult.CONTINUE;
        }

        private void write(String run) {
            int before = text.length();
            for (int i = 0; i < run.length(); i++) {
                char c = run.charAt(i);
                if (breaks > 0 && Letters.units(c) > 0) {
                    breaks = 0;
                }
                if (!(dropCap && before > 0 && text.length() == before && Character.isWhitespace(c))) {
                    Letters.append(text, c);
                }
            }
            if (linkDepth > 0 || slantDepth > 0 || boldDepth > 0) {
                int units = 0;
                for (int i = before; i < text.length(); i++) {
                    units += Letters.units(text.charAt(i));
                }
                linkUnits += linkDepth > 0 ? units : 0;
                slanted += slantDepth > 0 ? units : 0;
                bold += boldDepth > 0 ? units : 0;
            }
        }

        /** One break goes on in the same run, two part it. */
        private void lineBreak() {
            breaks++;
            if (breaks >= 2) {
                cut();
            } else if (!text.isEmpty()) {
                trimEnd();
                text.append('\n');
            }
        }

        private void trimEnd() {
            while (!text.isEmpty() && text.charAt(text.length() - 1) <= ' ') {
                text.setLength(text.length() - 1);
            }
        }

        void cut() {
            trimEnd();
            Span box = open.peek();
            if (!text.isEmpty() && box != null) {
                String done = Letters.whole(text.toString());
                int units = Letters.units(done);
                runs.add(Run.of(box, kindIn(box), done, units, linkUnits, links, slanted, bold, behind));
                links = 0;
                behind = 0;
            } else if (linkDepth == 0) {
                links = 0;
            }
            text.setLength(0);
            linkUnits = 0;
            slanted = 0;
            bold = 0;
            breaks = 0;
        }

        /** Ends what is still open. */
        void finish() {
            cut();
            open.forEach(span -> span.close(runs.size()));
        }

        /** The cells of a row of data are one run; those of tables that lay out a page are not. */
        private void joinRow(Span row) {
            int cells = row.to() - row.from;
            if (cells < 2) {
                return;
            }
            StringBuilder line = new StringBuilder();
            int units = 0;
            int linked = 0;
            int begun = 0;
            int before = runs.get(row.from).behind();
            for (Run run : runs.subList(row.from, row.to())) {
                if (!run.isDatum() || run.units() > LONGEST_CELL) {
                    return;
                }
                line.append(line.isEmpty() ? "" : "\t").append(run.text().replace('\n', ' '));
                units += run.units();
                linked += run.linkUnits();
                begun += run.links();
            }
            runs.subList(row.from, row.to()).clear();
            runs.add(Run.of(row, Run.Kind.CELL, line.toString(), units, linked, begun, 0, 0, before));
            while (spans.getLast() != row) {
                spans.removeLast();
            }
            row.close(runs.size());
        }

        private static Run.Kind kindIn(Span box) {
            Run.Kind kind = Run.Kind.PARAGRAPH;
            int steps = 0;
            for (@Nullable Span at = box; at != null && steps < 6; at = at.parent, steps++) {
                switch (at.element.normalName()) {
                    case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                        if (!at.wrapsText()) {
                            return Run.Kind.HEADING;
                        }
                    }
                    case "figcaption", "caption" -> {
                        return Run.Kind.CAPTION;
                    }
                    case "li", "dd", "dt" -> kind = kind == Run.Kind.PARAGRAPH ? Run.Kind.ITEM : kind;
                    case "blockquote" -> kind = Run.Kind.QUOTE;
                    case "pre" -> kind = Run.Kind.CODE;
                    case "th" -> kind = Run.Kind.CELL;
                    case "td" -> kind = kind == Run.Kind.PARAGRAPH && at == box ? Run.Kind.CELL : kind;
                    default -> {}
                }
            }
            return kind;
        }
    }
}
