package throughline.articles;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import throughline.articles.patterns.OwnPages;
import throughline.trees.TaughtLines;
import throughline.trees.UnusableInput;

/** Pages to measure the extraction by: those of a file, or those that the tests are written with. */
record TimedPages(String name, List<TimedPage> pages) {

    private static final Pattern UNFIT = Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}]");

    record TimedPage(String html, URI address) {}

    /** Reads lines {@code {"id","url","html"}}; what else they say is of no concern here. */
    static TimedPages of(Path file) throws IOException {
        List<TimedPage> pages = TaughtLines.read(file, TaughtPage.NEEDED, TimedPages::page);
        if (pages.isEmpty()) {
            throw new UnusableInput("There are no pages in " + file + ".");
        }
        return new TimedPages(String.valueOf(file.getFileName()), pages);
    }

    /** The pages of the tests; they are short, and say little of what real ones cost. */
    static TimedPages own() {
        return new TimedPages(
                "own pages", OwnPages.list().stream().map(TimedPages::page).toList());
    }

    private static TimedPage page(JsonNode page) {
        String address = UNFIT.matcher(page.path("url").asText())
                .replaceAll(unfit ->
                        String.format(Locale.ROOT, "%%%02X", (int) unfit.group().charAt(0)));
        try {
            return new TimedPage(page.path("html").asText(), new URI(address));
        } catch (URISyntaxException e) {
            throw new UnusableInput("\"url\" is no address: " + e.getMessage());
        }
    }
}
