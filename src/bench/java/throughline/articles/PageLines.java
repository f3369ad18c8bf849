package throughline.articles;

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

/** Files of pages, one JSON object a line; packed by gzip where the name ends in {@code .gz}. */
final class PageLines {

    static final ObjectMapper JSON = new ObjectMapper();

    private PageLines() {}

    /**
     * What is made of each line, in order.
     *
     * @throws UnusableInput that names file and line, when a line is no object with the texts id, url and html, or {@code make} throws one
     */
    static <T> List<T> read(Path file, Function<JsonNode, T> make) throws IOException {
        List<T> made = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    if (!line.isBlank()) {
                        made.add(make.apply(page(line)));
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

    private static JsonNode page(String line) {
        JsonNode page;
        try {
            page = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UnusableInput("This is no JSON: " + e.getOriginalMessage());
        }
        for (String name : List.of("id", "url", "html")) {
            if (!page.path(name).isTextual()) {
                throw new UnusableInput("A page needs \"" + name + "\" as a text.");
            }
        }
        return page;
    }
}
