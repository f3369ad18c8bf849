package throughline.relevance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All forms of a language's concepts in one tree of tokens, so that a text is gone through once, however many forms there are.
 *
 * <p>A form is written as words; {@code word*} stands for every word that begins so, {@code ...} for a few words between, {@code #}
 * for a number. A capital asks for a capital. Of Chinese, Japanese and Korean, {@code ^} asks that a word begins there, {@code $}
 * that it ends.
 */
final class PatternTree {

    /** How far apart the two sides of {@code ...} may be, in words and in characters. */
    private static final int GAP = 5;

    private static final int WIDE_GAP = 12;

    /** Begins a step that has to stand right behind the one before; Korean parts words as it likes, but not within a word. */
    private static final String JOINED = "+";

    /** Hears of each place where a form of a concept stands, from one token to before another. */
    interface Listener {
        void found(int concept, int from, int to);
    }

    private static final class Node {
        final Map<String, Node> exact = new HashMap<>(4);
        final Map<String, Node> beginnings = new HashMap<>(2);
        int shortest = Integer.MAX_VALUE;
        int longest;
        boolean conditions;
        boolean joined;

        @Nullable
        Node gap;

        int[] ends = {};
    }

    private final Node root = new Node();

    void add(String form, int concept) {
        Node node = root;
        boolean first = true;
        for (String step : steps(form)) {
            if (step.equals("...")) {
                node.gap = node.gap == null ? new Node() : node.gap;
                node = node.gap;
                continue;
            }
            boolean beginning = step.endsWith("*");
            String key = beginning ? step.substring(0, step.length() - 1) : step;
            Map<String, Node> next = beginning ? node.beginnings : node.exact;
            if (beginning) {
                node.shortest = Math.min(node.shortest, bare(key).length());
                node.longest = Math.max(node.longest, bare(key).length());
            }
            node.conditions |= key.indexOf('^') >= 0 || key.endsWith("$");
            node.joined |= key.startsWith(JOINED);
            node = next.computeIfAbsent(key, _ -> new Node());
            first = false;
        }
        if (first) {
            throw new IllegalStateException("The form \"" + form + "\" has no word.");
        }
        int[] ends = Arrays.copyOf(node.ends, node.ends.length + 1);
        ends[ends.length - 1] = concept;
        node.ends = ends;
    }

    private static String bare(String key) {
        return key.startsWith("^") ? key.substring(1) : key;
    }

    private static List<String> steps(String form) {
        List<String> steps = new ArrayList<>();
        for (String part : form.strip().split("\\s+", -1)) {
            if (part.equals("...") || part.equals("#")) {
                steps.add(part);
                continue;
            }
            boolean begins = part.startsWith("^");
            boolean ends = part.endsWith("$");
            boolean open = part.endsWith("*");
            List<Tokens.Token> tokens = Tokens.of(part);
            for (int i = 0; i < tokens.size(); i++) {
                Tokens.Token token = tokens.get(i);
                boolean last = i == tokens.size() - 1;
                boolean marked = token.wide() ? i == 0 && begins : token.marked() && !token.isNumber();
                steps.add((token.wide() && i > 0 ? JOINED : "")
                        + (marked ? "^" : "")
                        + token.text()
                        + (last && open && !token.wide() ? "*" : "")
                        + (last && ends ? "$" : ""));
            }
        }
        return steps;
    }

    void find(List<Tokens.Token> tokens, Listener listener) {
        for (int i = 0; i < tokens.size(); i++) {
            walk(root, tokens, i, i, listener);
        }
    }

    private static void walk(Node node, List<Tokens.Token> tokens, int start, int at, Listener listener) {
        if (at > start) {
            for (int concept : node.ends) {
                listener.found(concept, start, at);
            }
            if (node.gap != null) {
                int reach = tokens.get(at - 1).wide() ? WIDE_GAP : GAP;
                for (int next = at; next <= at + reach && next < tokens.size(); next++) {
                    step(node.gap, tokens, start, next, listener);
                }
            }
        }
        if (at < tokens.size()) {
            step(node, tokens, start, at, listener);
        }
    }

    private static void step(Node node, List<Tokens.Token> tokens, int start, int at, Listener listener) {
        Tokens.Token token = tokens.get(at);
        if (node.joined && at > 0 && tokens.get(at - 1).to() == token.from()) {
            String text = JOINED + token.text();
            follow(node.exact.get(text), tokens, start, at, listener);
            if (token.last()) {
                follow(node.exact.get(text + "$"), tokens, start, at, listener);
            }
        }
        String text = token.text();
        follow(node.exact.get(text), tokens, start, at, listener);
        if (token.isNumber()) {
            follow(node.exact.get("#"), tokens, start, at, listener);
        }
        if (node.conditions) {
            if (token.marked()) {
                follow(node.exact.get("^" + text), tokens, start, at, listener);
            }
            if (token.last()) {
                follow(node.exact.get(text + "$"), tokens, start, at, listener);
                if (token.marked()) {
                    follow(node.exact.get("^" + text + "$"), tokens, start, at, listener);
                }
            }
        }
        for (int length = node.shortest; length <= node.longest && length <= text.length(); length++) {
            String beginning = text.substring(0, length);
            follow(node.beginnings.get(beginning), tokens, start, at, listener);
            if (node.conditions && token.marked()) {
                follow(node.beginnings.get("^" + beginning), tokens, start, at, listener);
            }
        }
    }

    private static void follow(@Nullable Node next, List<Tokens.Token> tokens, int start, int at, Listener listener) {
        if (next != null) {
            walk(next, tokens, start, at + 1, listener);
        }
    }
}
