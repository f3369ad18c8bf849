package throughline.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names that many languages have for one thing, as a tree of words: places (our table of peoples and short names, countries from the
 * runtime's CLDR, cities from GeoNames) and the things that news tells of. The longest name from a word on is the one meant.
 */
final class Gazetteer {

    private static final List<String> LANGUAGES =
            List.of("en", "ko", "ja", "zh", "es", "fr", "de", "ru", "it", "nl", "pt");
    /** Of places, with и for й. */
    private static final List<String> RUSSIAN_ENDINGS =
            List.of("ом", "ем", "ои", "еи", "ах", "ях", "а", "я", "у", "ю", "ы", "и", "е");

    private static final List<String> RUSSIAN_NOMINATIVES = List.of("", "а", "я", "ь", "ы", "и", "е");
    private static final int LONGEST_HANGUL = 8;

    /**
     * What a name stands for.
     *
     * @param country the country that it is or lies in, if known
     */
    record Thing(
            String id, Fact.Kind kind, int key, @Nullable String country) {}

    /**
     * A thing by one of its names.
     *
     * @param proper whether the name counts only with a capital letter, where its script has any
     * @param weak whether the name is also something else, so that the text must name its country too
     */
    record Named(Thing thing, boolean proper, boolean weak) {}

    private final PhraseTree<Named> names = new PhraseTree<>();
    private final Map<String, Named> beginnings = new HashMap<>();
    private final String keyKind;
    private final boolean compounds;

    private Gazetteer(String keyKind, boolean compounds) {
        this.keyKind = keyKind;
        this.compounds = compounds;
    }

    static Gazetteer ofPlaces() {
        Gazetteer places = new Gazetteer("p", true);
        Set<String> countries = new HashSet<>(List.of(Locale.getISOCountries()));
        Set<String> weak = Set.copyOf(ResourceLines.of(Gazetteer.class, "weak-places.txt"));
        for (String line : ResourceLines.of(Gazetteer.class, "places.tsv")) {
            String[] cells = line.split("\t", -1);
            boolean country = countries.contains(cells[0]);
            Thing thing = places.thing(
                    cells[0],
                    country ? Fact.Kind.COUNTRY : Fact.Kind.TOWN,
                    country ? cells[0] : cells.length > 2 ? cells[2] : null);
            places.addAll(thing, cells[1], weak);
        }
        for (String country : Locale.getISOCountries()) {
            Thing thing = places.thing(country, Fact.Kind.COUNTRY, country);
            for (String language : LANGUAGES) {
                String name = Locale.of("", country).getDisplayCountry(Locale.of(language));
                places.add(name, thing, true, weak);
            }
        }
        places.addCities(weak);
        return places;
    }

    /** A capital stands for its country; a city of our own table has its names there and more here. */
    private void addCities(Set<String> weak) {
        for (String line : ResourceLines.of(Gazetteer.class, "cities.tsv")) {
            String[] cells = line.split("\t", -1);
            String[] forms = cells[1].split("\\|", -1);
            String id = cells.length > 2 ? cells[2] : cells[0] + ":" + forms[0];
            boolean capital = id.equals(cells[0]);
            Thing thing = thing(id, capital ? Fact.Kind.COUNTRY : Fact.Kind.TOWN, cells[0]);
            for (String form : forms) {
                add(form, thing, true, weak);
            }
        }
    }

    static Gazetteer ofConcepts() {
        Gazetteer concepts = new Gazetteer("c", false);
        for (String line : ResourceLines.of(Gazetteer.class, "concepts.tsv")) {
            String[] cells = line.split("\t", -1);
            concepts.addAll(concepts.thing(cells[0], Fact.Kind.THING, null), cells[1], Set.of());
        }
        return concepts;
    }

    /** Where names that begin with the word go on. */
    PhraseTree.@Nullable Node<Named> begin(String word) {
        return names.begin(word);
    }

    /** What a single word names by itself or by what it begins with, where words are glued together: 북한군은, 탈북민. */
    @Nullable
    Named within(Words.Kind kind, String word, String stem) {
        if (kind == Words.Kind.HANGUL) {
            Named named = whole(word);
            named = named == null ? whole(stem) : named;
            for (int end = Math.min(LONGEST_HANGUL, word.length() - 1); end >= 2 && named == null; end--) {
                String begin = word.substring(0, end);
                named = beginnings.get(begin);
                named = named == null && compounds ? compound(whole(begin), word, end) : named;
            }
            return named;
        }
        if (kind != Words.Kind.LETTERS) {
            return null;
        }
        for (int end = word.length(); end >= 4 && !beginnings.isEmpty(); end--) {
            Named named = beginnings.get(word.substring(0, end));
            if (named != null) {
                return named;
            }
        }
        return compounds && word.length() > 4 ? undeclined(word) : null;
    }

    /** Nordkoreas is Nordkorea, Гаваны is Гавана. */
    private @Nullable Named undeclined(String word) {
        char first = word.charAt(0);
        if (first < 'а' || first > 'я') {
            Named named = word.endsWith("s") ? whole(word.substring(0, word.length() - 1)) : null;
            return named != null && named.thing().kind() == Fact.Kind.COUNTRY ? named : null;
        }
        for (String ending : RUSSIAN_ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                String stem = word.substring(0, word.length() - ending.length());
                for (String nominative : RUSSIAN_NOMINATIVES) {
                    Named named = whole(stem + nominative);
                    if (named != null) {
                        return named;
                    }
                }
            }
        }
        return null;
    }

    /** A country may begin any word (북한군, 미국인), a short town's name only one that goes on with a particle or title. */
    private static @Nullable Named compound(@Nullable Named named, String word, int end) {
        boolean sure = named != null && (named.thing().kind() == Fact.Kind.COUNTRY || end > 2 || !named.proper());
        return named != null && (sure || KoreanGrammar.isEnding(word.charAt(end - 1), word.substring(end)))
                ? named
                : null;
    }

    private @Nullable Named whole(String word) {
        PhraseTree.Node<Named> node = names.begin(word);
        return node == null ? null : node.meaning();
    }

    private Thing thing(String id, Fact.Kind kind, @Nullable String country) {
        return new Thing(id, kind, Keys.of(keyKind, id), country);
    }

    private void addAll(Thing thing, String forms, Set<String> weak) {
        for (String name : forms.split("\\|", -1)) {
            if (name.endsWith("*")) {
                beginnings.putIfAbsent(name.substring(0, name.length() - 1), new Named(thing, false, false));
            } else {
                add(name.startsWith("^") ? name.substring(1) : name, thing, name.startsWith("^"), weak);
            }
        }
    }

    private void add(String name, Thing thing, boolean proper, Set<String> weak) {
        StringBuilder plain = new StringBuilder();
        for (Words.Word word : Words.of(name)) {
            boolean pair = word.kind() == Words.Kind.HAN || plain.isEmpty();
            plain.append(pair ? "" : " ").append(word.text());
        }
        names.add(name, new Named(thing, proper, weak.contains(plain.toString())));
    }
}
