package throughline.rules;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What stands at one path of a publisher. As long as a test says nothing else it has the manners of a good server: it gives validators,
 * and answers 304 to who brings them back.
 */
final class Resource {

    private final Publisher publisher;
    private final String path;
    private Function<Asked, Reply> giving = _ -> Reply.of(404);
    private List<String> head = List.of();
    private boolean comparable = true;
    private @Nullable String etag;
    private @Nullable String lastModified;
    private int given;

    Resource(Publisher publisher, String path) {
        this.publisher = publisher;
        this.path = path;
    }

    URI address() {
        return publisher.at(path);
    }

    List<Asked> asked() {
        return publisher.asked(path);
    }

    /** The times between one request and the next. */
    List<Duration> pauses() {
        List<Instant> times = asked().stream().map(Asked::at).toList();
        List<Duration> pauses = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            pauses.add(Duration.between(times.get(i - 1), times.get(i)));
        }
        return pauses;
    }

    Asked lastAsked() {
        return asked().getLast();
    }

    /** A feed with these entries, until it is told otherwise. */
    Resource announces(Item... items) {
        return announcesEachTime(_ -> List.of(items));
    }

    /** A feed whose entries depend on how often it was asked for before. */
    Resource announcesEachTime(IntFunction<List<Item>> items) {
        return channel("", items);
    }

    /** A feed with these elements in its channel besides the entries. */
    Resource channel(String more, IntFunction<List<Item>> items) {
        return gives(_ -> Item.feed(more, items.apply(given++)));
    }

    /** A page with an article. */
    Resource tells(String headline, String... paragraphs) {
        return gives(
                "text/html; charset=utf-8",
                "<html lang=en><head><title>" + headline
                        + "</title></head><body><nav><a href=/>Home</a></nav><article><h1>" + headline + "</h1><p>"
                        + String.join("</p><p>", paragraphs) + "</p></article></body></html>");
    }

    Resource gives(String type, String body) {
        return gives(_ -> Reply.ok(type, body));
    }

    Resource gives(Function<Asked, Reply> other) {
        giving = other;
        return this;
    }

    Resource moves(int status, String location) {
        return gives(_ -> Reply.of(status, "Location: " + location));
    }

    Resource fails(int status, String... lines) {
        return gives(_ -> Reply.of(status, lines));
    }

    /** Header lines of each good answer from now on, in place of those that were named before. */
    Resource with(String... lines) {
        head = List.of(lines);
        return this;
    }

    Resource withValidators(@Nullable String newEtag, @Nullable String newLastModified) {
        comparable = true;
        etag = newEtag;
        lastModified = newLastModified;
        return this;
    }

    Resource withoutValidators() {
        comparable = false;
        return this;
    }

    Reply answer(Asked asked) {
        Reply reply = giving.apply(asked);
        if (reply.status() != 200) {
            return reply;
        }
        Reply full = reply.with(head);
        if (!comparable) {
            return full;
        }
        String usual = etag == null && lastModified == null ? digest(reply) : etag;
        List<String> validators = new ArrayList<>();
        if (usual != null) {
            validators.add("ETag: " + usual);
        }
        if (lastModified != null) {
            validators.add("Last-Modified: " + lastModified);
        }
        boolean same = asked.header("If-None-Match") != null
                ? asked.header("If-None-Match").equals(usual)
                : lastModified != null && lastModified.equals(asked.header("If-Modified-Since"));
        return same ? Reply.of(304).with(head).with(validators) : full.with(validators);
    }

    @Override
    public String toString() {
        return publisher.at(path).toString();
    }

    private static String digest(Reply reply) {
        CRC32 digest = new CRC32();
        digest.update(reply.content().bytes());
        return "\"" + Long.toHexString(digest.getValue()) + "\"";
    }
}
