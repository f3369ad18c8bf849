package throughline.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Watches the beats in {@code seeds/}. */
@Command(
        name = "run",
        description = "Watches the beats in seeds/ and shows them at http://localhost:8080/.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Mixin
    private Launch launch = new Launch();

    @Option(names = "--seeds", paramLabel = "DIR", description = "another folder of seeds")
    private @Nullable Path seeds;

    @Option(
            names = "--feed",
            paramLabel = "URL",
            arity = "1..*",
            description = "poll these feeds in place of those that the beats name")
    private List<URI> feeds = List.of();

    @Option(
            names = "--opml",
            paramLabel = "FILE",
            description = "poll the feeds of an OPML file in place of those that the beats name")
    private @Nullable Path opml;

    @Option(
            names = "--allow-private",
            description = "let feeds, pages and webhooks lie in private networks and on this machine")
    private boolean allowPrivate;

    @Option(
            names = "--least-interval",
            paramLabel = "TIME",
            description = "shortest time between two polls of a feed, such as 10m or 30s (10m)")
    private @Nullable String leastInterval;

    @Override
    public Integer call() throws Exception {
        if (seeds != null) {
            Launch.set("seeds", seeds.toAbsolutePath().toString());
        }
        if (opml != null) {
            Launch.set("opml", opml.toAbsolutePath().toString());
        }
        if (!feeds.isEmpty()) {
            Launch.set(
                    "feeds",
                    feeds.stream()
                            .map(one -> one.toString().replace(",", "\\,"))
                            .collect(Collectors.joining(",")));
        }
        if (leastInterval != null) {
            Launch.set("least-interval", leastInterval);
        }
        if (allowPrivate) {
            Launch.set("allow-private", "true");
        }
        return launch.run();
    }
}
