package throughline.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
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
        if (port < 1 || port > 65_535) {
            System.err.println("--port is a number from 1 to 65535, not " + port + ".");
            return 2;
        }
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

    /** Our own exceptions say what to do; of others the deepest cause is told, and the rest put where it can be sent from. */
    private String plain(Throwable trouble) {
        Throwable deepest = trouble;
        for (Throwable one = trouble; one != null; one = one.getCause()) {
            if (one.getClass().getName().startsWith("throughline.")) {
                return String.valueOf(one.getMessage());
            }
            deepest = one;
        }
        String what = "Throughline could not start: " + deepest.getMessage();
        Path report = data().resolve("start-failure.txt");
        try (PrintWriter trace = new PrintWriter(Files.newBufferedWriter(report))) {
            trouble.printStackTrace(trace);
            return what + "\nIf that is no help, " + report
                    + " holds the whole of it, to be sent to whoever looks after it.";
        } catch (IOException e) {
            return what;
        }
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
