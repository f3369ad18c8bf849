package throughline.articles;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settles which of a page's dates is that of publication. The most trusted one is, unless it only repeats the time of the last change
 * or stands alone against two others; and where it names only the day, another that names the time of that day.
 */
final class DateAgreement {

    /** Hours between two words for one publication that are more than clocks and zones explain. */
    private static final int LONG = 15;

    private final List<DateEvidence> found;
    private final List<DateEvidence> modified;

    /** @param found the most trusted first */
    DateAgreement(List<DateEvidence> found, List<DateEvidence> modified) {
        this.found = List.copyOf(found);
        this.modified = List.copyOf(modified);
    }

    Dates.Found settle() {
        if (found.isEmpty()) {
            DateEvidence change = modified.isEmpty() ? null : modified.getFirst();
            // Many pages show one date and call it the update, from their first hour on.
            List<DateEvidence> shown = modified.stream()
                    .filter(DateEvidence::ofChange)
                    .limit(1)
                    .map(date -> date.taken("is all that the page shows, though of its last change"))
                    .toList();
            return new Dates.Found(shown, change);
        }
        DateEvidence taken = found.getFirst();
        String why = "";
        DateEvidence earlier = unmoved(taken);
        if (earlier != null) {
            taken = earlier;
            why = "is told apart from the last change";
        } else {
            DateEvidence agreed = outvoted(taken);
            if (agreed != null) {
                taken = agreed;
                why = "is where two of the page's dates agree";
            }
        }
        if (taken.dayOnly()) {
            DateEvidence sharper = sharper(taken);
            if (sharper != null) {
                taken = sharper;
                why = why.isEmpty() ? "names the time of the day that the page tells" : why;
            }
        }
        List<DateEvidence> dates = new ArrayList<>();
        dates.add(taken.taken(why));
        for (DateEvidence date : found) {
            if (!date.equals(taken)) {
                dates.add(date);
            }
        }
        return new Dates.Found(dates, change(taken));
    }

    /** The first change that does not lie before the publication. */
    private @Nullable DateEvidence change(DateEvidence published) {
        for (DateEvidence date : modified) {
            boolean sameDay = date.dayOnly() && day(date).equals(day(published));
            if (sameDay || !date.at().isBefore(published.at().minusSeconds(60))) {
                return date;
            }
        }
        return null;
    }

    /** Another word for the publication, of an earlier day, when the first one is but the time of the last change. */
    private @Nullable DateEvidence unmoved(DateEvidence first) {
        boolean moved = modified.stream()
                .anyMatch(change -> change.from().startsWith("JSON-LD")
                                == first.from().startsWith("JSON-LD")
                        && Duration.between(change.at(), first.at()).abs().toSeconds() < 60);
        if (!moved || first.dayOnly()) {
            return null;
        }
        return found.stream()
                .filter(date -> date.from().startsWith("meta ") || date.from().startsWith("visible date of"))
                .filter(date -> trusted(date)
                        && day(date).isBefore(day(first))
                        && Duration.between(date.at(), first.at()).toHours() >= LONG)
                .findFirst()
                .orElse(null);
    }

    private @Nullable DateEvidence outvoted(DateEvidence first) {
        LocalDate day = day(first);
        if (found.stream().allMatch(date -> day(date).equals(day))
                || witnesses(day).size() > 1) {
            return null;
        }
        for (DateEvidence date : found) {
            if (trusted(date)
                    && !day(date).equals(day(first))
                    && witnesses(day(date)).size() > 1) {
                return date;
            }
        }
        return null;
    }

    /** The kinds of places that tell of a day. */
    private Set<String> witnesses(LocalDate day) {
        Set<String> kinds = new HashSet<>();
        for (DateEvidence date : found) {
            if (day(date).equals(day)) {
                String from = date.from();
                int space = from.indexOf(' ');
                kinds.add(space < 0 ? from : from.substring(0, space));
            }
        }
        return kinds;
    }

    private @Nullable DateEvidence sharper(DateEvidence day) {
        // Announcements of other articles have times too.
        boolean crowd =
                found.stream().filter(date -> date.from().equals("time")).count() > 1;
        for (DateEvidence date : found) {
            boolean vague =
                    (crowd && date.from().equals("time")) || (date.from().startsWith("meta ") && !trusted(date));
            if (!vague && !date.dayOnly() && day(date).equals(day(day))) {
                return date;
            }
        }
        return null;
    }

    private static boolean trusted(DateEvidence date) {
        String from = date.from();
        return from.contains("ublish")
                || from.contains("publication")
                || from.startsWith("JSON-LD datePublished")
                || from.startsWith("meta pubdate");
    }

    private static LocalDate day(DateEvidence date) {
        return date.at().atOffset(date.offset()).toLocalDate();
    }
}
