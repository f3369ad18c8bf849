package throughline.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * An invented paper or agency, and what is peculiar to its site.
 *
 * @param folder where its articles and its page's frame lie, under {@code press/}
 * @param zone its town's time zone
 * @param date the pattern of the dates that its readers see
 * @param charset of its feed and its pages
 * @param breaks whether its paragraphs are parted by line breaks in one block, as in many a Korean paper
 * @param closed the paths that its robots.txt asks everybody to leave alone
 */
record Outlet(
        String folder,
        String name,
        String language,
        String zone,
        String date,
        FeedKind feed,
        String feedPath,
        Charset charset,
        boolean breaks,
        List<String> closed) {

    static List<Outlet> listAll() {
        try {
            return new YAMLMapper().readValue(new Frame("outlets.yaml").text(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException("press/outlets.yaml cannot be read", e);
        }
    }

    /** The time as this outlet prints it for its readers. */
    String dated(Instant time) {
        return DateTimeFormatter.ofPattern(date, Locale.forLanguageTag(language))
                .format(time.atZone(ZoneId.of(zone)));
    }

    String robots() {
        StringBuilder robots = new StringBuilder("User-agent: *\n");
        closed.forEach(path -> robots.append("Disallow: ").append(path).append('\n'));
        return robots.append("Disallow: /search\n").toString();
    }
}
