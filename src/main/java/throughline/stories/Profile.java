package throughline.stories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A story as it is remembered: its reports, and the sum of their vectors (the centroid of Rocchio, 1971). Sums are whole numbers, so a
 * story from which reports went is the same as one to which they never came.
 */
final class Profile {

    private final StoryId id;
    private final List<Remembered> reports = new ArrayList<>();
    private final Map<Integer, Integer> words = new HashMap<>();
    private final Map<Integer, Integer> titles = new HashMap<>();
    private long squares;
    private int length;

    Profile(StoryId id) {
        this.id = id;
    }

    void add(Remembered report) {
        int place = reports.size();
        while (place > 0 && reports.get(place - 1).number() > report.number()) {
            place--;
        }
        reports.add(place, report);
        length += report.traits().length();
        sum(report, 1);
    }

    void remove(Remembered report) {
        reports.removeIf(one -> one.number() == report.number());
        length -= report.traits().length();
        sum(report, -1);
    }

    private void sum(Remembered report, int sign) {
        TermVector vector = report.weighed().words();
        for (int i = 0; i < vector.size(); i++) {
            int change = sign * vector.weight(i);
            Integer sum = words.merge(vector.term(i), change, Profile::sumOrNone);
            long after = sum == null ? 0 : sum;
            squares += after * after - (after - change) * (after - change);
        }
        TermVector title = report.weighed().title();
        for (int i = 0; i < title.size(); i++) {
            titles.merge(title.term(i), sign, Profile::sumOrNone);
        }
    }

    @SuppressWarnings("NullAway") // what comes to nothing is taken out of the map
    private static Integer sumOrNone(int one, int other) {
        return one + other == 0 ? null : one + other;
    }

    StoryId id() {
        return id;
    }

    /** In order of their numbers. */
    List<Remembered> reports() {
        return reports;
    }

    int size() {
        return reports.size();
    }

    int word(int term) {
        return words.getOrDefault(term, 0);
    }

    int titles(int term) {
        return titles.getOrDefault(term, 0);
    }

    /** The length of the summed vector, squared. */
    double squares() {
        return squares;
    }

    double meanLength() {
        return (double) length / reports.size();
    }

    Set<String> languages() {
        Set<String> languages = new HashSet<>();
        reports.forEach(report -> languages.add(report.traits().language()));
        return languages;
    }

    Instant first() {
        return reports.stream().map(Remembered::at).min(Instant::compareTo).orElse(Instant.EPOCH);
    }

    Instant last() {
        return reports.stream().map(Remembered::at).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
