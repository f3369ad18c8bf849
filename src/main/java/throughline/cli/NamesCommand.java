package throughline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import throughline.names.KoreanNames;

/** Says of two names a line whether they can be spellings of one name, as a filter. */
@Command(
        name = "names",
        description = {
            "Says whether two names can be spellings of one name, as a filter: Korean names in Hangul, hanja, Latin, Cyrillic",
            "and katakana, other names whatever their case, marks and order.",
            "In:  {\"a\":\"Ri Il-gyu\",\"b\":\"이일규\"}",
            "Out: {\"same\":true}"
        },
        mixinStandardHelpOptions = true)
final class NamesCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        JsonLines.run(System.in, System.out, NamesCommand::compare);
        return 0;
    }

    private static ObjectNode compare(JsonNode line) throws JsonLines.BadLine {
        boolean same = KoreanNames.possiblySame(JsonLines.required(line, "a"), JsonLines.required(line, "b"));
        ObjectNode answer = JsonLines.JSON.createObjectNode();
        if (line.has("id")) {
            answer.set("id", line.get("id"));
        }
        return answer.put("same", same);
    }
}
