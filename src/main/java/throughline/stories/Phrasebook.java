package throughline.stories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import throughline.names.ResourceLines;

/** How reports of one language name whom they draw on; kept as words in {@code attribution/}, a file a language. */
final class Phrasebook {

    private static final List<String> LANGUAGES = List.of("en", "ko", "ja", "zh", "es", "fr", "de", "ru");
    private static final List<String> UNPARTED = List.of("ja", "zh");
    private static final String OFF = ",;:.!?\"“”«»()—–；：。！？，";
    private static final int LONGEST_GAP = 30;
    private static final int LONGEST_GAP_OF_SYLLABLES = 14;
    private static final int END = 16;
    /** As far as a cue can lie off. */
    private static final int WINDOW = 64;

    private static final Map<String, Phrasebook> BOOKS =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, Phrasebook::new));

    private static final Phrasebook ENGLISH = Objects.requireNonNull(BOOKS.get("en"));

    /** What is found in a sentence. */
    enum Mention {
        OUTLET,
        OFFICE,
        SELF,
        /** Words that say by themselves that somebody spoke to the outlet. */
        OWN,
        UNNAMED,
        HEARSAY,
        WITNESS
    }

    record Named(Mention type, String name) {}

    private final Map<String, List<String>> sections;
    private final NameIndex<Named> names;
    private final boolean syllables;
    private final OutletShapes shapes;
    private final Pattern titled;

    private Phrasebook(String language) {
        sections = read("attribution/" + language + ".txt");
        syllables = language.equals("ko") || UNPARTED.contains(language);
        names = new NameIndex<>(words("particles"));
        for (Outlets.Spelling outlet : Outlets.KNOWN.spellings()) {
            names.add(outlet.written(), new Named(Mention.OUTLET, outlet.name()));
        }
        Offices.KNOWN
                .spellings()
                .forEach(office -> names.add(office.written(), new Named(Mention.OFFICE, office.name())));
        for (Mention type : List.of(Mention.OWN, Mention.SELF, Mention.HEARSAY, Mention.UNNAMED, Mention.WITNESS)) {
            words(type.name().toLowerCase(Locale.ROOT)).forEach(word -> names.add(word, new Named(type, "")));
        }
        OutletShapes.Way way = language.equals("ko")
                ? OutletShapes.Way.HANGUL
                : syllables
                        ? OutletShapes.Way.HAN
                        : language.equals("ru") ? OutletShapes.Way.QUOTES : OutletShapes.Way.CAPITALS;
        shapes = new OutletShapes(way, words("outlet-words"), words("particles"));
        titled = Pattern.compile(
                "([\\p{IsHangul}]{2,4}|[\\p{IsHan}\\p{IsKatakana}・ー]{2,10})(?:[（(][^）)]*[）)])?\\s?[전前元]?\\s?[\\p{IsHangul}\\p{IsHan}]{0,8}?(?:"
                        + words("titles").stream().map(Pattern::quote).collect(Collectors.joining("|", "", "|(?!)"))
                        + ")");
    }

    /** The one for the language of a text; for one that has none, the one for English. */
    static Phrasebook of(String language) {
        String primary = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return BOOKS.getOrDefault(primary, ENGLISH);
    }

    List<NameIndex.Found<Named>> find(Sentence sentence) {
        return names.find(sentence);
    }

    /** What looks like an outlet's name in this language. */
    OutletShapes outletShapes() {
        return shapes;
    }

    /** Whether outlets are named where this name stands: right behind "told", or right before "reports". */
    boolean mayBeOutlet(Sentence sentence, OutletShapes.Place name) {
        if (syllables) {
            return false;
        }
        boolean several = sentence.text().substring(name.from(), name.to()).indexOf(' ') > 0;
        String before = sentence.lower().substring(Math.max(0, name.from() - WINDOW), name.from());
        return cueEnds("told-before", before)
                || cueEnds("before", before)
                || (several && follows("reports", sentence, name.to(), 1));
    }

    private boolean cueEnds(String section, String before) {
        for (String cue : words(section)) {
            int at = before.lastIndexOf(cue);
            if (at >= 0 && parted(before, at, at + cue.length())) {
                String gap = before.substring(at + cue.length()).strip();
                if (gap.isEmpty() || words("articles").stream().anyMatch(gap::equalsIgnoreCase)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A name before its title, where names have no capitals. */
    Pattern titled() {
        return titled;
    }

    List<String> words(String section) {
        return sections.getOrDefault(section, List.of());
    }

    /** Whether the name at this place is said to have spoken or reported. */
    boolean speaks(Sentence sentence, int from, int to) {
        return stands("before", sentence, from) || follows("after", sentence, to) || isTopic("topic", sentence, to);
    }

    /** Whether the sentence only tells that somebody said nothing. */
    boolean isSilent(Sentence sentence) {
        return words("silent").stream().anyMatch(sentence.lower()::contains);
    }

    /** Whether somebody spoke to the one at this place. */
    boolean isTold(Sentence sentence, int from, int to) {
        return stands("told-before", sentence, from)
                || follows("told-after", sentence, to)
                || (isTopic("told-topic", sentence, to)
                        && words("after").stream()
                                .noneMatch(cue -> sentence.lower().startsWith(cue, to)));
    }

    /** Whether a text is said to be theirs who are named here, and not only a picture. */
    boolean credits(Sentence sentence, int from) {
        String before = sentence.lower().substring(Math.max(0, from - 24), from);
        return stands("credit", sentence, from) && words("photo").stream().noneMatch(before::contains);
    }

    private boolean stands(String section, Sentence sentence, int from) {
        String before = sentence.lower().substring(Math.max(0, from - WINDOW), from);
        for (String cue : words(section)) {
            int at = before.lastIndexOf(cue);
            if (at >= 0
                    && parted(before, at, at + cue.length())
                    && near(before.substring(at + cue.length()), syllables ? LONGEST_GAP_OF_SYLLABLES : LONGEST_GAP)) {
                return true;
            }
        }
        return false;
    }

    private boolean follows(String section, Sentence sentence, int to) {
        return follows(section, sentence, to, syllables ? LONGEST_GAP_OF_SYLLABLES : LONGEST_GAP);
    }

    private boolean follows(String section, Sentence sentence, int to, int farthest) {
        String after = sentence.lower().substring(to, Math.min(sentence.length(), to + WINDOW));
        for (String cue : words(section)) {
            int at = after.indexOf(cue);
            if (at >= 0 && parted(after, at, at + cue.length()) && near(after.substring(0, at), farthest)) {
                return true;
            }
        }
        return false;
    }

    /** Where verbs stand last: the name bears the particle of a topic, or of one spoken to, and the sentence ends in a verb of telling. */
    private boolean isTopic(String section, Sentence sentence, int to) {
        String after = sentence.lower().substring(to);
        String end = after.substring(Math.max(0, after.length() - END));
        return words(section).stream().anyMatch(particle -> after.strip().startsWith(particle))
                && words("end").stream().anyMatch(end::contains);
    }

    private static boolean near(String gap, int farthest) {
        return gap.length() <= farthest && gap.chars().noneMatch(letter -> OFF.indexOf(letter) >= 0);
    }

    /** Whether the cue is no part of a longer word, where words are parted. */
    private boolean parted(String text, int from, int to) {
        return syllables || (isBorder(text, from) && isBorder(text, to));
    }

    private static boolean isBorder(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static Map<String, List<String>> read(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : ResourceLines.of(Phrasebook.class, file)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                current = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else {
                current.add(line.strip());
            }
        }
        return sections;
    }
}
