package throughline.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import org.eclipse.microprofile.config.Config;
import throughline.archive.Archive;
import throughline.articles.LanguageGuess;
import throughline.pipeline.KafkaConnection;

/** Joins the program to Quarkus: it starts and stops with the application, and the pages are given what they show. */
@ApplicationScoped
public class Wiring {

    private final InstantSource clock = InstantSource.system();
    private final Archive archive = new Archive();
    private final Program program;

    Wiring(Settings settings, Config config) {
        this.program = new Program(settings, kafka(config, settings), archive, clock);
    }

    void start(@Observes @Priority(1) StartupEvent event) throws IOException, InterruptedException {
        try {
            program.start();
        } catch (IOException | InterruptedException | RuntimeException e) {
            program.stop();
            throw e;
        }
    }

    void stop(@Observes ShutdownEvent event) {
        program.stop();
    }

    @Produces
    @Singleton
    Archive archive() {
        return archive;
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return clock;
    }

    @Produces
    @Singleton
    Actions actions() {
        return program.actions();
    }

    @Produces
    @Singleton
    FeedFinding finding() {
        return program.finding();
    }

    @Produces
    @Singleton
    AnnouncedEntries entries() {
        return program.entries();
    }

    @Produces
    @Singleton
    LanguageGuess languages() {
        return program.languages();
    }

    @Produces
    @Singleton
    KeptArticles articles() {
        return program.articles();
    }

    @Produces
    @Singleton
    HubCallbacks hubCallbacks() {
        return program.hubCallbacks();
    }

    boolean flows() {
        return program.flows();
    }

    private static KafkaConnection kafka(Config config, Settings settings) {
        String embedded = settings.embeddedBroker().orElse("");
        String servers = KafkaSettings.cluster(config).orElse(embedded);
        boolean alone = servers.equals(embedded);
        return KafkaSettings.connection(
                config, servers, alone ? "alone" : settings.instance().orElse(null));
    }
}
