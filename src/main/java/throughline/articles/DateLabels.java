package throughline.articles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts a line at the labels that say what its dates are the dates of, kept per language in {@code datelabels.txt}. */
final class DateLabels {

    /** What a date is the date of. */
    enum Sense {
        PUBLISHED,
        MODIFIED,
        /** Of something that is not the article. */
        OTHER,
        UNTOLD
    }

    /** What follows a label, up to the next one. */
    record Part(Sense sense, String text) {}

    private static final int LONGEST = 24;

    private final Map<String, Sense> known = new HashMap<>();
    private final Starts starts = new Starts();

    DateLabels() {
        WordList.read("datelabels.txt")
                .forEach((section, labels) -> labels.forEach(label -> {
                    known.put(label, Sense.valueOf(section.toUpperCase(Locale.ROOT)));
                    starts.add(label);
                }));
    }

    List<Part> parts(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.length() != line.length()) {
            // A few letters change their length with their case; then labels cannot be placed.
            return List.of(new Part(Sense.UNTOLD, line));
        }
        List<Part> parts = new ArrayList<>();
        List<Sense> senses = new ArrayList<>(List.of(Sense.UNTOLD));
        List<String> texts = new ArrayList<>();
        int from = 0;
        int i = 0;
        while (i < lower.length()) {
            boolean begins = Character.isLetter(lower.charAt(i))
                    && (i == 0 || !Character.isLetter(lower.charAt(i - 1)) || Letters.units(lower.charAt(i)) == 2);
            int label = begins ? labelAt(lower, i) : 0;
            if (label == 0) {
                i++;
                continue;
            }
            texts.add(line.substring(from, i));
            senses.add(known.getOrDefault(lower.substring(i, i + label), Sense.UNTOLD));
            i += label;
            from = i;
        }
        texts.add(line.substring(from));
        int behind = standBehind(texts) ? 1 : 0;
        for (int part = 0; part < texts.size() - behind; part++) {
            Sense sense = senses.get(part + behind);
            add(parts, behind == 1 && sense == Sense.OTHER ? Sense.UNTOLD : sense, texts.get(part));
        }
        return parts;
    }

    /** Whether labels follow what they label: a date stands before the first of them, and nothing behind the last. */
    private static boolean standBehind(List<String> texts) {
        return texts.size() > 1
                && Letters.hasDigit(texts.getFirst())
                && texts.getLast().chars().noneMatch(Character::isLetterOrDigit);
    }

    private static void add(List<Part> parts, Sense sense, String text) {
        if (Letters.hasDigit(text)) {
            parts.add(new Part(sense, text));
        }
    }

    private int labelAt(String lower, int from) {
        if (!starts.may(lower, from)) {
            return 0;
        }
        for (int length = Math.min(LONGEST, lower.length() - from); length > 1; length--) {
            int end = from + length;
            boolean whole = end == lower.length()
                    || !Character.isLetter(lower.charAt(end))
                    || Letters.units(lower.charAt(end - 1)) == 2;
            if (whole && known.containsKey(lower.substring(from, end))) {
                return length;
            }
        }
        return 0;
    }
}
