package throughline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
            case Extraction.Unreadable unreadable -> answer.put("text", "").put("unreadable", unreadable.reason());
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
                        .map(date -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                date.at().atOffset(date.offset())))
                        .orElse(null));
        if (article.authors().isEmpty()) {
            answer.putNull("author");
        } else {
            ArrayNode authors = answer.putArray("author");
            article.authors().forEach(authors::add);
        }
        answer.put("lang", article.language());
        answer.put(
                "canonical",
                article.canonical() == null ? null : article.canonical().toString());
    }
}
