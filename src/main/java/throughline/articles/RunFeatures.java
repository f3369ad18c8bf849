package throughline.articles;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be said in numbers of each run of a page: its text, the boxes around it, the runs beside it, and what the first reading
 * makes of it. The names are those by which {@code runs.forest} asks.
 */
final class RunFeatures {

    /** How many runs on each side a run is seen with, and how many boxes upwards. */
    private static final int REACH = 3;

    private static final int HEIGHT = 4;
    private static final int FAR = 40;
    private static final int MANY_RUNS = 200;
    private static final int LONGEST_TITLE = 300;
    private static final int TAIL = 60;

    private static final List<Run.Kind> KINDS = List.of(Run.Kind.values());
    private static final List<Signs.About> ABOUTS = List.of(Signs.About.values());
    private static final List<String> BOX_TAGS = List.of(
            "article",
            "main",
            "aside",
            "footer",
            "header",
            "form",
            "figure",
            "ul",
            "table",
            "blockquote",
            "nav",
            "section",
            "p");

    /** The features in the order in which {@link #fill} writes them. */
    static final List<String> NAMES = names();

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        Collections.addAll(names, "units", "linkShare", "links", "kind", "sentence", "ending");
        Collections.addAll(names, "points", "digits", "capitals", "lines", "at", "phrase");
        Collections.addAll(names, "slanted", "bold", "image", "rule", "control", "player", "controlAfter");
        Collections.addAll(names, "title", "described", "inLinked", "repeats", "again", "author");
        names.addAll(Themes.NAMES);
        Collections.addAll(names, "prose", "furniture");
        Collections.addAll(names, "bodySign", "asideSign", "asideAbout", "comments", "hidden", "tag");
        BOX_TAGS.forEach(tag -> names.add("in-" + tag));
        for (int step = 1; step <= HEIGHT; step++) {
            for (String what : new String[] {"proseShare", "density", "linked", "sentences"}) {
                names.add("up" + step + "-" + what);
            }
        }
        Collections.addAll(names, "shape-proseShare", "shape-density", "shape-linked", "climb");
        Collections.addAll(names, "kept", "out", "linkBox", "fromHeadline", "fromBodyStart", "toBodyEnd");
        Collections.addAll(names, "bodyBefore", "bodyAfter", "proseBefore", "sinceProse", "tillProse");
        Collections.addAll(names, "sinceLabel");
        for (int step = 1; step <= REACH; step++) {
            for (String side : new String[] {"before", "after"}) {
                for (String what : new String[] {
                    "units", "linkShare", "sentence", "prose", "kept", "heading", "sameShape", "sameBox"
                }) {
                    names.add(side + step + "-" + what);
                }
            }
        }
        return List.copyOf(names);
    }

    private final List<Run> runs;
    private final BodyChoice choice;
    private final @Nullable Span body;
    private final BitSet out;
    private final BitSet linkBoxes;
    private final BitSet kept;
    private final Phrases.Marks phrases;
    private final Themes themes;
    private final PageWords words;
    private final Likeness.Sought[] titles;
    private final String description;
    private final double[] prose;
    private final double[] units;
    private final double[] linked;
    private final int[] sentences;
    private final int[] lastProse;
    private final int[] nextProse;
    private final int[] sinceLabel;
    private final BitSet again = new BitSet();
    private final Map<Long, double[]> shapes = new HashMap<>();
    private final long[] shapeOf;
    private final Map<Span, Above> aboves = new HashMap<>();
    private final Map<String, Integer> repeats = new HashMap<>();
    private float[] row = {};
    private int column;

    /** What is known of a box and all boxes around it, in steps upwards from the run's own. */
    private record Above(
            int depth, int body, int aside, int about, int comments, int hidden, int tags, boolean holdsBody) {}

    /** @param kept the runs of the first reading */
    RunFeatures(
            Outline outline,
            BodyChoice choice,
            @Nullable Span body,
            BitSet kept,
            Phrases.Marks phrases,
            Themes themes,
            PageWords words) {
        this.runs = outline.runs();
        this.choice = choice;
        this.body = body;
        this.out = choice.out();
        this.linkBoxes = body == null ? new BitSet() : choice.linkBoxes(body);
        this.kept = kept;
        this.phrases = phrases;
        this.themes = themes;
        this.words = words;
        titles = words.titles().stream().map(Likeness.Sought::new).toArray(Likeness.Sought[]::new);
        description = Letters.bare(words.description());
        int size = runs.size();
        prose = new double[size + 1];
        units = new double[size + 1];
        linked = new double[size + 1];
        sentences = new int[size + 1];
        lastProse = new int[size];
        nextProse = new int[size];
        sinceLabel = new int[size];
        shapeOf = new long[size];
        int last = -FAR;
        int label = -FAR;
        for (int i = 0; i < size; i++) {
            Run run = runs.get(i);
            double text = run.prose();
            prose[i + 1] = prose[i] + text;
            units[i + 1] = units[i] + run.units();
            linked[i + 1] = linked[i] + run.linkUnits();
            sentences[i + 1] = sentences[i] + (run.sentence() ? 1 : 0);
            lastProse[i] = last;
            last = text > 0 ? i : last;
            sinceLabel[i] = Math.min(FAR, i - label);
            label = run.units() < 60 && (phrases.ends(i) || phrases.labels(i)) ? i : label;
            shapeOf[i] = shape(run);
            double[] shape = shapes.computeIfAbsent(shapeOf[i], s -> new double[3]);
            shape[0] += text;
            shape[1] += run.units();
            shape[2] += run.linkUnits();
            again.set(i, repeats.merge(run.text(), 1, Integer::sum) > 1 && run.units() > 20);
        }
        int next = size + FAR;
        for (int i = size - 1; i >= 0; i--) {
            nextProse[i] = next;
            next = runs.get(i).prose() > 0 ? i : next;
        }
    }

    /** Tag and class names of the run's box and the two around it, as one number. */
    private static long shape(Run run) {
        long shape = 1;
        int steps = 0;
        for (@Nullable Span at = run.box(); at != null && steps < 3; at = at.parent, steps++) {
            shape = shape * 0x9E3779B97F4A7C15L + at.look;
        }
        return shape;
    }

    /** Whether a run is so surely none of the article that nothing more has to be asked of it. */
    boolean isHopeless(int i) {
        Run run = runs.get(i);
        return !kept.get(i) && (run.linkShare() > 0.8 || run.units() < 3);
    }

    /** Writes the features of the run at {@code i} into {@code row}, in the order of {@link #NAMES}. */
    void fill(int i, float[] row) {
        this.row = row;
        column = 0;
        Run run = runs.get(i);
        text(i, run);
        boxes(i, run);
        place(i);
        for (int step = 1; step <= REACH; step++) {
            beside(i, i - step);
            beside(i, i + step);
        }
        if (column != NAMES.size()) {
            throw new IllegalStateException(column + " features were written, and " + NAMES.size() + " have names.");
        }
    }

    private void put(double value) {
        row[column++] = (float) value;
    }

    private void put(boolean value) {
        row[column++] = value ? 1 : 0;
    }

    private void text(int i, Run run) {
        put(run.units());
        put(run.linkShare());
        put(Math.min(9, run.links()));
        put(KINDS.indexOf(run.kind()));
        put(run.sentence());
        put(ending(run.text()));
        String text = run.text();
        int length = Math.max(1, text.length());
        int points = 0;
        int digits = 0;
        int capitals = 0;
        int at = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (",.;:!?，。、；：？！؟،।".indexOf(c) >= 0) {
                points++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '@') {
                at++;
            } else if (Character.isUpperCase(c)) {
                capitals++;
            }
        }
        put((double) points / length);
        put((double) digits / length);
        put((double) capitals / length);
        put(Math.min(9, run.lines()));
        put(Math.min(3, at));
        put(phrases.ends(i) ? 3 : phrases.lines(i) ? 2 : phrases.labels(i) ? 1 : 0);
        int letters = Math.max(1, run.units());
        put((double) run.slanted() / letters);
        put((double) run.bold() / letters);
        put((run.behind() & Run.IMAGE) != 0);
        put((run.behind() & Run.RULE) != 0);
        put((run.behind() & Run.CONTROL) != 0);
        put((run.behind() & Run.PLAYER) != 0);
        put(i + 1 < runs.size() && (runs.get(i + 1).behind() & Run.CONTROL) != 0);
        boolean brief = run.units() < LONGEST_TITLE;
        String bare = brief ? Letters.bare(text) : "";
        double title = 0;
        for (Likeness.Sought one : titles) {
            title = Math.max(title, brief ? one.in(bare) : 0);
        }
        put(title);
        put(description.length() > 20 ? (double) sameStart(text, description) / description.length() : 0);
        double inLinked = -1;
        if (words.linkedBody().length() > 200) {
            String end = brief ? bare : Letters.bare(text.substring(text.length() - Math.min(text.length(), 2 * TAIL)));
            String tail = end.substring(Math.max(0, end.length() - TAIL));
            inLinked = tail.length() > 8 && words.linkedBody().contains(tail) ? 1 : 0;
        }
        put(inLinked);
        put(Math.min(5, repeats.getOrDefault(text, 1)));
        put(again.get(i) ? 1 : 0);
        boolean author = false;
        if (run.units() < 500) {
            for (String name : words.authors()) {
                author |= name.length() > 2 && text.contains(name);
            }
        }
        put(author ? 1 : 0);
        int[] about = themes.of(text);
        for (int theme = 0; theme < about.length; theme++) {
            put(Math.min(9, about[theme]));
        }
        put(run.prose());
        put(run.furniture());
    }

    /** How many letters and digits a text has in common with the bare one, from the start. */
    private static int sameStart(String text, String bare) {
        int same = 0;
        for (int i = 0; i < text.length() && same < bare.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (Character.toLowerCase(c) != bare.charAt(same)) {
                    return same;
                }
                same++;
            }
        }
        return same;
    }

    private Above above(Span box) {
        Above known = aboves.get(box);
        if (known != null) {
            return known;
        }
        @Nullable Span parent = box.parent;
        Above up = parent == null ? new Above(0, FAR, FAR, 0, FAR, FAR, 0, true) : above(parent);
        Above made = new Above(
                up.depth + 1,
                box.sign == Signs.Sign.BODY ? 0 : Math.min(FAR, up.body + 1),
                box.sign == Signs.Sign.ASIDE ? 0 : Math.min(FAR, up.aside + 1),
                box.sign == Signs.Sign.ASIDE ? ABOUTS.indexOf(box.about) : up.about,
                box.sign == Signs.Sign.COMMENTS ? 0 : Math.min(FAR, up.comments + 1),
                box.sign == Signs.Sign.HIDDEN ? 0 : Math.min(FAR, up.hidden + 1),
                up.tags | tag(box.element.normalName()),
                body != null && box.holds(body));
        aboves.put(box, made);
        return made;
    }

    private static int tag(String name) {
        return switch (name) {
            case "ol", "dl" -> 1 << BOX_TAGS.indexOf("ul");
            default -> {
                int at = BOX_TAGS.indexOf(name);
                yield at < 0 ? 0 : 1 << at;
            }
        };
    }

    /** 0 for the end of a sentence, 1 for a closing bracket or quote, 2 for a colon or comma, 3 for a digit, 4 for all else. */
    private static int ending(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (".!?…。！？؟।".indexOf(last) >= 0) {
            return 0;
        }
        if (")]）】」』”\"»".indexOf(last) >= 0) {
            return 1;
        }
        return ":,：、;".indexOf(last) >= 0 ? 2 : Character.isDigit(last) ? 3 : 4;
    }

    private void boxes(int i, Run run) {
        Above above = above(run.box());
        put(above.body);
        put(above.aside);
        put(above.about);
        put(above.comments);
        put(above.hidden);
        String tag = run.box().element.normalName();
        put(
                switch (tag) {
                    case "p" -> 0;
                    case "div", "section", "article", "main", "body" -> 1;
                    case "li" -> 2;
                    case "td", "th" -> 3;
                    case "h1" -> 4;
                    case "h2" -> 5;
                    case "h3" -> 6;
                    case "h4", "h5", "h6" -> 7;
                    case "figcaption" -> 8;
                    default -> 9;
                });
        for (int tags = 0; tags < BOX_TAGS.size(); tags++) {
            put((above.tags & 1 << tags) != 0);
        }
        @Nullable Span at = run.box();
        for (int step = 1; step <= HEIGHT; step++) {
            at = at == null ? null : at.parent;
            int from = at == null ? 0 : at.from;
            int to = at == null ? runs.size() : at.to();
            double all = Math.max(1, units[to] - units[from]);
            put((prose[to] - prose[from]) / Math.max(1, prose[runs.size()]));
            put((prose[to] - prose[from]) / all);
            put((linked[to] - linked[from]) / all);
            put((double) (sentences[to] - sentences[from]) / Math.max(1, to - from));
        }
        double[] shape = shapes.getOrDefault(shapeOf[i], new double[3]);
        put(shape[0] / Math.max(1, prose[runs.size()]));
        put(shape[0] / Math.max(1, shape[1]));
        put(shape[2] / Math.max(1, shape[1]));
        int climb = 0;
        if (body != null) {
            @Nullable Span up = run.box();
            while (up != null && up != body && !above(up).holdsBody) {
                climb++;
                up = up.parent;
            }
            climb = up == body ? Math.max(0, above.depth - above(body).depth) : -1 - climb;
        }
        put(Math.max(-12, climb));
    }

    private void place(int i) {
        double all = Math.max(1, prose[runs.size()]);
        put(kept.get(i) ? 1 : 0);
        put(out.get(i) ? 1 : 0);
        put(linkBoxes.get(i) ? 1 : 0);
        int head = choice.headline();
        put(head < 0 ? -FAR - 1 : Math.max(-FAR, Math.min(MANY_RUNS, i - head)));
        int from = body == null ? 0 : body.from;
        int to = body == null ? runs.size() : body.to();
        boolean inside = body != null && body.holds(i);
        put(Math.max(-FAR, Math.min(MANY_RUNS, i - from)));
        put(Math.max(-FAR, Math.min(MANY_RUNS, to - i)));
        put(inside ? (prose[i] - prose[from]) / Math.max(1, prose[to] - prose[from]) : -1);
        put(inside ? Math.min(3_000, prose[to] - prose[i + 1]) : -1);
        put(prose[i] / all);
        put(Math.min(FAR, i - lastProse[i]));
        put(Math.min(FAR, nextProse[i] - i));
        put(sinceLabel[i]);
    }

    private void beside(int i, int j) {
        boolean there = j >= 0 && j < runs.size();
        Run run = there ? runs.get(j) : runs.get(i);
        put(there ? run.units() : -1);
        put(there ? run.linkShare() : -1);
        put(there ? (run.sentence() ? 1 : 0) : -1);
        put(there ? run.prose() : -1);
        put(there ? (kept.get(j) ? 1 : 0) : -1);
        put(there ? (run.kind() == Run.Kind.HEADING ? 1 : 0) : -1);
        put(there && shapeOf[i] == shapeOf[j] ? 1 : 0);
        put(there && run.box().parent == runs.get(i).box().parent ? 1 : 0);
    }
}
