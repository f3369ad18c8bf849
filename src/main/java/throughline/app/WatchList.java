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
import org.jboss.logging.Logger;
import throughline.archive.Archive;
import throughline.beats.Beat;
import throughline.beats.SeedFolder;
import throughline.beats.WatchedFeed;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedList;
import throughline.feeds.Opml;
import throughline.feeds.Outlet;
import throughline.fetch.Content;
import throughline.pipeline.LogWriter;
import throughline.pipeline.Topics;

/** Writes to the log what the settings say is to be watched, where it is not there yet. */
final class WatchList {

    private static final Logger LOG = Logger.getLogger(WatchList.class);

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
     * name other feeds, those of the beats are left out, and are new when the settings name none again. What was set for a feed or an outlet
     * meanwhile stays.
     */
    void write() {
        List<CompletableFuture<Void>> writes = new ArrayList<>();
        boolean others = settings.feeds().isPresent() || settings.opml().isPresent();
        for (Beat defined : beats()) {
            Beat beat = others ? defined.withFeeds(List.of()) : defined;
            Optional<Beat> before = archive.findBeat(beat.id());
            if (before.isPresent() && before.get().made() != null) {
                LOG.warnf(
                        "The beat %s of the seeds folder is left out: a beat that was made on the page has its name. Rename the"
                                + " folder, or delete that beat on the page and start again.",
                        beat.id());
                continue;
            }
            if (before.isEmpty() || !before.get().equals(beat)) {
                writes.add(log.write(Topics.BEATS, beat.id(), beat));
            }
            Set<URI> known = new HashSet<>();
            before.ifPresent(one -> one.feeds().forEach(feed -> known.add(feed.address())));
            beat.feeds().stream()
                    .filter(feed -> !known.contains(feed.address()))
                    .map(WatchList::feed)
                    .filter(feed -> archive.findFeed(feed.id()).isEmpty())
                    .forEach(feed -> writes.add(log.write(Topics.FEEDS, feed.id(), feed)));
        }
        CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new)).join();
        new ListedFeeds(archive, log).write(named());
    }

    private List<Beat> beats() {
        SeedFolder own = new SeedFolder(settings.home().resolve("seeds"));
        return settings.seeds().map(own::withSeedsFrom).orElse(own).listBeats();
    }

    private FeedList named() {
        List<Feed> feeds = new ArrayList<>();
        List<Outlet> outlets = new ArrayList<>();
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
            FeedList listed = new Opml().read(new Content(bytes(file), null));
            if (listed.feeds().isEmpty()) {
                throw new UnusableSetting("There is no feed in " + file + ". Is it an OPML file?");
            }
            feeds.addAll(listed.feeds());
            outlets.addAll(listed.outlets());
        }
        return new FeedList(feeds, outlets);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnusableSetting("The OPML file " + file + " cannot be read (" + e.getMessage() + ").");
        }
    }

    /** What a beat says of its feeds, as entries of the list. */
    static List<Feed> feeds(Beat beat) {
        return beat.feeds().stream().map(WatchList::feed).toList();
    }

    private static Feed feed(WatchedFeed feed) {
        return new Feed(new FeedId(feed.address().toString()), feed.address(), feed.outlet(), feed.language());
    }
}
