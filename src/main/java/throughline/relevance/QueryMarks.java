package throughline.relevance;

import java.util.ArrayDeque;
import java.util.Deque;

/** Checks a query's length, brackets and quotation marks before it is read, because a reader is told best of these by their place. */
final class QueryMarks {

    private QueryMarks() {}

    static void check(String query) {
        if (query.isBlank()) {
            throw new UnreadableQueryException("The query is empty. Write at least one word.");
        }
        if (query.length() > QuerySyntax.MOST_CHARACTERS) {
            throw new UnreadableQueryException(
                    "The query is longer than " + QuerySyntax.MOST_CHARACTERS + " characters. Make it shorter.");
        }
        Deque<Integer> open = new ArrayDeque<>();
        int quote = -1;
        for (int i = 0; i < query.length(); i++) {
            char character = query.charAt(i);
            if (character == '\\') {
                i++;
            } else if (character == '"') {
                quote = quote < 0 ? i : -1;
            } else if (quote < 0 && character == '(') {
                open.push(i);
                if (open.size() > QuerySyntax.DEEPEST) {
                    throw new UnreadableQueryException(
                            "Too many brackets stand in each other at " + place(query, i) + ".");
                }
            } else if (quote < 0 && character == ')' && open.poll() == null) {
                throw new UnreadableQueryException(
                        "A bracket is closed at " + place(query, i) + " that was never opened.");
            }
        }
        if (quote >= 0) {
            throw new UnreadableQueryException(
                    "The quotation mark at " + place(query, quote) + " has no second one after it.");
        }
        if (!open.isEmpty()) {
            throw new UnreadableQueryException("The bracket at " + place(query, open.pop()) + " is never closed.");
        }
    }

    static String place(String query, int at) {
        String before = query.substring(0, at);
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        return "line " + line + ", character " + (at - before.lastIndexOf('\n'));
    }
}
