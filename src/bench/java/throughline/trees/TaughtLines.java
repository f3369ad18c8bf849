package throughline.trees;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Files of what is learned from, one JSON object a line; packed by gzip where the name ends in {@code .gz}. */
public final class TaughtLines {

    public static final ObjectMapper JSON = new ObjectMapper();

    private TaughtLines() {}

    /**
     * What is made of each line, in order.
     *
     * @throws UnusableInput that names file and line, when a line is no object with the texts that are needed, or {@code make} throws one
     */
    public static <T> List<T> read(Path file, List<String> needed, Function<JsonNode, T> make) throws IOException {
        List<T> made = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    if (!line.isBlank()) {
                        made.add(make.apply(object(line, needed)));
                    }
                } catch (UnusableInput e) {
                    throw new UnusableInput(file + ", line " + number + ": " + e.getMessage());
                }
            }
        } catch (NoSuchFileException e) {
            throw new UnusableInput("There is no file " + file + ".");
        }
        return made;
    }

    private static JsonNode object(String line, List<String> needed) {
        JsonNode object;
        try {
            object = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UnusableInput("This is no JSON: " + e.getOriginalMessage());
        }
        for (String name : needed) {
            if (!object.path(name).isTextual()) {
                throw new UnusableInput("A line needs \"" + name + "\" as a text.");
            }
        }
        return object;
    }
}
