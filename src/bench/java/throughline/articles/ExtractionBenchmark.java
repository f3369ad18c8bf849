package throughline.articles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Pages a second on one thread: jsoup's parse alone, and the whole extraction. An operation is one page; the pages take turns. */
@State(Scope.Benchmark)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Xmx1500m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"
        })
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
public class ExtractionBenchmark {

    /** A file of pages, one JSON object a line with id, url and html; empty for the pages of the tests. */
    @Param("")
    public String files = "";

    private final Extractor extractor = new Extractor(new Languages());
    private List<TimedPages.TimedPage> pages = List.of();
    private int next;

    @Setup
    public void read() throws IOException {
        TimedPages timed = files.isEmpty() ? TimedPages.own() : TimedPages.of(Path.of(files));
        pages = timed.pages();
    }

    private TimedPages.TimedPage page() {
        next = (next + 1) % pages.size();
        return pages.get(next);
    }

    @Benchmark
    public Document parse() {
        TimedPages.TimedPage page = page();
        return Jsoup.parse(page.html(), page.address().toString());
    }

    @Benchmark
    public Extraction extract() {
        TimedPages.TimedPage page = page();
        return extractor.extract(page.html(), page.address());
    }
}
