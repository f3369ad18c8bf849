package throughline.pipeline;

import throughline.beats.BeatId;

/**
 * The key of a thing that belongs to a beat, written {@code beat/id}.
 *
 * @param id the story's, article's or subscription's own id
 */
public record InBeat(BeatId beat, String id) {

    static InBeat parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A key within a beat is written beat/id, not " + text);
        }
        return new InBeat(new BeatId(text.substring(0, slash)), text.substring(slash + 1));
    }

    /** How all keys within a beat begin. */
    static String prefix(BeatId beat) {
        return beat + "/";
    }

    @Override
    public String toString() {
        return prefix(beat) + id;
    }
}
