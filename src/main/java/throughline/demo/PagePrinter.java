package throughline.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sets an outlet's articles in its own frame: an HTML file with places to fill. */
final class PagePrinter {

    /** An outlet's advertisement stands after this many paragraphs. */
    private static final int OPENING = 2;

    private final Outlet outlet;
    private final URI home;

    PagePrinter(Outlet outlet, URI home) {
        this.outlet = outlet;
        this.home = home;
    }

    String article(Piece piece, List<Piece> alsoOut) {
        List<String> text = piece.paragraphs();
        int opening = Math.min(OPENING, text.size());
        String also = alsoOut.stream()
                .filter(other -> !other.path().equals(piece.path()))
                .map(this::listed)
                .collect(Collectors.joining("\n"));
        return new Frame(outlet.folder() + "/" + piece.frame())
                .filled(Map.ofEntries(
                        Map.entry("language", outlet.language()),
                        Map.entry("headline", Frame.escaped(piece.headline())),
                        Map.entry("byline", Frame.escaped(piece.byline())),
                        Map.entry("caption", Frame.escaped(piece.caption())),
                        Map.entry("summary", Frame.escaped(piece.summary())),
                        Map.entry("date", outlet.dated(piece.published())),
                        Map.entry("changed", outlet.dated(piece.updated())),
                        Map.entry("published", seconds(piece.published())),
                        Map.entry("address", home.resolve(piece.path()).toString()),
                        Map.entry("opening", set(text.subList(0, opening))),
                        Map.entry("rest", set(text.subList(opening, text.size()))),
                        Map.entry("also", also),
                        Map.entry("linkedData", linkedData(piece))));
    }

    /** The outlet's front page, with its feed announced as browsers look for it. */
    String front(List<Piece> out) {
        return new Frame("front.html")
                .filled(Map.of(
                        "language", outlet.language(),
                        "charset", outlet.charset().name(),
                        "name", Frame.escaped(outlet.name()),
                        "feed", outlet.feedPath(),
                        "type", outlet.feed().type.replaceAll(";.*", ""),
                        "list", out.stream().map(this::listed).collect(Collectors.joining("\n"))));
    }

    String notFound() {
        return new Frame("not-found.html").filled(Map.of("name", Frame.escaped(outlet.name())));
    }

    private String set(List<String> paragraphs) {
        return paragraphs.stream()
                .map(Frame::escaped)
                .map(text -> outlet.breaks() ? text + "<br><br>" : "<p>" + text + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private String listed(Piece piece) {
        return "<li><a href=\"" + piece.path() + "\">" + Frame.escaped(piece.headline()) + "</a></li>";
    }

    /** What schema.org calls a NewsArticle, for the frames that carry it. */
    private String linkedData(Piece piece) {
        ObjectNode article = JsonMapper.builder().build().createObjectNode();
        article.put("@context", "https://schema.org").put("@type", "NewsArticle");
        article.put("headline", piece.headline()).put("inLanguage", outlet.language());
        article.put("datePublished", seconds(piece.published())).put("dateModified", seconds(piece.updated()));
        article.put("mainEntityOfPage", home.resolve(piece.path()).toString());
        article.putObject("author").put("@type", "Person").put("name", piece.byline());
        article.putObject("publisher").put("@type", "NewsMediaOrganization").put("name", outlet.name());
        return article.toString();
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
