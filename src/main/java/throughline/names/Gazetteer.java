package throughline.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names that many languages have for one thing: places (countries from the runtime's CLDR, the rest from a table) and the things that
 * news tells of. Finds them in a list of words, the longest name first.
 */
final class Gazetteer {

    private static final List<String> LANGUAGES =
            List.of("en", "ko", "ja", "zh", "es", "fr", "de", "ru", "it", "nl", "pt");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> beginnings = new HashMap<>();
    private final Map<String, Integer> longestFrom = new HashMap<>();
    private final Set<String> countries = new HashSet<>();

    private Gazetteer() {}

    /** @param shown the name as it stands in the text */
    record Found(String id, String shown) {}

    static Gazetteer ofPlaces() {
        Gazetteer places = new Gazetteer();
        for (String country : Locale.getISOCountries()) {
            Locale region = Locale.of("", country);
            places.countries.add(country);
            for (String language : LANGUAGES) {
                places.add(country, region.getDisplayCountry(Locale.of(language)));
            }
        }
        // Georgia, Jordan, Chad and their like are states, persons and names first; they need more than their name
        for (String ambiguous :
                List.of("georgia", "jordan", "chad", "mali", "guinea", "niger", "togo", "이란", "가나", "수단", "차드")) {
            places.names.remove(ambiguous);
        }
        places.addTable("places.tsv");
        return places;
    }

    static Gazetteer ofConcepts() {
        Gazetteer concepts = new Gazetteer();
        concepts.addTable("concepts.tsv");
        return concepts;
    }

    boolean isCountry(String id) {
        return countries.contains(id);
    }

    /** What the words name, in order, each as often as it is named. */
    List<Found> find(List<Words.Word> words) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int taken = 1;
            String id = null;
            Words.Word word = words.get(at);
            if (word.kind() == Words.Kind.LETTERS) {
                int longest = Math.min(longestFrom.getOrDefault(word.text(), 0), words.size() - at);
                for (int length = longest; length > 0 && id == null; length--) {
                    id = names.get(joined(words, at, length));
                    taken = length;
                }
                taken = id == null ? 1 : taken;
                id = id == null ? beginning(word.text()) : id;
            } else if (word.kind() == Words.Kind.HANGUL) {
                id = inHangul(word.text());
            } else if (word.kind() == Words.Kind.HAN) {
                for (int length = Math.min(8, words.size() - at); length > 0 && id == null; length--) {
                    id = names.get(run(words, at, length));
                    taken = length;
                }
                taken = id == null ? 1 : taken;
            }
            if (id != null) {
                found.add(new Found(id, shown(words, at, taken)));
            }
            at += taken;
        }
        return found;
    }

    private @Nullable String inHangul(String word) {
        String exact = names.get(word);
        if (exact != null) {
            return exact;
        }
        String named = names.get(KoreanGrammar.stem(word));
        for (int end = Math.min(8, word.length() - 1); end >= 2 && named == null; end--) {
            String begin = word.substring(0, end);
            named = beginnings.containsKey(begin) ? beginnings.get(begin) : isPlaceTable() ? names.get(begin) : null;
        }
        return named;
    }

    private boolean isPlaceTable() {
        return !countries.isEmpty();
    }

    private @Nullable String beginning(String word) {
        for (int end = word.length(); end >= 4 && !beginnings.isEmpty(); end--) {
            String id = beginnings.get(word.substring(0, end));
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    private static String joined(List<Words.Word> words, int from, int length) {
        StringBuilder joined = new StringBuilder(words.get(from).text());
        for (int i = 1; i < length; i++) {
            joined.append(' ').append(words.get(from + i).text());
        }
        return joined.toString();
    }

    private static String shown(List<Words.Word> words, int from, int length) {
        if (words.get(from).kind() == Words.Kind.HAN) {
            return run(words, from, length);
        }
        if (words.get(from).kind() == Words.Kind.HANGUL) {
            return KoreanGrammar.stem(words.get(from).shown());
        }
        StringBuilder shown = new StringBuilder(words.get(from).shown());
        for (int i = 1; i < length; i++) {
            shown.append(' ').append(words.get(from + i).shown());
        }
        return shown.toString();
    }

    /** Overlapping pairs put together again to the run of characters that they came from. */
    private static String run(List<Words.Word> words, int from, int length) {
        StringBuilder run = new StringBuilder(words.get(from).text());
        for (int i = 1; i < length; i++) {
            String pair = words.get(from + i).text();
            if (words.get(from + i).kind() != Words.Kind.HAN
                    || pair.length() < 2
                    || run.charAt(run.length() - 1) != pair.charAt(0)) {
                return "";
            }
            run.append(pair.substring(1));
        }
        return run.toString();
    }

    private void addTable(String table) {
        for (String line : ResourceLines.of(Gazetteer.class, table)) {
            String[] cells = line.split("\t", -1);
            for (String name : cells[1].split("\\|", -1)) {
                if (name.endsWith("*")) {
                    beginnings.put(name.substring(0, name.length() - 1), cells[0]);
                } else {
                    add(cells[0], name);
                }
            }
        }
    }

    private void add(String id, String name) {
        List<Words.Word> words = Words.of(name);
        if (words.isEmpty()) {
            return;
        }
        boolean han = words.getFirst().kind() == Words.Kind.HAN;
        longestFrom.merge(words.getFirst().text(), words.size(), Math::max);
        names.putIfAbsent(han ? run(words, 0, words.size()) : joined(words, 0, words.size()), id);
    }
}
