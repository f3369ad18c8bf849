package throughline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is set for one feed, or for all that an outlet publishes.
 *
 * @param key what the form is about: the name of a hidden field
 * @param id the value of that field
 * @param name of the outlet as it was typed
 * @param wider where the settings of its outlet are; null on an outlet's own page
 * @param feeds of the outlet, each with its settings
 */
public record SettingsPage(
        Frame frame,
        String key,
        String id,
        List<Run> title,
        String address,
        @Nullable String link,
        String standfirst,
        String name,
        @Nullable Link wider,
        List<Part> parts,
        List<Link> feeds,
        boolean wrong,
        @Nullable String done) {

    /** Fields that belong together. */
    public record Part(String id, String title, String note, List<Field> fields) {}

    /**
     * A setting.
     *
     * @param shape {@code line}, {@code lines} or {@code choice}
     * @param value as it was typed, or as it is
     * @param inherited what holds while it is left empty; empty when nothing is to be told
     */
    public record Field(
            String name,
            String shape,
            String label,
            String note,
            String value,
            String inherited,
            @Nullable String trouble) {}
}
