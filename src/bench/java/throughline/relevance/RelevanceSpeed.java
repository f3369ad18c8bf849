package throughline.relevance;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.beats.Seed;
import throughline.beats.SeedFolder;

/**
 * Measures the processor time that one article takes against many beats, on one thread: the first beat, and made ones with a query of their own concepts and a seed each.
 * {@code relevance.sh [beats] [sentences of an article]}.
 */
public final class RelevanceSpeed {

    private static final List<String> SUBJECTS =
            List.of("ship", "ferry", "train", "plane", "helicopter", "bus", "railway", "aircraft", "tanker", "metro");
    private static final List<String> HAPPENINGS = List.of(
            "strike", "fire", "crash", "earthquake", "protest", "flood", "walkout", "collision", "storm", "accident");

    private RelevanceSpeed() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        int beats = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int sentences = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
        Random random = new Random(7);
        Beat first = new SeedFolder(Path.of("seeds")).getBeat(new BeatId("north-korean-defection"));
        List<String> phrases = vocabulary(random);
        Map<BeatId, Judge> judges = new LinkedHashMap<>();
        judges.put(first.id(), new Judge(first));
        for (int i = 1; i < beats; i++) {
            judges.put(new BeatId("beat-" + i), new Judge(made(i, phrases, random)));
        }
        Judges all = new Judges(judges);
        List<String[]> written = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            written.add(article(i, sentences, phrases, random));
        }
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long belonging = 0;
        for (int round = 0; round < 6; round++) {
            long[] times = new long[written.size()];
            belonging = 0;
            for (int i = 0; i < times.length; i++) {
                long from = processor.getCurrentThreadCpuTime();
                QueryText text = new QueryText(written.get(i)[0], List.of(written.get(i)[1].split("\n", -1)), "", "en");
                belonging += all.listBelonging(text).size();
                times[i] = processor.getCurrentThreadCpuTime() - from;
            }
            Arrays.sort(times);
            long sum = 0;
            for (long time : times) {
                sum += time;
            }
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %d beats, %d articles of %d sentences, processor time: mean %.2f ms, median %.2f ms, 99th percentile %.2f ms; %d belong%n",
                    round + 1,
                    beats,
                    times.length,
                    sentences,
                    sum / 1e6 / times.length,
                    times[times.length / 2] / 1e6,
                    times[times.length * 99 / 100] / 1e6,
                    belonging);
        }
    }

    private static Beat made(int number, List<String> phrases, Random random) {
        String subject = SUBJECTS.get(number % SUBJECTS.size());
        String happening = HAPPENINGS.get(number / SUBJECTS.size() % HAPPENINGS.size());
        List<String> passages = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            passages.add("The " + subject + " and the " + happening + " of day " + number + ". "
                    + shuffled(phrases, random));
        }
        Seed seed = new Seed("A", "made", subject + " " + happening, "Bench", null, false, "en", null, passages);
        return new Beat(
                new BeatId("beat-" + number),
                subject + " " + happening,
                Map.of(),
                List.of("en"),
                "\"" + subject + " " + happening + "\"~4 OR (" + subject + "* AND place" + number + ")",
                List.of(),
                List.of(seed));
    }

    private static String[] article(int number, int sentences, List<String> phrases, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(shuffled(phrases, random)).append(i % 3 == 2 ? "\n" : " ");
        }
        String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
        String happening = HAPPENINGS.get(random.nextInt(HAPPENINGS.size()));
        return new String[] {
            number % 20 == 0 ? subject + " " + happening + " in the north" : "Notes of day " + number, text.toString()
        };
    }

    /** Invented words; how often they are taken falls off as that of words of a language does (Zipf). */
    private static List<String> vocabulary(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 8000; i++) {
            StringBuilder word = new StringBuilder();
            for (int j = 0; j < 2 + random.nextInt(3); j++) {
                word.append("bcdfghklmnprstvw".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
            }
            words.add(word.toString());
        }
        return words;
    }

    private static String shuffled(List<String> words, Random random) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < 18; i++) {
            int rank = (int) Math.pow(words.size(), random.nextDouble()) - 1;
            sentence.append(i == 0 ? "" : " ").append(words.get(rank));
        }
        return sentence.append('.').toString();
    }
}
