package throughline.stories;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import throughline.names.ResourceLines;

/** The outlets, agencies and aggregators that are known, each under one name; their spellings are kept in {@code outlets.tsv}. */
final class Outlets {

    static final Outlets KNOWN = new Outlets();

    /** Spelling and name of each. */
    record Spelling(String written, String name) {}

    private final List<Spelling> spellings = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> hosts = new HashMap<>();
    private final Set<String> agencies = new HashSet<>();
    private final Set<String> aggregators = new HashSet<>();

    private Outlets() {
        for (String line : ResourceLines.of(Outlets.class, "outlets.tsv")) {
            String[] cells = line.split("\t", -1);
            String name = cells[1];
            names.put(plain(name), name);
            if (cells[0].equals("agency")) {
                agencies.add(name);
            } else if (cells[0].equals("aggregator")) {
                aggregators.add(name);
            }
            for (int i = 2; i < cells.length; i++) {
                if (cells[i].startsWith("@")) {
                    hosts.put(cells[i].substring(1), name);
                } else {
                    names.putIfAbsent(plain(cells[i]), name);
                    if (!cells[0].equals("aggregator")) {
                        spellings.add(new Spelling(cells[i], name));
                    }
                }
            }
        }
    }

    List<Spelling> spellings() {
        return spellings;
    }

    /** The name under which an outlet is known, or the one it gives itself. */
    String name(String outlet) {
        return names.getOrDefault(plain(outlet), outlet.strip());
    }

    /** The same by its name and, where that is not known, by its address. An aggregator's address tells nothing of the outlet. */
    String name(String outlet, URI address) {
        String known = names.get(plain(outlet));
        if (known != null) {
            return known;
        }
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        for (String rest = host; rest.contains("."); rest = rest.substring(rest.indexOf('.') + 1)) {
            String name = hosts.get(rest);
            if (name != null && !aggregators.contains(name)) {
                return name;
            }
        }
        return outlet.strip();
    }

    boolean isKnown(String name) {
        return names.containsKey(plain(name));
    }

    boolean isAgency(String name) {
        return agencies.contains(name);
    }

    /** Whether it only shows what others publish. */
    boolean isAggregator(String outlet, URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        boolean there = false;
        for (String rest = host; rest.contains("."); rest = rest.substring(rest.indexOf('.') + 1)) {
            there |= aggregators.contains(hosts.getOrDefault(rest, ""));
        }
        return there || aggregators.contains(names.getOrDefault(plain(outlet), ""));
    }

    /** A name for comparing: letters and figures in lower case, without an article. */
    static String plain(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        (lower.startsWith("the ") ? lower.substring(4) : lower)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
