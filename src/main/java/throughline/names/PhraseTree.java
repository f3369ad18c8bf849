package throughline.names;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases by their words: the longest one from a word on is found by going down the tree, with nothing joined or cut. */
final class PhraseTree<T> {

    /** A word that phrases begin with or go on with. */
    static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>(2);
        private @Nullable T meaning;

        @Nullable
        Node<T> next(String word) {
            return next.get(word);
        }

        /** What the words so far mean, if they are a phrase. */
        @Nullable
        T meaning() {
            return meaning;
        }
    }

    private final Map<String, Node<T>> roots = new HashMap<>();

    /** Where phrases that begin with the word go on. */
    @Nullable
    Node<T> begin(String word) {
        return roots.get(word);
    }

    /** The first meaning of a phrase stays. */
    void add(String phrase, T meaning) {
        Map<String, Node<T>> level = roots;
        Node<T> node = null;
        for (Words.Word word : Words.of(phrase)) {
            node = level.computeIfAbsent(word.text(), w -> new Node<>());
            level = node.next;
        }
        if (node != null && node.meaning == null) {
            node.meaning = meaning;
        }
    }
}
