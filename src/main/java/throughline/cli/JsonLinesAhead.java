package throughline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * The filter of {@link JsonLines} for a stage in which each answer depends on the lines before: what can be made of a line by itself is
 * made ahead, by as many threads as there are processors, and then the lines are answered one after the other. An answer waits for
 * nothing but its own line, so who sends one line at a time is answered at once.
 *
 * @param <P> what is made of a line ahead
 */
final class JsonLinesAhead<P> {

    /** What can be made of a line by itself; several threads ask. */
    interface Preparation<P> {
        P prepare(JsonNode line) throws JsonLines.BadLine;
    }

    /** What became of a line ahead of its turn: what was made of it, or the answer that it cannot be worked on. */
    private sealed interface Prepared<P> {
        record Made<P>(P made) implements Prepared<P> {}

        record Failed<P>(ObjectNode answer) implements Prepared<P> {}

        record End<P>() implements Prepared<P> {}
    }

    private static final int AHEAD = 256;
    private static final byte[] NEWLINE = {'\n'};

    private final Preparation<P> preparation;
    private final Function<P, List<ObjectNode>> stage;
    private final BlockingQueue<Future<Prepared<P>>> ahead = new ArrayBlockingQueue<>(AHEAD);

    JsonLinesAhead(Preparation<P> preparation, Function<P, List<ObjectNode>> stage) {
        this.preparation = preparation;
        this.stage = stage;
    }

    void run(InputStream in, OutputStream out) throws IOException {
        try (ExecutorService preparing =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                ExecutorService reading = Executors.newSingleThreadExecutor()) {
            Future<?> read = reading.submit(() -> {
                readAll(in, preparing);
                return null;
            });
            answerAll(new BufferedOutputStream(out, 1 << 16));
            read.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted before the last line was answered.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
        }
    }

    private void readAll(InputStream in, ExecutorService preparing) throws IOException, InterruptedException {
        FutureTask<Prepared<P>> end = new FutureTask<>(Prepared.End::new);
        end.run();
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String one = line;
                if (!one.isBlank()) {
                    ahead.put(preparing.submit(() -> prepare(one)));
                }
            }
        } finally {
            ahead.put(end);
        }
    }

    private Prepared<P> prepare(String line) {
        PreparingStage<P> making = new PreparingStage<>(preparation);
        ObjectNode answer = JsonLines.answer(line, making);
        return making.made == null ? new Prepared.Failed<>(answer) : making.made;
    }

    /** Keeps what was made of the line; the answer is used only when that failed. */
    private static final class PreparingStage<P> implements JsonLines.Stage {
        private final Preparation<P> preparation;
        private Prepared.@org.jspecify.annotations.Nullable Made<P> made;

        PreparingStage(Preparation<P> preparation) {
            this.preparation = preparation;
        }

        @Override
        public ObjectNode answer(JsonNode line) throws JsonLines.BadLine {
            made = new Prepared.Made<>(preparation.prepare(line));
            return JsonLines.JSON.createObjectNode();
        }
    }

    private void answerAll(OutputStream out) throws IOException, InterruptedException, ExecutionException {
        while (true) {
            List<ObjectNode> answers = switch (ahead.take().get()) {
                case Prepared.Made<P> made -> stage.apply(made.made());
                case Prepared.Failed<P> failed -> List.of(failed.answer());
                case Prepared.End<P> _ -> List.of();
            };
            if (answers.isEmpty()) {
                out.flush();
                return;
            }
            for (ObjectNode answer : answers) {
                out.write(JsonLines.JSON.writeValueAsBytes(answer));
                out.write(NEWLINE);
            }
            if (ahead.isEmpty()) {
                out.flush();
            }
        }
    }
}
