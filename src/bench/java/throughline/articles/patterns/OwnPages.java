package throughline.articles.patterns;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import throughline.articles.Block;

/** The pages that the tests are written with, in the form in which others' pages are learned from: every layout in every language. */
public final class OwnPages {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OwnPages() {}

    /** Pages with {@code id}, {@code url}, {@code html} and {@code text}, without those that hold no article. */
    public static List<ObjectNode> list() {
        List<ObjectNode> pages = new ArrayList<>();
        for (Layout layout : Layout.all()) {
            String text = layout.says().getOrDefault("text", "1-");
            if (text.startsWith("holds ") || layout.says().containsKey("unreadable")) {
                continue;
            }
            for (Pack pack : Pack.all()) {
                if (layout.isFor(pack)) {
                    List<Block> blocks = pack.story(layout.story()).blocks(text);
                    pages.add(JSON.createObjectNode()
                            .put("id", "own/" + layout.name() + "/" + pack.name())
                            .put("url", layout.address(pack).toString())
                            .put("html", layout.page(pack))
                            .put("text", blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"))));
                }
            }
        }
        return pages;
    }
}
