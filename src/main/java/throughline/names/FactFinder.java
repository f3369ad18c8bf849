package throughline.names;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import throughline.names.Fact.Kind;
import throughline.names.Words.Word;

/** Finds who, where and when a text names, in forms that can be compared across languages. */
public final class FactFinder {

    /** The months in English, in small letters. */
    public static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private final Gazetteer places = Gazetteer.ofPlaces();
    private final Gazetteer concepts = Gazetteer.ofConcepts();
    private final Set<Integer> publicFigures = publicFigures();

    /**
     * All that the words name, in order.
     *
     * @param prominent how many of the words are headline and lead
     * @param propers the words that are proper names
     */
    public Collection<Fact> find(List<Word> all, int prominent, Set<String> propers, Instant at) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        persons(all, prominent, facts);
        for (Gazetteer.Found place : places.find(all.subList(0, prominent))) {
            put(facts, kind(place), Keys.of("p", place.id()), place.id(), place.shown(), true);
        }
        for (Gazetteer.Found place : places.find(all)) {
            put(facts, kind(place), Keys.of("p", place.id()), place.id(), place.shown(), false);
        }
        for (Gazetteer.Found thing : concepts.find(all)) {
            put(facts, Kind.THING, Keys.of("c", thing.id()), thing.id(), thing.id(), false);
        }
        dates(all, at, facts);
        for (int i = 0; i < all.size(); i++) {
            Word word = all.get(i);
            if (word.isNumber() && (word.text().length() > 1)) {
                put(facts, Kind.NUMBER, Keys.of("n", word.text()), word.text(), word.shown(), i < prominent);
            } else if (word.kind() == Words.Kind.LETTERS && propers.contains(word.text())) {
                put(facts, Kind.NAME, Keys.of("x", word.text()), word.text(), word.shown(), i < prominent);
            } else if (word.kind() == Words.Kind.HANGUL) {
                loose(KoreanGrammar.stem(word.text()), facts);
            }
        }
        propers.stream().sorted().forEach(word -> romanized(word, facts));
        return facts.values();
    }

    private Kind kind(Gazetteer.Found place) {
        return places.isCountry(place.id()) ? Kind.COUNTRY : Kind.TOWN;
    }

    private static void put(Map<String, Fact> facts, Kind kind, int key, String id, String label, boolean prominent) {
        facts.putIfAbsent(kind + id, new Fact(kind, KeySet.of(IntStream.of(key)), label, prominent));
    }

    private void persons(List<Word> words, int prominent, Map<String, Fact> facts) {
        int i = 0;
        while (i < words.size()) {
            int taken = 0;
            for (int length = 3; length >= 2 && taken == 0; length--) {
                // who is named first is who the report is about, however late
                boolean first = facts.values().stream().noneMatch(fact -> fact.kind() == Kind.PERSON);
                taken = person(words, i, length, i < prominent || first, facts) ? length : 0;
            }
            i += Math.max(1, taken);
        }
        for (KoreanGrammar.Name name : KoreanGrammar.names(words)) {
            String folded = HangulSpellings.folded(name.text());
            if (name.sure()) {
                putPerson(facts, KeySet.of(IntStream.of(Keys.of("h", folded))), folded, name.text(), true);
            }
        }
    }

    private boolean person(List<Word> words, int from, int length, boolean prominent, Map<String, Fact> facts) {
        if (from + length > words.size()) {
            return false;
        }
        List<String> parts = new ArrayList<>();
        StringBuilder label = new StringBuilder();
        for (int i = from; i < from + length; i++) {
            Word word = words.get(i);
            boolean joined = i == from || word.hyphened() || !word.broken();
            if (word.kind() != Words.Kind.LETTERS || !joined || (!word.capital() && (i == from || !word.hyphened()))) {
                return false;
            }
            parts.add(word.text());
            label.append(i == from ? "" : word.hyphened() ? "-" : " ").append(word.shown());
        }
        if (!KoreanNames.isSurname(parts.getFirst()) && !KoreanNames.isSurname(parts.getLast())) {
            return false;
        }
        Set<String> readings = new HashSet<>(KoreanNames.readings(parts));
        readings.removeIf(reading -> reading.length() < 3);
        if (readings.isEmpty()) {
            return false;
        }
        KeySet keys = KeySet.of(readings.stream().mapToInt(reading -> Keys.of("h", reading)));
        putPerson(facts, keys, parts.toString(), label.toString(), prominent);
        return true;
    }

    private void putPerson(Map<String, Fact> facts, KeySet keys, String id, String label, boolean prominent) {
        boolean everywhere = IntStream.range(0, keys.size()).anyMatch(i -> publicFigures.contains(keys.get(i)));
        facts.putIfAbsent(
                "person" + id, new Fact(everywhere ? Kind.PUBLIC_FIGURE : Kind.PERSON, keys, label, prominent));
    }

    private void romanized(String word, Map<String, Fact> facts) {
        if (word.length() < 4) {
            return;
        }
        Set<Integer> keys = new HashSet<>();
        HangulSpellings.of(word, 2, 4).forEach(reading -> keys.add(Keys.of("h", reading)));
        String skeleton = HangulSpellings.latinSkeleton(word);
        if (skeleton.length() >= 4) {
            keys.add(Keys.of("k", skeleton));
        }
        if (!keys.isEmpty()) {
            facts.put("roman" + word, new Fact(Kind.ROMANIZED, keys(keys), word, false));
        }
    }

    private static void loose(String stem, Map<String, Fact> facts) {
        if (stem.length() < 2 || facts.containsKey("loose" + stem)) {
            return;
        }
        Set<Integer> keys = new HashSet<>();
        if (stem.length() <= 4) {
            keys.add(Keys.of("h", HangulSpellings.folded(stem)));
            keys.add(Keys.of("h", stem));
        }
        String skeleton = HangulSpellings.skeleton(stem);
        if (stem.length() >= 3 && skeleton.length() >= 4) {
            keys.add(Keys.of("k", skeleton));
        }
        facts.put("loose" + stem, new Fact(Kind.LOOSE, keys(keys), stem, false));
    }

    /** Days and months that are named: July 14, 14 July, 7월 14일, 지난해 11월. */
    private static void dates(List<Word> words, Instant at, Map<String, Fact> facts) {
        int thisMonth = at.atZone(ZoneOffset.UTC).getMonthValue();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1).text() : "";
            int month = word.capital() ? MONTHS.indexOf(word.text()) + 1 : 0;
            if (month == 0 && word.isNumber() && (next.startsWith("월") || next.startsWith("月"))) {
                month = small(word.text(), 12);
                next = i + 2 < words.size() ? words.get(i + 2).text() : "";
            }
            if (month > 0) {
                String name = MONTHS.get(month - 1);
                String shown = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
                put(facts, Kind.DATE, Keys.of("d", name), name, shown, false);
                int day =
                        Math.max(small(next, 31), i > 0 ? small(words.get(i - 1).text(), 31) : 0);
                if (day > 0) {
                    put(facts, Kind.DATE, Keys.of("d", month + "-" + day), month + "-" + day, day + " " + shown, false);
                }
            } else if (word.isNumber() && next.startsWith("일") && small(word.text(), 31) > 0) {
                String day = thisMonth + "-" + small(word.text(), 31);
                put(facts, Kind.DATE, Keys.of("d", day), day, word.shown() + next, false);
            }
        }
    }

    private static int small(String text, int most) {
        if (text.isEmpty() || text.length() > 2 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        int number = Integer.parseInt(text);
        return number <= most ? number : 0;
    }

    private static KeySet keys(Collection<Integer> keys) {
        return KeySet.of(keys.stream().mapToInt(Integer::intValue));
    }

    private static Set<Integer> publicFigures() {
        Set<Integer> names = new HashSet<>();
        ResourceLines.of(FactFinder.class, "public-figures.txt")
                .forEach(name -> names.add(Keys.of("h", HangulSpellings.folded(name))));
        return names;
    }
}
