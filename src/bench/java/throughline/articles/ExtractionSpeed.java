package throughline.articles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import throughline.trees.UnusableInput;

/**
 * Prints how fast pages are read on one warm thread, beside what jsoup's parse alone takes of the same pages in the same run, and
 * checks that every pass, and four threads at once, give the same answers. {@code sh src/test/sh/extraction.sh} runs it.
 */
public final class ExtractionSpeed {

    private static final String USAGE = """
            sh src/test/sh/extraction.sh [--warm=10] [--passes=5] [FILE...]
            sh src/test/sh/extraction.sh --jmh [options of JMH]

            FILE has pages, one JSON object a line with id, url and html, packed by gzip where its name ends in .gz; without a file the pages
            of the tests are read. Passes over a file alternate between jsoup's parse alone and the whole extraction; the first --warm are
            not counted. The exit code is 1 when an answer differs between passes or threads, or when reading a page fails.

            With --jmh, files are named by -p files=FILE,FILE; -h tells the rest.
            """;

    private static final int THREADS = 4;

    private ExtractionSpeed() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int warm = 10;
        int passes = 5;
        List<TimedPages> files = new ArrayList<>();
        try {
            for (String argument : arguments) {
                if (argument.startsWith("--warm=")) {
                    warm = number(argument);
                } else if (argument.startsWith("--passes=")) {
                    passes = Math.max(1, number(argument));
                } else if (argument.startsWith("-")) {
                    throw new UnusableInput("There is no option " + argument + ".\n\n" + USAGE);
                } else {
                    files.add(TimedPages.of(Path.of(argument)));
                }
            }
        } catch (UnusableInput e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
        if (files.isEmpty()) {
            files.add(TimedPages.own());
        }
        System.out.println(
                "file                   pages  parse/s  extract/s  ratio  p50 ms  p99 ms  max ms  differing  failed");
        boolean sound = true;
        for (TimedPages file : files) {
            Passes done = new Passes(file.pages());
            done.run(warm, passes);
            done.runInThreads();
            System.out.println(done.line(file.name()));
            sound &= done.differing == 0 && done.failed.get() == 0;
        }
        System.exit(sound ? 0 : 1);
    }

    private static int number(String option) {
        try {
            return Integer.parseInt(option.substring(option.indexOf('=') + 1));
        } catch (NumberFormatException e) {
            throw new UnusableInput(option + " names no number.");
        }
    }

    /** All that is done with the pages of one file. */
    private static final class Passes {

        private final List<TimedPages.TimedPage> pages;
        private final Extractor extractor = new Extractor(new Languages());
        private final List<Extraction> first = new ArrayList<>();
        private double[] millis = {};
        private long parsing;
        private long extracting;
        private int counted;
        private int differing;
        private final AtomicInteger failed = new AtomicInteger();
        private long parsed;

        Passes(List<TimedPages.TimedPage> pages) {
            this.pages = pages;
            pages.forEach(page -> first.add(extract(page)));
        }

        void run(int warm, int passes) {
            for (int pass = 0; pass < warm + passes; pass++) {
                long begun = System.nanoTime();
                for (TimedPages.TimedPage page : pages) {
                    parsed +=
                            Jsoup.parse(page.html(), page.address().toString()).childNodeSize();
                }
                long parse = System.nanoTime() - begun;
                double[] took = new double[pages.size()];
                long extract = 0;
                for (int i = 0; i < took.length; i++) {
                    long start = System.nanoTime();
                    Extraction answer = extract(pages.get(i));
                    long time = System.nanoTime() - start;
                    extract += time;
                    took[i] = time / 1e6;
                    differing += answer.equals(first.get(i)) ? 0 : 1;
                }
                if (pass >= warm) {
                    counted += took.length;
                    parsing += parse;
                    extracting += extract;
                    int before = millis.length;
                    millis = Arrays.copyOf(millis, before + took.length);
                    System.arraycopy(took, 0, millis, before, took.length);
                }
            }
        }

        /** Each thread reads all pages, from another one on. */
        void runInThreads() throws InterruptedException {
            try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
                List<Callable<Integer>> tasks = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    int from = thread * pages.size() / THREADS;
                    tasks.add(() -> differing(from));
                }
                for (Future<Integer> task : threads.invokeAll(tasks)) {
                    differing += task.get();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        private int differing(int from) {
            int different = 0;
            for (int k = 0; k < pages.size(); k++) {
                int i = (from + k) % pages.size();
                different += extract(pages.get(i)).equals(first.get(i)) ? 0 : 1;
            }
            return different;
        }

        private Extraction extract(TimedPages.TimedPage page) {
            try {
                return extractor.extract(page.html(), page.address());
            } catch (RuntimeException e) {
                failed.incrementAndGet();
                return new Extraction.Unreadable(Extraction.Cause.NOT_AN_ARTICLE, "It failed: " + e);
            }
        }

        String line(String name) {
            if (parsed == 0) {
                throw new IllegalStateException("jsoup parsed nothing.");
            }
            Arrays.sort(millis);
            return String.format(
                    Locale.ROOT,
                    "%-22s %5d %8.0f %10.0f %6.3f %7.1f %7.1f %7.1f %10d %7d",
                    name,
                    pages.size(),
                    counted * 1e9 / parsing,
                    counted * 1e9 / extracting,
                    (double) parsing / extracting,
                    millis[millis.length / 2],
                    millis[(int) (millis.length * 0.99)],
                    millis[millis.length - 1],
                    differing,
                    failed.get());
        }
    }
}
