package throughline.names;

import java.util.Locale;

/** The words of {@code dates.tsv}: months, weekdays, and days, months and years counted from today. */
final class DateWords {

    /** What a date word tells. */
    enum Role {
        MONTH,
        WEEKDAY,
        DAY,
        MONTHS,
        YEARS,
        /** last, this or next: the word beside it says what */
        WHICH,
        /** of, de, года: parts nothing */
        SMALL
    }

    /**
     * A date word.
     *
     * @param value which month or weekday, or how many days, months or years from today
     * @param proper whether it counts only with a capital letter
     * @param doubtful whether it is another word too, and counts only beside a figure
     */
    record Meaning(Role role, int value, boolean proper, boolean doubtful) {}

    private DateWords() {}

    static PhraseTree<Meaning> tree() {
        PhraseTree<Meaning> tree = new PhraseTree<>();
        for (String line : ResourceLines.of(DateWords.class, "dates.tsv")) {
            String[] cells = line.split("\t", -1);
            Role role = Role.valueOf(cells[0].toUpperCase(Locale.ROOT));
            for (String form : cells[2].split("\\|", -1)) {
                boolean doubtful = form.startsWith("?");
                boolean proper = form.startsWith("^", doubtful ? 1 : 0);
                tree.add(
                        form.substring((doubtful ? 1 : 0) + (proper ? 1 : 0)),
                        new Meaning(role, Integer.parseInt(cells[1]), proper, doubtful));
            }
        }
        return tree;
    }
}
