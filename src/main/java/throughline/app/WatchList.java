package throughline.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import throughline.archive.Archive;
import throughline.beats.Beat;
import throughline.beats.SeedFolder;
import throughline.beats.WatchedFeed;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.Opml;
import throughline.fetch.Content;
import throughline.pipeline.LogWriter;
import throughline.pipeline.Topics;

/** Writes to the log what the settings say is to be watched, where it is not there yet. */
final class WatchList {

    private final Settings settings;
    private final Archive archive;
    private final LogWriter log;

    WatchList(Settings settings, Archive archive, LogWriter log) {
        this.settings = settings;
        this.archive = archive;
        this.log = log;
    }

    /**
     * Writes beats and feeds. A feed that a reader took off the list stays off: only what a beat names anew is added. While the settings
     * name other feeds, those of the beats are left out, and are new when the settings name none again.
     */
    void write() {
        List<CompletableFuture<Void>> writes = new ArrayList<>();
        boolean others = settings.feeds().isPresent() || settings.opml().isPresent();
        for (Beat defined : beats()) {
            Beat beat = others ? defined.withFeeds(List.of()) : defined;
            Optional<Beat> before = archive.findBeat(beat.id());
            if (before.isEmpty() || !before.get().equals(beat)) {
                writes.add(log.write(Topics.BEATS, beat.id(), beat));
            }
            Set<URI> known = new HashSet<>();
            before.ifPresent(one -> one.feeds().forEach(feed -> known.add(feed.address())));
            beat.feeds().stream()
                    .filter(feed -> !known.contains(feed.address()))
                    .forEach(feed -> writes.add(watch(feed)));
        }
        for (Feed feed : named()) {
            writes.add(log.write(Topics.FEEDS, feed.id(), feed));
        }
        CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new)).join();
    }

    private List<Beat> beats() {
        SeedFolder own = new SeedFolder(settings.home().resolve("seeds"));
        return settings.seeds().map(own::withSeedsFrom).orElse(own).listBeats();
    }

    private List<Feed> named() {
        List<Feed> feeds = new ArrayList<>();
        for (URI address : settings.feeds().orElse(List.of())) {
            if (address.getHost() == null
                    || !String.valueOf(address.getScheme()).matches("(?i)https?")) {
                throw new UnusableSetting(
                        "\"" + address + "\" is no address of a feed. It begins with http:// or https://.");
            }
            feeds.add(new Feed(new FeedId(address.toString()), address, "", null));
        }
        if (settings.opml().isPresent()) {
            Path file = settings.opml().get();
            List<Feed> listed = new Opml().read(new Content(bytes(file), null));
            if (listed.isEmpty()) {
                throw new UnusableSetting("There is no feed in " + file + ". Is it an OPML file?");
            }
            feeds.addAll(listed);
        }
        return feeds;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnusableSetting("The OPML file " + file + " cannot be read (" + e.getMessage() + ").");
        }
    }

    private CompletableFuture<Void> watch(WatchedFeed feed) {
        FeedId id = new FeedId(feed.address().toString());
        return log.write(Topics.FEEDS, id, new Feed(id, feed.address(), feed.outlet(), feed.language()));
    }
}
