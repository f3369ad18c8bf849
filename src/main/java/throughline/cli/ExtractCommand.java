package throughline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import throughline.articles.ArticleBody;
import throughline.articles.DateEvidence;
import throughline.articles.Extraction;
import throughline.articles.Extractor;
import throughline.articles.Languages;

/** {@code throughline extract}: pages in, articles out, one JSON object a line. */
@Command(
        name = "extract",
        description = "Reads pages, one JSON object a line with id, url and html, and writes the article of each.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

    private final Extractor extractor = new Extractor(new Languages());

    @Override
    public Integer call() throws IOException {
        // The first page would otherwise wait for classes and language models.
        extractor.extract(
                "<p>" + "Guten Morgen, hier ist ein kurzer Text. ".repeat(9), URI.create("https://localhost/"));
        JsonLines.run(System.in, System.out, this::answer);
        return 0;
    }

    ObjectNode answer(JsonNode line) throws JsonLines.BadLine {
        String html = JsonLines.required(line, "html");
        URI address = address(JsonLines.required(line, "url"));
        ObjectNode answer = JsonLines.JSON.createObjectNode();
        answer.set("id", line.get("id"));
        long start = System.nanoTime();
        Extraction extraction = extractor.extract(html, address);
        double took = (System.nanoTime() - start) / 1_000_000.0;
        switch (extraction) {
            case Extraction.Extracted article -> write(article, answer);
            case Extraction.Unreadable unreadable ->
                answer.put("text", "")
                        .putObject("unreadable")
                        .put("cause", unreadable.cause().name())
                        .put("reason", unreadable.reason());
        }
        return answer.put("ms", took);
    }

    private static URI address(String url) throws JsonLines.BadLine {
        try {
            return JsonLines.address(url);
        } catch (URISyntaxException e) {
            throw new JsonLines.BadLine("The \"url\" of this line is not an address: " + e.getMessage());
        }
    }

    private static void write(Extraction.Extracted article, ObjectNode answer) {
        answer.put("text", article.text());
        answer.put("title", article.headline());
        answer.put(
                "published",
                article.dates().stream()
                        .filter(DateEvidence::taken)
                        .findFirst()
                        .map(ExtractCommand::time)
                        .orElse(null));
        if (article.authors().isEmpty()) {
            answer.putNull("author");
        } else {
            putAll(answer.putArray("author"), article.authors());
        }
        answer.put("lang", article.language());
        answer.put(
                "canonical",
                article.canonical() == null ? null : article.canonical().toString());
        answer.put("standfirst", article.standfirst());
        putAll(answer.putArray("agencies"), article.agencies());
        answer.put("outlet", article.site());
        answer.put("modified", article.modified() == null ? null : time(article.modified()));
        answer.put("kind", article.kind().name());
        writeBody(article.body(), answer);
        ArrayNode dates = answer.putArray("dates");
        article.dates()
                .forEach(date -> dates.addObject()
                        .put("from", date.from())
                        .put("at", time(date))
                        .put("taken", date.taken())
                        .put("why", date.why()));
    }

    private static void writeBody(ArticleBody body, ObjectNode answer) {
        answer.put("teaser", body.teaser());
        answer.put("origin", body.origin().name());
        ObjectNode quality =
                answer.putObject("quality").put("value", body.quality().value());
        putAll(quality.putArray("reasons"), body.quality().reasons());
        ArrayNode blocks = answer.putArray("blocks");
        body.blocks()
                .forEach(block -> blocks.addObject()
                        .put("kind", block.kind().name())
                        .put("text", block.text())
                        .put("language", block.language()));
    }

    private static String time(DateEvidence date) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.at().atOffset(date.offset()));
    }

    private static void putAll(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
