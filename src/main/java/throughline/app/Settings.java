package throughline.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Every setting of Throughline. Each can be given as {@code -Dthroughline.name=…}, in the environment as {@code THROUGHLINE_NAME}, or
 * in {@code config/application.properties}. Kafka is named by {@code kafka.bootstrap.servers}, the page's port by {@code
 * quarkus.http.port}; other {@code kafka.*} settings go to every Kafka client as they are.
 */
@ConfigMapping(prefix = "throughline")
public interface Settings {

    int PARTITIONS = 4;
    short REPLICATION = 1;

    /** The folder of everything that is kept: the embedded broker's log, and what is derived from it. */
    @WithDefault("data")
    Path data();

    /** The folder of the program: {@code seeds/} lies in it. */
    @WithDefault(".")
    Path home();

    /** Another folder of seeds, in place of the program's own. */
    Optional<Path> seeds();

    /** Where the embedded broker listens, as {@code host:port}; set by the command line when no cluster is named. */
    Optional<String> embeddedBroker();

    /** Partitions of each topic when it is made; no more than that many threads of all instances share a stage. */
    @WithDefault("" + PARTITIONS)
    int partitions();

    /** Copies of each topic in the cluster. */
    @WithDefault("" + REPLICATION)
    short replication();

    /** Threads of the flow in this instance. */
    @WithDefault("2")
    int threads();

    /** This node's lasting name in the cluster, if it has one; after a crash it then takes its work up at once. */
    Optional<String> instance();

    /** Feeds to poll in place of those that the beats name. */
    Optional<List<URI>> feeds();

    /** An OPML file with further feeds to poll. */
    Optional<Path> opml();

    /** Whether feeds, pages and webhooks may lie in private networks and on this machine. */
    @WithDefault("false")
    boolean allowPrivate();

    /** Places that are asked wherever they lie, each as {@code host:port}: what private networks hold beside what shall stay closed. */
    Optional<List<String>> allow();

    /** A mail or web address where the owners of servers can learn who asks; it stands in every request. */
    Optional<String> contact();

    /** The shortest time between two polls of a feed. */
    @WithDefault("10m")
    Duration leastInterval();

    /** The longest time between two polls of a feed. */
    @WithDefault("24h")
    Duration mostInterval();

    /** The pause between two requests to one host. */
    @WithDefault("1s")
    Duration pause();

    /** The longest that one fetch may take in all. */
    @WithDefault("30s")
    Duration fetchTime();

    /** How long what was fetched is kept as it came; from it all else can be made again. */
    @WithDefault("30d")
    Duration keepEvidence();

    /** The ages at which an article is looked at again, in growing order; a feed or an outlet may have its own. */
    @WithDefault("10m,1h,6h,1d,7d")
    List<Duration> looks();

    /**
     * Under which address the web reaches this server, such as {@code https://desk.example.org/}: hubs push to {@code hub/} below it. Without
     * it no hub is asked, and news comes by polling alone.
     */
    Optional<URI> publicAddress();

    /** A folder in which everything that is fetched is kept as WARC files as well; none are written without it. */
    Optional<Path> warc();

    /** Hosts by which the pages may be asked for, besides localhost. */
    Optional<List<String>> hosts();

    /** Whether the sample press is served; only the command {@code demo} sets it. */
    @WithDefault("false")
    boolean demo();
}
