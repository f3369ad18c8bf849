package throughline.stories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.names.ResourceLines;

/** How reports of one language name whom they draw on; kept as words in {@code attribution/}, a file a language. */
final class Phrasebook {

    private static final List<String> LANGUAGES = List.of("en", "ko", "ja", "zh", "es", "fr", "de", "ru");
    private static final List<String> UNPARTED = List.of("ja", "zh");
    private static final String OFF = ",;:.!?\"“”«»()—–；：。！？，";
    private static final int LONGEST_GAP = 30;
    private static final int LONGEST_GAP_OF_SYLLABLES = 14;
    private static final int END = 16;
    private static final String CAPITALS = "(\\p{Lu}[\\p{L}\\p{N}'’-]*(?:\\s+\\p{Lu}[\\p{L}\\p{N}'’-]*){0,3})";

    private static final Map<String, Phrasebook> BOOKS =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, Phrasebook::new));

    /** What is found in a sentence. */
    enum Type {
        OUTLET,
        OFFICE,
        SELF,
        /** Words that say by themselves that somebody spoke to the outlet. */
        OWN,
        UNNAMED,
        HEARSAY,
        WITNESS
    }

    record Named(Type type, String name) {}

    private final Map<String, List<String>> sections;
    private final NameIndex<Named> names;
    private final boolean syllables;
    private final @Nullable Pattern outletLike;
    private final @Nullable Pattern maybe;

    private Phrasebook(String language) {
        sections = read("attribution/" + language + ".txt");
        syllables = language.equals("ko") || UNPARTED.contains(language);
        names = new NameIndex<>(words("particles"));
        for (Outlets.Spelling outlet : Outlets.KNOWN.spellings()) {
            names.add(outlet.written(), new Named(Type.OUTLET, outlet.name()));
        }
        Offices.KNOWN.spellings().forEach(office -> names.add(office.written(), new Named(Type.OFFICE, office.name())));
        for (Type type : List.of(Type.OWN, Type.SELF, Type.HEARSAY, Type.UNNAMED, Type.WITNESS)) {
            words(type.name().toLowerCase(Locale.ROOT)).forEach(word -> names.add(word, new Named(type, "")));
        }
        outletLike = outletLike(language);
        maybe = maybeOutlet();
    }

    /** The one for the language of a text; for one that has none, the one for English. */
    static Phrasebook of(String language) {
        String primary = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return BOOKS.getOrDefault(primary, BOOKS.getOrDefault("en", new Phrasebook("en")));
    }

    List<NameIndex.Found<Named>> find(Sentence sentence) {
        return names.find(sentence);
    }

    /** What looks like an outlet's name in this language: "Han River Daily", 한강일보. */
    @Nullable Pattern outletLike() {
        return outletLike;
    }

    /** A name where outlets are named. */
    @Nullable Pattern maybe() {
        return maybe;
    }

    List<String> words(String section) {
        return sections.getOrDefault(section, List.of());
    }

    /** Whether the name at this place is said to have spoken or reported. */
    boolean speaks(Sentence sentence, int from, int to) {
        return stands("before", sentence, from) || follows("after", sentence, to) || isTopic(sentence, to);
    }

    /** Whether the sentence only tells that somebody said nothing. */
    boolean isSilent(Sentence sentence) {
        return words("silent").stream().anyMatch(sentence.lower()::contains);
    }

    /** Whether somebody spoke to the one at this place. */
    boolean isTold(Sentence sentence, int from, int to) {
        return stands("told-before", sentence, from) || follows("told-after", sentence, to);
    }

    /** Whether a text is said to be theirs who are named here, and not only a picture. */
    boolean credits(Sentence sentence, int from) {
        String before = sentence.lower().substring(Math.max(0, from - 24), from);
        return stands("credit", sentence, from)
                && words("photo").stream().noneMatch(before::contains);
    }

    private boolean stands(String section, Sentence sentence, int from) {
        String before = sentence.lower().substring(0, from);
        for (String cue : words(section)) {
            int at = before.lastIndexOf(cue);
            if (at >= 0 && parted(before, at, at + cue.length()) && near(before.substring(at + cue.length()))) {
                return true;
            }
        }
        return false;
    }

    private boolean follows(String section, Sentence sentence, int to) {
        String after = sentence.lower().substring(to);
        for (String cue : words(section)) {
            int at = after.indexOf(cue);
            if (at >= 0 && parted(after, at, at + cue.length()) && near(after.substring(0, at))) {
                return true;
            }
        }
        return false;
    }

    /** Where verbs stand last: the name is the topic, and the sentence ends in a verb of telling. */
    private boolean isTopic(Sentence sentence, int to) {
        String after = sentence.lower().substring(to);
        String end = after.substring(Math.max(0, after.length() - END));
        return words("topic").stream().anyMatch(particle -> after.strip().startsWith(particle))
                && words("end").stream().anyMatch(end::contains);
    }

    private boolean near(String gap) {
        return gap.length() <= (syllables ? LONGEST_GAP_OF_SYLLABLES : LONGEST_GAP)
                && gap.chars().noneMatch(letter -> OFF.indexOf(letter) >= 0);
    }

    private boolean parted(String text, int from, int to) {
        return syllables
                || (from == 0
                                || !Character.isLetterOrDigit(text.charAt(from))
                                || !Character.isLetterOrDigit(text.charAt(from - 1)))
                        && (to == text.length()
                                || !Character.isLetterOrDigit(text.charAt(to - 1))
                                || !Character.isLetterOrDigit(text.charAt(to)));
    }

    private @Nullable Pattern outletLike(String language) {
        List<String> words = words("outlet-words");
        String any = alternatives(words.stream());
        if (language.equals("ko")) {
            return Pattern.compile("(?<![가-힣])[가-힣A-Za-z0-9]{1,9}(?:" + any + ")(?:TV)?(?=$|[^가-힣]|"
                    + alternatives(words("particles").stream()) + ")");
        }
        if (UNPARTED.contains(language)) {
            return Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー&&[^据據援引从從在由和与與]]{1,8}?(?:" + any + ")");
        }
        if (language.equals("ru")) {
            return Pattern.compile("(?<=[«\"“])[\\p{L}\\p{N} -]{3,30}(?=[»\"”])");
        }
        return Pattern.compile("(?:\\p{Lu}[\\p{L}\\p{N}'’-]*\\s+(?:(?:de|del|of|the|du|la|der)\\s+)?){0,3}\\b(?:" + any
                + ")(?:\\s+(?:(?:de|del|of|du|der)\\s+)?\\p{Lu}[\\p{L}\\p{N}'’-]*){0,3}");
    }

    private @Nullable Pattern maybeOutlet() {
        if (syllables) {
            return null;
        }
        String articles = words("articles").isEmpty() ? "" : "(?:(?iu:" + alternatives(words("articles").stream()) + ")\\s*)?";
        String before = alternatives(Stream.concat(words("told-before").stream(), words("before").stream()));
        String reports = alternatives(words("reports").stream());
        return Pattern.compile("(?iu:\\b(?:" + before + "))\\s+" + articles + CAPITALS + "|" + CAPITALS + "\\s+(?:" + reports
                + ")(?!\\p{L})");
    }

    private static String alternatives(Stream<String> words) {
        return words.sorted((a, b) -> b.length() - a.length())
                .map(word -> Stream.of(word.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("\\p{L}*")))
                .collect(Collectors.joining("|"));
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
