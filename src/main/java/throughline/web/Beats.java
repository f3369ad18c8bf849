package throughline.web;

import jakarta.ws.rs.NotFoundException;
import throughline.archive.Archive;
import throughline.beats.Beat;

/** Finds the beat that an address names. */
public final class Beats {

    private Beats() {}

    public static Beat get(Archive archive, String name) {
        return archive.listBeats().stream()
                .filter(beat -> beat.id().value().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no beat of this name."));
    }
}
