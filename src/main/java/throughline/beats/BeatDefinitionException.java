package throughline.beats;

import java.nio.file.Path;

/** A beat's files say something that cannot be used; the message tells which file, what is wrong and what to do. */
public final class BeatDefinitionException extends RuntimeException {

    public BeatDefinitionException(String message) {
        super(message);
    }

    BeatDefinitionException(Path file, String fault) {
        super(file + ": " + fault);
    }

    BeatDefinitionException(Path file, String fault, Throwable cause) {
        super(file + ": " + fault, cause);
    }
}
