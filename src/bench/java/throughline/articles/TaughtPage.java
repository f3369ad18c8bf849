package throughline.articles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import throughline.trees.Folds;
import throughline.trees.Lesson;
import throughline.trees.UnusableInput;

/**
 * A page of which it is known what its runs are.
 *
 * @param publisher the end of its host's name
 * @param weight how much the page counts when trees are learned
 * @param text what is to be read; where other extractors stand in for it, the runs that they agree on
 * @param optional what may be read too
 * @param told whether the text itself was told
 */
record TaughtPage(
        String id,
        String publisher,
        RunTable table,
        RunLabels labels,
        double weight,
        String text,
        List<String> optional,
        boolean told) {

    /** What each line must have as a text. */
    static final List<String> NEEDED = List.of("id", "url", "html");

    private static final double WEIGHT_OF_READINGS = 0.6;

    /** Reads a line {@code {"id","url","html","text","optional"?,"weight"?}} or {@code {"id","url","html","readings","with"?,"without"?}}. */
    static TaughtPage of(JsonNode page) {
        boolean told = page.path("text").isTextual();
        List<String> readings = texts(page, "readings");
        if (told == !readings.isEmpty()) {
            throw new UnusableInput("A page needs either \"text\" or \"readings\", texts of other extractors.");
        }
        JsonNode weighed = page.path("weight");
        if (!weighed.isMissingNode() && !(weighed.isNumber() && weighed.asDouble() > 0)) {
            throw new UnusableInput("\"weight\" is a number above 0.");
        }
        String address = page.path("url").asText();
        RunTable table = RunTable.of(page.path("html").asText(), address);
        List<String> optional = texts(page, "optional");
        RunLabels labels = told
                ? RunLabels.by(table.texts(), page.path("text").asText(), optional)
                : RunLabels.byVotes(table.texts(), readings, texts(page, "with"), texts(page, "without"));
        return new TaughtPage(
                page.path("id").asText(),
                publisher(host(address)),
                table,
                labels,
                told ? weighed.asDouble(1) : WEIGHT_OF_READINGS,
                told ? page.path("text").asText() : agreed(table, labels, true),
                told ? optional : List.of(agreed(table, labels, false)),
                told);
    }

    /** The part of the id before the first stroke. */
    String set() {
        return id.split("/", 2)[0];
    }

    /** Which of the folds its publisher falls into. */
    int fold() {
        return Folds.of(publisher);
    }

    /** A run weighs by its length, a long one little more than a paragraph, and all runs of an article together about the same. */
    List<Lesson> lessons() {
        double length = 0;
        for (int i = 0; i < table.size(); i++) {
            length += labels.belongs(i) ? table.units(i) : 0;
        }
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            if (labels.isKnown(i)) {
                double share = (Math.min(600, table.units(i)) + 20) / Math.max(500, length) * weight;
                lessons.add(new Lesson(table.rows().get(i), labels.belongs(i), (float) share, publisher));
            }
        }
        return lessons;
    }

    private static String agreed(RunTable table, RunLabels labels, boolean sure) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < labels.size(); i++) {
            if (sure ? labels.belongs(i) : !labels.isKnown(i)) {
                text.append(table.texts().get(i)).append('\n');
            }
        }
        return text.toString();
    }

    private static List<String> texts(JsonNode page, String name) {
        List<String> texts = new ArrayList<>();
        JsonNode list = page.path(name);
        if (!list.isMissingNode() && !list.isArray()) {
            throw new UnusableInput("\"" + name + "\" is a list of texts.");
        }
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static String host(String address) {
        int from = address.indexOf("//") + 2;
        int to = address.indexOf('/', from);
        return address.substring(Math.min(from, address.length()), to < 0 ? address.length() : to);
    }

    private static String publisher(String host) {
        List<String> parts = List.of(host.split("\\.", 0));
        int size = parts.size();
        int taken = size >= 2 && parts.get(size - 2).length() > 3 ? 2 : 3;
        return String.join(".", parts.subList(Math.max(0, size - taken), size));
    }
}
