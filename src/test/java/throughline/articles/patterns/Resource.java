package throughline.articles.patterns;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A file under {@code src/test/resources/articles}. */
final class Resource {

    private Resource() {}

    /** The names of the files in a folder, without their ending, in order. */
    static Stream<String> names(String folder, String ending) {
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(Resource.class.getResource("/articles/" + folder))
                        .toURI()))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
            return names.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String read(String path) {
        try (InputStream in = Resource.class.getResourceAsStream("/articles/" + path)) {
            if (in == null) {
                throw new IllegalStateException("There is no test file articles/" + path + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
