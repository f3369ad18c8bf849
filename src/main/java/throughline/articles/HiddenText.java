package throughline.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Looks for the text of pages that show too little of it: in linked data, and in the scripts of pages that are built in the browser.
 * There the longest piece that reads like an article is taken.
 */
final class HiddenText {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int LITTLE = 350;
    private static final int MOST_SCRIPT = 3_000_000;

    private final Signs signs;
    private final Phrases phrases;

    HiddenText(Signs signs, Phrases phrases) {
        this.signs = signs;
        this.phrases = phrases;
    }

    ArticleBody orBetter(List<Block> shown, LinkedFacts linked, Document page, List<String> titles) {
        ArticleBody best = body(shown, ArticleBody.Origin.PAGE);
        int most = Math.max(best.units(), 1);
        if (most >= LITTLE) {
            return best;
        }
        ArticleBody told = body(blocks(linked.body(), titles), ArticleBody.Origin.LINKED_DATA);
        if (told.units() > 2 * most) {
            best = told;
            most = told.units();
        }
        if (most < LITTLE) {
            ArticleBody hidden = body(blocks(longestProse(page), titles), ArticleBody.Origin.SCRIPT);
            if (hidden.units() > 2 * most && hidden.units() >= LITTLE) {
                best = hidden;
            }
        }
        return best;
    }

    private static ArticleBody body(List<Block> blocks, ArticleBody.Origin origin) {
        return new ArticleBody(blocks, origin, false, new Quality(1, List.of()));
    }

    /** Text or HTML as blocks. */
    List<Block> blocks(String text, List<String> titles) {
        if (text.isBlank()) {
            return List.of();
        }
        if (text.indexOf("</") < 0 && text.indexOf("<br") < 0) {
            List<Block> lines = new ArrayList<>();
            for (String line :
                    Jsoup.parse(text.replace("\n", "<br>")).wholeText().split("\n", -1)) {
                String clean = Letters.clean(line);
                if (!clean.isEmpty()) {
                    lines.add(new Block(Block.Kind.PARAGRAPH, clean));
                }
            }
            return lines;
        }
        return BodyReading.of(Outline.of(Jsoup.parse(text).body(), signs), phrases, titles)
                .blocks();
    }

    /** The longest string in the page's scripts that holds paragraphs of HTML. */
    private static String longestProse(Document page) {
        String best = "";
        int left = MOST_SCRIPT;
        for (Element script : page.getElementsByTag("script")) {
            String code = script.data();
            if (code.length() < 300
                    || code.length() > left
                    || script.attr("type").contains("ld+json")) {
                continue;
            }
            left -= code.length();
            String found = longestIn(code, 2);
            best = found.length() > best.length() ? found : best;
        }
        return best;
    }

    private static String longestIn(String code, int depth) {
        String best = "";
        int i = code.indexOf('"');
        while (i >= 0 && i < code.length()) {
            int end = i + 1;
            while (end < code.length() && code.charAt(end) != '"') {
                end += code.charAt(end) == '\\' ? 2 : 1;
            }
            if (end >= code.length()) {
                break;
            }
            if (end - i > 300 && end - i > best.length()) {
                String found = unquoted(code.substring(i, end + 1));
                if (found.contains("\"") && !found.contains("</p>") && depth > 0) {
                    found = longestIn(found, depth - 1);
                }
                boolean html = found.contains("</p>") || found.contains("<br");
                if (html && found.length() > best.length()) {
                    best = found;
                }
            }
            i = code.indexOf('"', end + 1);
        }
        return best;
    }

    private static String unquoted(String literal) {
        try {
            return Letters.whole(JSON.readTree(literal).asText(""));
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
