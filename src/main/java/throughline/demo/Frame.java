package throughline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file under {@code press/} on the class path, with places such as {@code {{headline}}} to fill. */
record Frame(String name) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    String text() {
        try (InputStream in = Frame.class.getResourceAsStream("/press/" + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no press/" + name + " among the resources.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String filled(Map<String, String> words) {
        return PLACE.matcher(text()).replaceAll(place -> {
            String word = words.get(place.group(1));
            if (word == null) {
                throw new IllegalStateException(name + " has a place for an unknown " + place.group());
            }
            return Matcher.quoteReplacement(word);
        });
    }

    /** As it may stand in XML and HTML, in a text and in an attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
