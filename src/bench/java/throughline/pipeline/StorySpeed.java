package throughline.pipeline;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;
import throughline.relevance.RelevantArticle;
import throughline.stories.ClusterSettings;
import throughline.stories.Clusterer;
import throughline.stories.Readings;
import throughline.trees.UnusableInput;

/**
 * Prints how fast the stage that makes stories works in the flow, how much it keeps of an article and how long it takes to remember,
 * and whether its stories are the same when it is stopped midway. {@code sh src/test/sh/stories.sh} runs it.
 */
public final class StorySpeed {

    private static final String USAGE = """
            sh src/test/sh/stories.sh [--restart=N] FILE...

            FILE has articles in time order, one JSON object a line with id, title, text, published, lang and source, packed by gzip where its
            name ends in .gz. With --restart the stage is also stopped after N articles and started anew, once with its stores and once
            without them, when they are made again from their changelogs. The exit code is 1 when the stories are other ones then.
            """;

    private StorySpeed() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int restart = 0;
        List<Path> files = new ArrayList<>();
        boolean same = true;
        try {
            for (String argument : arguments) {
                if (argument.startsWith("--restart=")) {
                    restart = number(argument);
                } else if (argument.startsWith("-")) {
                    throw new UnusableInput("There is no option " + argument + ".\n\n" + USAGE);
                } else {
                    files.add(Path.of(argument));
                }
            }
            if (files.isEmpty()) {
                throw new UnusableInput(USAGE);
            }
            for (Path file : files) {
                same &= measure(file, restart);
            }
        } catch (UnusableInput e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
        System.exit(same ? 0 : 1);
    }

    /** Whether the stories were the same each time. */
    private static boolean measure(Path file, int restart) throws IOException, InterruptedException {
        List<RelevantArticle> articles = BeatArticles.read(file);
        if (articles.isEmpty() || restart >= articles.size()) {
            throw new UnusableInput(file + " has " + articles.size() + " articles, too few to stop after " + restart);
        }
        System.out.printf(Locale.ROOT, "%s: %d articles%n", file, articles.size());
        Map<String, byte[]> stories = withoutStop(articles);
        boolean same = true;
        if (restart > 0) {
            same &= stopped(articles, restart, false, stories);
            same &= stopped(articles, restart, true, stories);
        }
        return same;
    }

    private static Map<String, byte[]> withoutStop(List<RelevantArticle> articles)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("stories");
        List<byte[]> placed;
        Map<String, byte[]> stories;
        try (StageRun run = new StageRun(folder)) {
            tell("without a stop", articles.size(), run.feed(articles), run);
            placed = run.placed();
            run.restart();
            System.out.printf(
                    Locale.ROOT,
                    "start with all of it stored: %.2f s to remember%n",
                    seconds(run.times().start()));
            stories = run.stories();
        } finally {
            Utils.delete(folder.toFile());
        }
        tellMemory(placed);
        return stories;
    }

    private static boolean stopped(
            List<RelevantArticle> articles, int after, boolean deleted, Map<String, byte[]> expected)
            throws IOException, InterruptedException {
        String how = deleted ? "stores made again from their changelogs" : "stores kept";
        Path folder = Files.createTempDirectory("stories");
        try (StageRun run = new StageRun(folder)) {
            run.feed(articles.subList(0, after));
            if (deleted) {
                run.restartWithoutState();
            } else {
                run.restart();
            }
            System.out.printf(
                    Locale.ROOT,
                    "stopped after %d, %s: %.2f s to remember%n",
                    after,
                    how,
                    seconds(run.times().start()));
            tell("the rest", articles.size() - after, run.feed(articles.subList(after, articles.size())), run);
            boolean same = equal(expected, run.stories());
            System.out.printf(
                    Locale.ROOT,
                    "%d stories; same stories, byte for byte: %s%n",
                    run.stories().size(),
                    same ? "yes" : "no");
            return same;
        } finally {
            Utils.delete(folder.toFile());
        }
    }

    private static void tell(String what, int articles, Duration taken, StageRun run) {
        List<Long> times = run.times().records();
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f articles/s from the first in to the last story out; in the stage p50 %.2f ms, p99 %.2f ms%n",
                what,
                articles / seconds(taken.toNanos()),
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 99 / 100) / 1e6);
    }

    /** The memory of a clusterer to which all was told again, and what was kept of single words for the clusterers of all beats. */
    private static void tellMemory(List<byte[]> placed) {
        Clusterer clusterer = new Clusterer(ClusterSettings.ofDefaults());
        Readings readings = new Readings();
        long empty;
        long ready;
        long full;
        try {
            empty = used();
            for (byte[] one : placed) {
                var _ = readings.read(read(one).report());
            }
            ready = used();
            for (byte[] one : placed) {
                Stores.Placed earlier = read(one);
                clusterer.restore(
                        earlier.report(), readings.read(earlier.report()), earlier.placement(), earlier.weighed());
            }
            full = used();
        } finally {
            Reference.reachabilityFence(clusterer);
            Reference.reachabilityFence(readings);
        }
        System.out.printf(
                Locale.ROOT,
                "an article: %d bytes stored, %d bytes of memory in the clusterer; beside these, %d kB for words of all beats%n",
                placed.stream().mapToLong(one -> one.length).sum() / placed.size(),
                (full - ready) / placed.size(),
                (ready - empty) / 1000);
    }

    private static Stores.Placed read(byte[] written) {
        return Stores.PLACED.values().deserializer().deserialize(Stores.PLACED.name(), written);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static boolean equal(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(story -> Arrays.equals(story.getValue(), other.get(story.getKey())));
    }

    private static int number(String argument) {
        try {
            return Integer.parseInt(argument.substring(argument.indexOf('=') + 1));
        } catch (NumberFormatException e) {
            throw new UnusableInput(argument + " names no number.");
        }
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
