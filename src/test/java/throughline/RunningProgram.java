package throughline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The built program in a JVM of its own, as a user starts it. */
final class RunningProgram implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path output;
    private final int port;

    private RunningProgram(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /**
     * Starts the program and waits until its pages answer.
     *
     * @param settings as {@code -Dname=value}
     * @param command such as {@code run --data DIR}; the port is chosen here
     */
    static RunningProgram start(Path output, List<String> settings, List<String> command) throws Exception {
        int port = freePort();
        List<String> line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dthroughline.home=" + Path.of("").toAbsolutePath()));
        line.addAll(settings);
        line.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        line.addAll(command);
        line.addAll(List.of("--port", String.valueOf(port)));
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        RunningProgram program = new RunningProgram(process, output, port);
        try {
            program.await("the pages to answer", START, program::answers);
            return program;
        } catch (Throwable e) {
            program.kill(); // nobody else has it yet
            throw e;
        }
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    JsonNode get(String path) {
        try {
            return JSON.readTree(
                    send(HttpRequest.newBuilder(address(path)).build()).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path + " cannot be read", e);
        }
    }

    JsonNode post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return JSON.readTree(send(request).body());
    }

    /** As if the power went. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void await(String what, Duration atMost, BooleanSupplier done) throws Exception {
        Instant end = Instant.now().plus(atMost);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(end) || !process.isAlive()) {
                throw new AssertionError(
                        "Waited in vain for " + what + ". The program said:\n" + Files.readString(output));
            }
            Thread.sleep(200);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(STOP.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(_ -> {
                    process.destroyForcibly();
                    return process;
                })
                .join();
        http.shutdownNow();
    }

    private boolean answers() {
        try {
            return send(HttpRequest.newBuilder(address("/")).build()).statusCode() == 200;
        } catch (IOException e) { // it is still starting: not yet
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
