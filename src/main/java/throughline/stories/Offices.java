package throughline.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import throughline.names.ResourceLines;

/** Offices that stand behind reports, each under one name; their spellings are kept in {@code offices.tsv}. */
final class Offices {

    static final Offices KNOWN = new Offices();

    /** Spelling and name of each. */
    record Spelling(String written, String name) {}

    private final List<Spelling> spellings = new ArrayList<>();
    private final Map<String, String> kinds = new HashMap<>();

    private Offices() {
        for (String line : ResourceLines.of(Offices.class, "offices.tsv")) {
            String[] cells = line.split("\t", -1);
            kinds.put(cells[1], cells[0]);
            for (int i = 2; i < cells.length; i++) {
                spellings.add(new Spelling(cells[i], cells[1]));
            }
        }
    }

    List<Spelling> spellings() {
        return spellings;
    }

    /** What kind of office it is. */
    String kind(String office) {
        return kinds.getOrDefault(office, office);
    }

    /** Whether the name tells only the kind, as "the spy agency" does. */
    boolean isVague(String office) {
        return kind(office).equals(office);
    }
}
