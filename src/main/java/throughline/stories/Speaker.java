package throughline.stories;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import throughline.names.KoreanNames;

/** Finds who spoke to an outlet, in the sentence that tells of it. */
final class Speaker {

    private static final Pattern NAME =
            Pattern.compile("(?U)\\p{Lu}[\\p{L}'’]*(?:-\\p{L}+)*(?:\\s+\\p{Lu}[\\p{L}'’]*(?:-\\p{L}+)*){1,3}");
    private static final Pattern HANGUL = Pattern.compile("(?<![가-힣])([가-힣]{2,4})(?:\\([^)]*\\))?\\s");

    private final List<String> people;
    private final String headline;
    private final Phrasebook book;

    Speaker(Phrasebook book, List<String> people, String headline) {
        this.book = book;
        this.people = people;
        this.headline = headline;
    }

    /** The name as it is usually spelt, or as it stands; empty where none is found. */
    String in(Sentence sentence, int told) {
        return people.stream()
                .filter(person -> named(person, sentence))
                .findFirst()
                .or(() -> latin(sentence, told))
                .or(() -> titled(sentence))
                .orElse("");
    }

    private boolean named(String person, Sentence sentence) {
        String text = sentence.lower();
        if (text.contains(Sentence.lower(person))) {
            return true;
        }
        return Stream.concat(latinNames(sentence.text()), hangulNames(sentence.text()))
                .anyMatch(name -> !KoreanNames.readings(name).isEmpty() && KoreanNames.possiblySame(person, name));
    }

    private static Stream<String> latinNames(String text) {
        return NAME.matcher(text).results().map(found -> found.group());
    }

    private static Stream<String> hangulNames(String text) {
        return HANGUL.matcher(text).results().map(found -> found.group(1));
    }

    /** The nearest full name before the words of telling that is none of an outlet or office; otherwise the first after them. */
    private Optional<String> latin(Sentence sentence, int told) {
        List<NameIndex.Found<Phrasebook.Named>> others = book.find(sentence);
        String best = "";
        Matcher name = NAME.matcher(sentence.text());
        while (name.find()) {
            int from = name.start();
            int to = name.end();
            if (others.stream().noneMatch(one -> one.from() < to && one.to() > from)
                    && (best.isEmpty() || from < told)) {
                best = name.group();
            }
        }
        return best.isEmpty() ? fromHeadline(sentence) : Optional.of(best);
    }

    /** A surname alone is completed by the headline. */
    private Optional<String> fromHeadline(Sentence sentence) {
        return latinNames(headline)
                .filter(name -> Stream.of(name.split("\\s+", -1))
                        .anyMatch(part -> sentence.text().startsWith(part + " ")))
                .findFirst();
    }

    private Optional<String> titled(Sentence sentence) {
        Matcher name = book.titled().matcher(sentence.text());
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }
}
