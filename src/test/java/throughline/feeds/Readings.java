package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import throughline.fetch.Content;

/** Feeds for the tests, read as if they came from {@code https://harbour.example/news/feed.xml}. */
final class Readings {

    static final URI ADDRESS = URI.create("https://harbour.example/news/feed.xml");

    private Readings() {}

    static FeedReading.Read read(String document) {
        return read(document.getBytes(StandardCharsets.UTF_8), null);
    }

    static FeedReading.Read read(String document, Charset charset, @Nullable String type) {
        return read(document.getBytes(charset), type);
    }

    static FeedReading.Read read(byte[] document, @Nullable String type) {
        return read(document, type, ADDRESS);
    }

    static FeedReading.Read read(byte[] document, @Nullable String type, URI address) {
        FeedReading reading = new FeedReader().read(new Content(document, type), address);
        assertThat(reading).isInstanceOf(FeedReading.Read.class);
        return (FeedReading.Read) reading;
    }

    static Entry only(String document) {
        FeedReading.Read read = read(document);
        assertThat(read.entries()).hasSize(1);
        return read.entries().getFirst();
    }

    static String refusal(byte[] document, @Nullable String type) {
        FeedReading reading = new FeedReader().read(new Content(document, type), ADDRESS);
        assertThat(reading).isInstanceOf(FeedReading.NotAFeed.class);
        return ((FeedReading.NotAFeed) reading).reason();
    }

    /** An RSS 2.0 feed around one item. */
    static String rss(String item) {
        return "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Harbour Post</title>"
                + "<link>https://harbour.example/</link><item>" + item + "</item></channel></rss>";
    }

    /** An Atom 1.0 feed around one entry. */
    static String atom(String entry) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Harbour Post</title><id>urn:harbour</id><entry>"
                + entry + "</entry></feed>";
    }
}
