package throughline.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names that are not Korean: one name in two prints, whatever their case, marks and order; never two names that are merely alike. */
final class ForeignNames {

    private static final Set<String> NEVER = Set.copyOf(ResourceLines.of(ForeignNames.class, "no-persons.txt"));

    private ForeignNames() {}

    /** Whether a word in lower case is part of no person's name. */
    static boolean isNeverIn(String word) {
        return NEVER.contains(word);
    }

    /** Whether both have the same words. A middle initial that only one of them gives is overlooked, another initial is not. */
    static boolean same(String one, String other) {
        String bare = Titles.without(one.strip());
        String otherBare = Titles.without(other.strip());
        return same(words(bare), words(otherBare))
                // Mueller is Müller
                || same(words(expanded(bare)), words(otherBare))
                || same(words(bare), words(expanded(otherBare)));
    }

    private static boolean same(List<String> words, List<String> others) {
        if (words.isEmpty() || others.isEmpty()) {
            return false;
        }
        if (isSame(words, others)) {
            return true;
        }
        List<String> bare = withoutInitials(words);
        List<String> otherBare = withoutInitials(others);
        boolean oneGivesNone = bare.size() == words.size() || otherBare.size() == others.size();
        return bare.size() >= 2 && oneGivesNone && isSame(bare, otherBare);
    }

    private static boolean isSame(List<String> words, List<String> others) {
        return words.equals(others)
                // given name or surname first
                || (words.size() >= 2
                        && words.size() == others.size()
                        && (isTurned(words, others) || isTurned(others, words)));
    }

    private static boolean isTurned(List<String> words, List<String> others) {
        int last = words.size() - 1;
        return words.getFirst().equals(others.get(last))
                && words.subList(1, last + 1).equals(others.subList(0, last));
    }

    private static List<String> withoutInitials(List<String> words) {
        List<String> bare = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean middle = i > 0 && i < words.size() - 1;
            if (!middle || words.get(i).length() > 1) {
                bare.add(words.get(i));
            }
        }
        return bare;
    }

    private static String expanded(String name) {
        return name.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue");
    }

    private static List<String> words(String name) {
        return NameParts.of(name).groups().stream().flatMap(List::stream).toList();
    }
}
