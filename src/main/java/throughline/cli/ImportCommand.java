package throughline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import throughline.app.OpenLog;
import throughline.pipeline.Imported;
import throughline.pipeline.LogWriter;
import throughline.pipeline.Topics;

/** Brings old news in from files. */
@Command(
        name = "import",
        description = {
            "Brings old news in from files, beside a running Throughline or before its next start.",
            "Nobody is alerted of it, unless you ask.",
            "",
            "*.warc, *.warc.gz, *.arc.gz: the web pages in a web archive, such as the files of CC-NEWS",
            "*.ndjson, *.ndjson.gz, -:    one JSON object a line, - from stdin:",
            "  {\"url\",\"title\",\"html\" or \"text\",\"published\",\"author\",\"outlet\",\"language\"}",
            "",
            "A page that is known already stays as it is; an import can be started again.",
            "Files in the order of their times make the best stories.",
            ""
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final int MOST_UNDER_WAY = 256;
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "what to bring in, in this order")
    private List<Path> files = List.of();

    @Option(names = "--alert", description = "tell subscribers of it as if it were new")
    private boolean alert;

    @Option(names = "--outlet", paramLabel = "NAME", description = "who published it, where the file does not say")
    private String outlet = "";

    @Option(names = "--data", paramLabel = "DIR", description = "folder of everything that is kept (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    private final InstantSource clock = InstantSource.system();
    private final Semaphore free = new Semaphore(MOST_UNDER_WAY);
    private final Map<String, Integer> skipped = new TreeMap<>();
    private volatile @Nullable Throwable trouble;
    private Instant began = Instant.EPOCH;
    private Instant lastWord = Instant.EPOCH;
    private long pages;
    private int filesBegun;
    private boolean whole = true;

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!ImportFile.isKnown(file)) {
                say(
                        file
                                + " is none of the files that can be read: *.warc, *.warc.gz, *.ndjson, *.ndjson.gz, or - for NDJSON.");
                return ExitCode.USAGE;
            }
            if (!ImportFile.isStdin(file) && !Files.isReadable(file)) {
                say("There is no file " + file + " that can be read.");
                return ExitCode.USAGE;
            }
        }
        try (OpenLog log = OpenLog.open(data)) {
            say("Bringing old news into " + log.place() + ".");
            bringIn(log.writer());
            sum(log);
        } catch (CompletionException e) {
            say("The import broke off: " + e.getCause() + ". Start it again; what is in is not taken twice.");
            return ExitCode.SOFTWARE;
        } catch (RuntimeException e) {
            if (e.getClass().getName().startsWith("throughline.")) {
                say(String.valueOf(e.getMessage())); // it says what to do
                return ExitCode.SOFTWARE;
            }
            throw e;
        }
        return whole ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void bringIn(LogWriter log) {
        began = clock.instant();
        lastWord = began;
        for (Path file : files) {
            filesBegun++;
            try {
                ImportFile.Ending ending =
                        new ImportFile(file, outlet, !alert, clock, this::say).read(one -> write(log, one));
                ending.skipped().forEach((reason, count) -> skipped.merge(reason, count, Integer::sum));
                ending.trouble().ifPresent(words -> incomplete(file, words));
            } catch (IOException e) {
                incomplete(file, "It cannot be read (" + e.getMessage() + ").");
            }
        }
        free.acquireUninterruptibly(MOST_UNDER_WAY);
        failIfTroubled();
    }

    private void write(LogWriter log, Imported one) {
        free.acquireUninterruptibly();
        failIfTroubled();
        var _ = log.insist(Topics.IMPORTS, one.id(), one).whenComplete((_, failure) -> {
            if (failure != null) {
                trouble = failure;
            }
            free.release();
        });
        pages++;
        Instant now = clock.instant();
        if (Duration.between(lastWord, now).compareTo(BETWEEN_WORDS) >= 0) {
            lastWord = now;
            say(progress());
        }
    }

    private void failIfTroubled() {
        Throwable met = trouble;
        if (met != null) {
            throw new CompletionException(met);
        }
    }

    private void incomplete(Path file, String words) {
        whole = false;
        say(file + ": " + words);
    }

    private void sum(OpenLog log) {
        say(progress() + ".");
        if (!skipped.isEmpty()) {
            long all = skipped.values().stream().mapToLong(Integer::longValue).sum();
            say(number(all) + " passed over: "
                    + skipped.entrySet().stream()
                            .map(reason -> number(reason.getValue()) + " " + reason.getKey())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        if (!log.isRead()) {
            say("They will be read when Throughline next runs on " + data + ".");
        }
    }

    private String progress() {
        long millis = Math.max(1, Duration.between(began, clock.instant()).toMillis());
        return number(pages) + (pages == 1 ? " page of " : " pages of ") + number(filesBegun)
                + (filesBegun == 1 ? " file, " : " files, ") + number(Math.round(pages * 1000.0 / millis))
                + " a second";
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void say(String words) {
        if (spec != null) {
            spec.commandLine().getErr().println(words);
        }
    }
}
