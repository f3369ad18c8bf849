package throughline.relevance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import throughline.beats.Seed;

/**
 * Guesses which words of the seeds are people's names. In Latin script: two to four capitalised words in a row, none of which the
 * seeds also write small or use for a country; in Hangul: three syllables before a form of address. It is a guess that is shown
 * to readers among other reasons and decides nothing.
 */
final class PeopleNames {

    private static final Pattern CAPITALS =
            Pattern.compile("\\p{Lu}[\\p{L}]{1,20}(?:-\\p{L}{1,20})?(?: \\p{Lu}[\\p{L}]{1,20}(?:-\\p{L}{1,20})?){1,5}");
    private static final Pattern ADDRESSED =
            Pattern.compile("([가-힣]{3}) ?(?:전 )?(?:씨|참사|대사|공사|대통령|위원장|의원|장관|총리|국무위원장|대표|외교관)");
    private static final Pattern SMALL = Pattern.compile("(?<![\\p{L}’'-])\\p{Ll}{2,30}");

    /** What stands before a name or makes it the name of something else. */
    private static final Set<String> NO_NAMES = Set.of(
            "president",
            "minister",
            "prime",
            "leader",
            "chief",
            "chairman",
            "ambassador",
            "secretary",
            "general",
            "colonel",
            "captain",
            "senator",
            "mr",
            "mrs",
            "ms",
            "dr",
            "professor",
            "judge",
            "king",
            "queen",
            "pope",
            "sir",
            "former",
            "the",
            "in",
            "on",
            "at",
            "for",
            "of",
            "and",
            "news",
            "agency",
            "daily",
            "times",
            "post",
            "ilbo",
            "shimbun",
            "party",
            "ministry",
            "office",
            "embassy",
            "council",
            "committee",
            "university",
            "institute",
            "bank",
            "group",
            "war",
            "day",
            "sea",
            "city",
            "street",
            "north",
            "south",
            "east",
            "west",
            "new",
            "united",
            "republic",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private final Set<String> common = new HashSet<>(NO_NAMES);

    private PeopleNames(List<Seed> seeds, Set<String> countries) {
        seeds.forEach(seed -> seed.passages().forEach(passage -> {
            Matcher small = SMALL.matcher(passage);
            while (small.find()) {
                common.add(small.group());
            }
        }));
        for (String country : countries) {
            for (String word : country.toLowerCase(Locale.ROOT).split("[ -]", -1)) {
                common.add(word);
            }
        }
        for (Seed seed : seeds) {
            common.addAll(List.of(seed.outlet().toLowerCase(Locale.ROOT).split(" ", -1)));
        }
    }

    static List<String> in(List<Seed> seeds, Set<String> countries) {
        PeopleNames names = new PeopleNames(seeds, countries);
        Set<String> found = new LinkedHashSet<>();
        for (Seed seed : seeds) {
            for (String passage : seed.passages()) {
                Matcher capitals = CAPITALS.matcher(passage);
                while (capitals.find()) {
                    names.longest(capitals.group()).ifPresent(found::add);
                }
                Matcher addressed = ADDRESSED.matcher(passage);
                while (addressed.find()) {
                    found.add(addressed.group(1));
                }
            }
        }
        return List.copyOf(found);
    }

    /** The longest run of words that nothing speaks against, so that "President Yoon Suk Yeol" loses its title. */
    private Optional<String> longest(String capitals) {
        List<String> best = List.of();
        List<String> run = new ArrayList<>();
        for (String word : capitals.split(" ", -1)) {
            if (isCommon(word.toLowerCase(Locale.ROOT))) {
                run.clear();
            } else {
                run.add(word);
                best = run.size() > best.size() ? List.copyOf(run) : best;
            }
        }
        return best.size() >= 2 && best.size() <= 4 ? Optional.of(String.join(" ", best)) : Optional.empty();
    }

    /** Known as another kind of word, or as the beginning of one: "Cuban" is of Cuba. */
    private boolean isCommon(String word) {
        int dash = word.indexOf('-');
        return common.contains(dash < 0 ? word : word.substring(0, dash))
                || (word.length() > 4
                        && (common.contains(word.substring(0, word.length() - 1))
                                || common.contains(word.substring(0, word.length() - 2))
                                || common.contains(word + "s")));
    }
}
