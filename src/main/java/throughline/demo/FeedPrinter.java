package throughline.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints one outlet's feed in the kind that the outlet has, dates in that kind's own spelling. */
final class FeedPrinter {

    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final Outlet outlet;
    private final URI home;

    FeedPrinter(Outlet outlet, URI home) {
        this.outlet = outlet;
        this.home = home;
    }

    String print(List<Piece> pieces) {
        return outlet.feed() == FeedKind.JSON ? json(pieces) : xml(pieces);
    }

    private String xml(List<Piece> pieces) {
        Frame item = new Frame("feeds/" + outlet.feed().frame + "-item.xml");
        Instant changed =
                pieces.stream().map(Piece::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new Frame("feeds/" + outlet.feed().frame + ".xml")
                .filled(Map.of(
                        "charset", outlet.charset().name(),
                        "name", Frame.escaped(outlet.name()),
                        "language", outlet.language(),
                        "home", home.toString(),
                        "feed", home.resolve(outlet.feedPath()).toString(),
                        "changed", offset(changed),
                        "list",
                                pieces.stream()
                                        .map(piece -> "<rdf:li rdf:resource=\"" + address(piece) + "\"/>")
                                        .collect(Collectors.joining()),
                        "items",
                                pieces.stream()
                                        .map(piece -> item.filled(words(piece)))
                                        .collect(Collectors.joining())));
    }

    private Map<String, String> words(Piece piece) {
        return Map.of(
                "headline", Frame.escaped(piece.headline()),
                "bareHeadline", piece.headline(),
                "byline", Frame.escaped(piece.byline()),
                "summary", Frame.escaped(piece.summary()),
                "address", address(piece),
                "rfc822", RFC_822.format(piece.published().atZone(ZoneId.of(outlet.zone()))),
                "published", offset(piece.published()),
                "changed", offset(piece.updated()));
    }

    private String json(List<Piece> pieces) {
        ObjectNode feed = JsonMapper.builder().build().createObjectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1").put("title", outlet.name());
        feed.put("home_page_url", home.toString());
        feed.put("feed_url", home.resolve(outlet.feedPath()).toString());
        feed.put("language", outlet.language());
        ArrayNode items = feed.putArray("items");
        for (Piece piece : pieces) {
            ObjectNode item = items.addObject();
            item.put("id", address(piece)).put("url", address(piece));
            item.put("title", piece.headline()).put("content_text", piece.summary());
            item.put("date_published", offset(piece.published()));
            item.putArray("authors").addObject().put("name", piece.byline());
        }
        return feed.toString();
    }

    private String address(Piece piece) {
        return home.resolve(piece.path()).toString();
    }

    /** RFC 3339, as Atom, RSS 1.0 and JSON Feed have it. */
    private String offset(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneId.of(outlet.zone())));
    }
}
