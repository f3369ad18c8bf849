package throughline.cli;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import throughline.fetch.FetchSettings;
import throughline.fetch.WarcPages;
import throughline.pipeline.Imported;

/** One file of old news, of whatever kind, as the imports that it holds. */
final class ImportFile {

    /** How reading a file ended. */
    record Ending(Map<String, Integer> skipped, Optional<String> trouble) {}

    private final Path path;
    private final String name;
    private final String outlet;
    private final boolean backfilled;
    private final InstantSource clock;
    private final Consumer<String> says;

    /**
     * Makes one that has not begun.
     *
     * @param says is told of each bad line, in words
     */
    ImportFile(Path path, String outlet, boolean backfilled, InstantSource clock, Consumer<String> says) {
        this.path = path;
        this.name = isStdin(path) ? "stdin" : String.valueOf(path.getFileName());
        this.outlet = outlet;
        this.backfilled = backfilled;
        this.clock = clock;
        this.says = says;
    }

    static boolean isStdin(Path path) {
        return path.toString().equals("-");
    }

    /** Whether a file's name says that we can read it. */
    static boolean isKnown(Path path) {
        return isStdin(path)
                || isArchive(path)
                || plainName(path).endsWith(".ndjson")
                || plainName(path).endsWith(".jsonl");
    }

    private static boolean isArchive(Path path) {
        return plainName(path).endsWith(".warc") || plainName(path).endsWith(".arc");
    }

    /** Without what tells of packing, or that we were still writing it. */
    private static String plainName(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        for (String end : new String[] {".open", ".gz"}) {
            name = name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
        }
        return name;
    }

    /** Hands on each import in the file's order. */
    Ending read(Consumer<Imported> to) throws IOException {
        return isArchive(path) ? readArchive(to) : readLines(to);
    }

    private Ending readArchive(Consumer<Imported> to) throws IOException {
        try (WarcPages pages = WarcPages.open(path, FetchSettings.Limits.STANDARD)) {
            for (Optional<WarcPages.Page> page = pages.next(); page.isPresent(); page = pages.next()) {
                to.accept(Imported.of(name, page.get(), outlet, backfilled, clock.instant()));
            }
            return new Ending(pages.skipped(), pages.ending());
        }
    }

    private Ending readLines(Consumer<Imported> to) throws IOException {
        int bad = 0;
        Optional<String> trouble = Optional.empty();
        try (InputStream in = open()) {
            ImportLines lines = new ImportLines(in, outlet, backfilled);
            boolean more = true;
            while (more) {
                try {
                    Optional<ImportLines.Line> line = lines.next();
                    line.ifPresent(one -> to.accept(
                            Imported.of(name, one.address(), one.announcement(), one.page(), clock.instant())));
                    more = line.isPresent();
                } catch (JsonLines.BadLine e) {
                    bad++;
                    says.accept(name + ", line " + lines.number() + ": " + e.getMessage());
                }
            }
        } catch (EOFException | ZipException e) {
            trouble = Optional.of("Its packing breaks off; all before was read.");
        }
        Map<String, Integer> skipped = new HashMap<>();
        if (bad > 0) {
            skipped.put(bad == 1 ? "bad line" : "bad lines", bad);
        }
        return new Ending(skipped, trouble);
    }

    private InputStream open() throws IOException {
        InputStream in = isStdin(path) ? System.in : Files.newInputStream(path);
        boolean packed = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        return new BufferedInputStream(packed ? new GZIPInputStream(in, 1 << 16) : in, 1 << 16);
    }
}
