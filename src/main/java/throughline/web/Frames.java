package throughline.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import throughline.archive.Archive;
import throughline.web.FeedLine.Standing;

/** Makes the frame of each page and the words of its moment. */
@Singleton
class Frames {

    private final Archive archive;
    private final InstantSource clock;
    private final String style = versioned("/throughline.css");
    private final String script = versioned("/throughline.js");

    Frames(Archive archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
    }

    Words words() {
        return new Words(ZoneId.systemDefault(), clock.instant());
    }

    Frame frame(String title, String section) {
        return new Frame(
                title + " · Throughline",
                section,
                (int) feeds().stream()
                        .filter(feed -> feed.standing() == Standing.NEEDS_YOU)
                        .count(),
                words().zone(),
                style,
                script);
    }

    List<FeedLine> feeds() {
        return FeedLines.of(archive, words());
    }

    /** The address of a file with a digest of what is in it, so that browsers may keep it for long. */
    private static String versioned(String file) {
        try (InputStream bytes = Frames.class.getResourceAsStream("/META-INF/resources" + file)) {
            if (bytes == null) {
                throw new IllegalStateException(file + " is not in the program.");
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes());
            return file + "?" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
