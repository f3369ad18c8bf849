package throughline.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import throughline.pipeline.LocalBroker;

/** What {@code run} and {@code demo} have in common: where the pages and the log are, and how the application is started. */
final class Launch {

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "port of the pages, on this machine only (${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(names = "--data", paramLabel = "DIR", description = "folder of everything that is kept (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    Path data() {
        return data.toAbsolutePath();
    }

    /** The same, with everything kept in {@code folder}. */
    Launch in(Path folder) {
        data = folder;
        return this;
    }

    static void set(String setting, String value) {
        System.setProperty("throughline." + setting, value);
    }

    /** Runs until the program is told to stop; gives the exit code. */
    int run() throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            System.err.println(
                    "Port " + port + " is in use. Stop what listens there, or choose another with --port N.");
            return 2;
        }
        System.setProperty("quarkus.http.port", String.valueOf(port));
        set("data", data().toString());
        set("home", System.getProperty("throughline.home", "."));
        set("embedded-broker", "127.0.0.1:" + LocalBroker.freePort());
        int[] code = {0};
        Quarkus.run(Ready.class, (exitCode, trouble) -> {
            code[0] = exitCode;
            if (trouble != null) {
                System.err.println(plain(trouble));
            }
        });
        return code[0];
    }

    /** Our own exceptions say what to do; of others the cause is told as it is. */
    private static String plain(Throwable trouble) {
        for (Throwable one = trouble; one != null; one = one.getCause()) {
            if (one.getClass().getName().startsWith("throughline.")) {
                return String.valueOf(one.getMessage());
            }
        }
        StringWriter trace = new StringWriter();
        trouble.printStackTrace(new PrintWriter(trace));
        return "Throughline could not start. Please report this:\n" + trace;
    }

    /** Says where the pages are, once they are. */
    public static final class Ready implements QuarkusApplication {
        @Override
        public int run(String... args) {
            System.out.println("Throughline is ready: open http://localhost:" + System.getProperty("quarkus.http.port")
                    + "/ (stop with Ctrl+C)");
            Quarkus.waitForExit();
            return 0;
        }
    }
}
