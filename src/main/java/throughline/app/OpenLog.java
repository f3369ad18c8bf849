package throughline.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import throughline.pipeline.KafkaConnection;
import throughline.pipeline.LocalBroker;
import throughline.pipeline.LogWriter;
import throughline.pipeline.TopicSetup;

/**
 * The log for a command that writes to it and is not the program itself: that of the cluster which is named, else of the Throughline
 * that runs on the folder, else of a broker that is started on the folder for as long as this is open.
 */
public final class OpenLog implements AutoCloseable {

    private final String place;
    private final boolean read;
    private final LogWriter writer;
    private final @Nullable LocalBroker own;

    private OpenLog(String place, boolean read, LogWriter writer, @Nullable LocalBroker own) {
        this.place = place;
        this.read = read;
        this.writer = writer;
        this.own = own;
    }

    /**
     * Opens it, making the topics that are not there yet.
     *
     * @param data the folder that {@code run} is given as {@code --data}
     */
    public static OpenLog open(Path data) throws IOException {
        Config config = ConfigProvider.getConfig();
        Optional<String> cluster = KafkaSettings.cluster(config);
        if (cluster.isPresent()) {
            return of(config, cluster.get(), "the Kafka cluster at " + cluster.get(), true, null);
        }
        Path folder = data.resolve("kafka").toAbsolutePath();
        Optional<String> running = LocalBroker.findRunning(folder);
        if (running.isPresent()) {
            return of(config, running.get(), "the Throughline that runs on " + data, true, null);
        }
        LocalBroker own = LocalBroker.start(folder, LocalBroker.freePort());
        try {
            return of(config, own.address(), "the log in " + data, false, own);
        } catch (RuntimeException e) {
            own.close();
            throw e;
        }
    }

    private static OpenLog of(Config config, String servers, String place, boolean read, @Nullable LocalBroker own) {
        KafkaConnection kafka = KafkaSettings.connection(config, servers, null);
        TopicSetup.run(
                kafka,
                config.getOptionalValue("throughline.partitions", Integer.class).orElse(Settings.PARTITIONS),
                config.getOptionalValue("throughline.replication", Short.class).orElse(Settings.REPLICATION));
        return new OpenLog(place, read, new LogWriter(kafka), own);
    }

    /** Whose log it is, in words. */
    public String place() {
        return place;
    }

    /** Whether somebody may be reading it now. */
    public boolean isRead() {
        return read;
    }

    public LogWriter writer() {
        return writer;
    }

    @Override
    public void close() throws IOException {
        writer.close();
        if (own != null) {
            own.close();
        }
    }
}
