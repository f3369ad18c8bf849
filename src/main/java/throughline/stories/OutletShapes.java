package throughline.stories;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what looks like an outlet's name, by words that such names are made of: "Han River Daily", 한강일보, 港新聞, газета «Порт». */
final class OutletShapes {

    private static final int LONGEST_STEM = 9;
    private static final int MOST_WORDS = 6;
    private static final int SURE = 3;
    private static final Set<String> JOINTS = Set.of("of", "de", "del", "du", "der", "la", "&");
    private static final Set<String> ARTICLES = Set.of("the", "el", "la", "le", "der", "die", "das", "los", "les");
    /** Letters that stand before names in Chinese and belong to none. */
    private static final String NO_STEM = "据據援引从從在由和与與向对對接受告诉訴";

    /** How names are made. */
    enum Way {
        CAPITALS,
        QUOTES,
        HANGUL,
        HAN
    }

    record Place(int from, int to) {}

    private final Way way;
    private final Set<String> words;
    private final List<String> particles;

    OutletShapes(Way way, List<String> words, List<String> particles) {
        this.way = way;
        this.words = Set.copyOf(words);
        this.particles = List.copyOf(particles);
    }

    List<Place> find(Sentence sentence) {
        return switch (way) {
            case CAPITALS ->
                capitals(sentence.text()).stream()
                        .filter(run -> isOutlet(sentence.text().substring(run.from(), run.to())))
                        .toList();
            case QUOTES -> quoted(sentence.text());
            case HANGUL, HAN -> dense(sentence.text());
        };
    }

    /** Whether a name standing alone, as in a byline, is surely an outlet's: "Emily Post" may be a person. */
    boolean isByline(String name) {
        return way != Way.CAPITALS
                ? isOutlet(name)
                : capitals(name).equals(List.of(new Place(0, name.length())))
                        && name.split("\\s+", -1).length >= SURE
                        && isOutlet(name);
    }

    private boolean isOutlet(String name) {
        if (way != Way.CAPITALS) {
            return words.stream().anyMatch(name::endsWith);
        }
        List<String> parts = new ArrayList<>(List.of(name.split("\\s+", -1)));
        if (!parts.isEmpty() && ARTICLES.contains(Sentence.lower(parts.getFirst()))) {
            parts.removeFirst();
        }
        return parts.size() > 1 && parts.stream().anyMatch(words::contains);
    }

    /** Words in a row that have a capital. */
    static List<Place> capitals(String text) {
        List<Place> runs = new ArrayList<>();
        int at = 0;
        int from = -1;
        int to = -1;
        int count = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isWordly(text.charAt(end))) {
                end++;
            }
            boolean capital = end > at && Character.isUpperCase(text.charAt(at));
            boolean joined = from >= 0 && end > at && JOINTS.contains(text.substring(at, end));
            if (capital) {
                from = from < 0 ? at : from;
                to = end;
                count++;
            }
            boolean goesOn = (capital || joined)
                    && count < MOST_WORDS
                    && end + 1 < text.length()
                    && text.charAt(end) == ' '
                    && isWordly(text.charAt(end + 1));
            if (!goesOn && from >= 0) {
                runs.add(new Place(from, to));
                from = -1;
                count = 0;
            }
            at = end + 1;
        }
        return runs;
    }

    private static boolean isWordly(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '-' || letter == '’' || letter == '\'' || letter == '&';
    }

    private static List<Place> quoted(String text) {
        List<Place> places = new ArrayList<>();
        int open = text.indexOf('«');
        while (open >= 0) {
            int close = text.indexOf('»', open);
            if (close > open + 2 && close - open < 34) {
                places.add(new Place(open + 1, close));
            }
            open = text.indexOf('«', open + 1);
        }
        return places;
    }

    private List<Place> dense(String text) {
        List<Place> places = new ArrayList<>();
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                int from = at;
                while (from > 0 && at - from < LONGEST_STEM && isStem(text.charAt(from - 1))) {
                    from--;
                }
                int to = at + word.length();
                boolean whole = way == Way.HAN
                        || to == text.length()
                        || UnicodeScript.of(text.charAt(to)) != UnicodeScript.HANGUL
                        || particles.stream().anyMatch(particle -> text.startsWith(particle, to));
                if (from < at && whole) {
                    places.add(new Place(from, to));
                }
            }
        }
        places.sort((a, b) -> a.from() != b.from() ? a.from() - b.from() : b.to() - a.to());
        List<Place> apart = new ArrayList<>();
        for (Place place : places) {
            if (apart.isEmpty() || apart.getLast().to() <= place.from()) {
                apart.add(place);
            }
        }
        return apart;
    }

    private boolean isStem(char letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        boolean latin = script == UnicodeScript.LATIN || Character.isDigit(letter);
        return way == Way.HANGUL
                ? script == UnicodeScript.HANGUL || latin
                : (script == UnicodeScript.HAN || script == UnicodeScript.KATAKANA || letter == 'ー' || latin)
                        && NO_STEM.indexOf(letter) < 0;
    }
}
