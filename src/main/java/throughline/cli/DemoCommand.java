package throughline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import throughline.demo.SamplePress;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.Opml;

/** Shows the product on the sample press. */
@Command(
        name = "demo",
        description = "Shows the product on an invented sample press, without a network.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final Duration OVER = Duration.ofMinutes(1);

    @Mixin
    private Launch launch = new Launch();

    @Override
    public Integer call() throws Exception {
        Path folder = launch.data().resolve("demo");
        try (SamplePress press = new SamplePress(InstantSource.system(), OVER, opened(folder))) {
            press.start();
            Launch.set("opml", list(press, folder).toString());
            Launch.set("allow-private", "true");
            Launch.set("least-interval", "2s");
            Launch.set("most-interval", "5s");
            Launch.set("pause", "200ms");
            return launch.in(folder).run();
        }
    }

    /** Writes the press's feeds down as a reader would bring them, with the names of their outlets. */
    private static Path list(SamplePress press, Path folder) throws IOException {
        List<Feed> feeds = press.feeds().stream()
                .map(feed ->
                        new Feed(new FeedId(feed.address().toString()), feed.address(), feed.outlet(), feed.language()))
                .toList();
        return Files.writeString(folder.resolve("press.opml"), new Opml().write("Sample press", feeds));
    }

    /** The sample press opened when the demo was first started on its folder: started again, it goes on from there. */
    private static Instant opened(Path folder) throws IOException {
        Path note = folder.resolve("opened");
        if (Files.exists(note)) {
            try {
                return Instant.parse(Files.readString(note).strip());
            } catch (DateTimeParseException e) {
                System.err.println("The file " + note + " holds no time; the sample press begins anew.");
            }
        }
        Instant now = InstantSource.system().instant();
        Files.createDirectories(folder);
        Files.writeString(note, now.toString());
        return now;
    }
}
