package throughline.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.KafkaStorageException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker in this JVM: KRaft, one node that is broker and controller, on loopback only. Its log lies in one folder and
 * is there again at the next start.
 */
public final class LocalBroker implements AutoCloseable {

    /** The broker could not be started; the message says why and what to do. */
    public static final class CannotStart extends RuntimeException {
        CannotStart(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private static final int NODE = 1;
    private static final String LOCK = ".throughline-lock";
    private static final String ADDRESS = ".throughline-address";

    private final KafkaRaftServer server;
    private final FileChannel lock;
    private final String address;

    private LocalBroker(KafkaRaftServer server, FileChannel lock, String address) {
        this.server = server;
        this.lock = lock;
        this.address = address;
    }

    /**
     * Starts the broker and waits until it answers.
     *
     * @param folder where its log lies; made when missing
     * @param port where clients reach it
     */
    public static LocalBroker start(Path folder, int port) {
        FileChannel lock = lock(folder);
        KafkaRaftServer server = null;
        try {
            format(folder);
            int controllerPort = freePort();
            server = new KafkaRaftServer(KafkaConfig.fromProps(properties(folder, port, controllerPort)), Time.SYSTEM);
            server.startup();
            String address = "127.0.0.1:" + port;
            Files.writeString(folder.resolve(ADDRESS), address);
            return new LocalBroker(server, lock, address);
        } catch (Exception e) {
            CannotStart told = new CannotStart(explain(e, folder, port), e);
            try {
                end(server, lock);
            } catch (IOException | RuntimeException again) {
                told.addSuppressed(again);
            }
            throw told;
        }
    }

    /** Where the broker answers that another program runs on {@code folder}; empty when none does, or is still starting. */
    public static Optional<String> findRunning(Path folder) {
        Path address = folder.resolve(ADDRESS);
        if (!Files.exists(address)) {
            return Optional.empty();
        }
        try (FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
            return isTaken(lock) ? Optional.of(Files.readString(address)) : Optional.empty();
        } catch (IOException e) { // nothing of ours can run on a folder that we may not write
            return Optional.empty();
        }
    }

    /** A port of this machine that nothing listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where clients reach it, as {@code host:port}. */
    public String address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        end(server, lock);
    }

    /** The folder is free for the next one whatever becomes of the server. */
    private static void end(@Nullable KafkaRaftServer server, FileChannel lock) throws IOException {
        try (lock) {
            if (server != null) {
                server.shutdown();
                server.awaitShutdown();
            }
        }
    }

    private static String explain(Exception trouble, Path folder, int port) {
        if (isCausedBy(trouble, BindException.class)) {
            return "Port " + port + " for the embedded broker was taken meanwhile; start again.";
        }
        String what = "The embedded Kafka broker could not start on " + folder + " (" + trouble.getMessage() + ").";
        if (isCausedBy(trouble, IOException.class) || isCausedBy(trouble, KafkaStorageException.class)) {
            return what
                    + " Is the disk full or the folder damaged? Free some space and start again. If nothing else helps,"
                    + " move the folder away: Throughline then begins anew, and the news so far stays in the moved folder.";
        }
        return what + " Start again; if it happens each time, the lines above say where it stopped.";
    }

    private static boolean isCausedBy(Throwable trouble, Class<? extends Throwable> kind) {
        for (Throwable one = trouble; one != null; one = one.getCause()) {
            if (kind.isInstance(one)) {
                return true;
            }
        }
        return false;
    }

    /** One folder belongs to one program: Kafka would find out too, but only deep in its own start and without a plain word. */
    private static FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw new CannotStart(
                        "The folder " + folder
                                + " is in use by another Throughline: stop that one, or give this one its own"
                                + " with --data DIR.",
                        null);
            }
            Files.deleteIfExists(folder.resolve(ADDRESS)); // of a program that was killed
            return channel;
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder " + folder + " cannot be written (" + e
                            + "). Make it writable or free some space, or choose another with --data DIR.",
                    e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) { // by this very program
            return true;
        }
    }

    private static void format(Path folder) throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
                .run();
    }

    private static Properties properties(Path folder, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", String.valueOf(NODE)),
                Map.entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                Map.entry("log.dirs", folder.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("message.max.bytes", String.valueOf(Topics.LARGEST_RECORD)),
                Map.entry("replica.fetch.max.bytes", String.valueOf(Topics.LARGEST_RECORD)),
                // One node: every copy of the broker's own topics is here.
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                // Both are read from their beginning at each start, and compacted only in closed segments.
                Map.entry("offsets.topic.segment.bytes", String.valueOf(4 * 1024 * 1024)),
                Map.entry("transaction.state.log.segment.bytes", String.valueOf(4 * 1024 * 1024)),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // A reader waits for the first page, not for a group to gather.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("log.cleaner.dedupe.buffer.size", String.valueOf(8 * 1024 * 1024)),
                Map.entry("log.segment.bytes", String.valueOf(64 * 1024 * 1024)),
                // The index files are mapped whole; small ones keep a young log small.
                Map.entry("log.index.size.max.bytes", String.valueOf(1024 * 1024))));
        return properties;
    }
}
