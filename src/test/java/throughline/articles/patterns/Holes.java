package throughline.articles.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import throughline.articles.Block;

/**
 * Fills the holes of a layout. {@code {{headline}}} is a value of the story or the outlet, {@code {{related 2}}} the second of a list,
 * {@code {{two.headline}}} of another story; holes may lie in the frames of others. The rest:
 *
 * <ul>
 *   <li>{@code {{c body}}}: a class name
 *   <li>{@code {{p 2-4}}}: blocks of the story in the tags that are meant for them
 *   <li>{@code {{br 1-}}}: blocks parted by two line breaks, {@code {{br1 1-}}} by one
 *   <li>{@code {{wrap 1- <div>$1</div>}}}: each block in this
 *   <li>{@code {{linked 2}}}: a block with a link within a sentence
 *   <li>{@code {{cap 1 <b>$1</b>$2}}}: a block parted after its first letter, or its first word where letters join
 *   <li>{@code {{each comment <b>$1</b> $2}}}: every value of a list, its fields by number, {@code $0} counts
 *   <li>{@code {{jeach …}}}, {@code {{jwrap …}}}: the same within a script
 *   <li>{@code {{title}}}: the headline with the outlet's name, as it stands in the head
 *   <li>{@code >> html}, {@code >> json}: escaped again, for what lies in scripts
 * </ul>
 */
record Holes(Pack pack, String own) {

    String fill(String html) {
        StringBuilder out = new StringBuilder(html.length() * 4);
        int at = 0;
        while (true) {
            int open = html.indexOf("{{", at);
            if (open < 0) {
                return out.append(html.substring(at)).toString();
            }
            int close = close(html, open);
            out.append(html, at, open).append(value(fill(html.substring(open + 2, close))));
            at = close + 2;
        }
    }

    /** Where the hole ends that begins at {@code open}; holes may lie in its frame. */
    private static int close(String html, int open) {
        int close = html.indexOf("}}", open);
        int inner = html.indexOf("{{", open + 2);
        while (inner >= 0 && inner < close) {
            int end = close(html, inner);
            close = html.indexOf("}}", end + 2);
            inner = html.indexOf("{{", end + 2);
        }
        return close;
    }

    private String value(String hole) {
        List<String> steps = List.of(hole.split(" >> ", -1));
        String value = plain(steps.getFirst().strip());
        for (String step : steps.subList(1, steps.size())) {
            value = step.strip().equals("json") ? json(value) : html(value);
        }
        return value;
    }

    private String plain(String said) {
        int dot = said.indexOf('.');
        String[] words = said.split(" ", 3);
        boolean other = dot > 0 && dot < words[0].length() && pack.sections().containsKey(said.substring(0, dot));
        Story story = pack.story(other ? said.substring(0, dot) : own);
        if (other) {
            words = said.substring(dot + 1).split(" ", 3);
        }
        return switch (words[0]) {
            case "c" -> pack.className(words[1]);
            case "p" -> natural(story.blocks(words[1]));
            case "br" -> joined(story.blocks(words[1]), "<br><br>\n");
            case "br1" -> joined(story.blocks(words[1]), "<br>\n");
            case "wrap" -> wrapped(story.blocks(words[1]), words[2]);
            case "linked" -> linked(html(story.blocks(words[1]).getFirst().text()));
            case "cap" -> capital(html(story.blocks(words[1]).getFirst().text()), words[2]);
            case "each" -> each(values(story, words[1]), words[2], Holes::html);
            case "jeach" -> each(values(story, words[1]), words[2], Holes::json);
            case "jwrap" ->
                each(story.blocks(words[1]).stream().map(Block::text).toList(), words[2], text -> json(html(text)));
            case "title" -> html(pack.first("title").replace("%", story.headline()));
            default -> html(values(story, words[0]).get(words.length > 1 ? Integer.parseInt(words[1]) - 1 : 0));
        };
    }

    private List<String> values(Story story, String key) {
        int dot = key.indexOf('.');
        if (dot > 0) {
            return pack.story(key.substring(0, dot)).list(key.substring(dot + 1));
        }
        List<String> values = story.list(key).isEmpty() ? pack.list(key) : story.list(key);
        if (values.isEmpty()) {
            throw new IllegalStateException("The pack " + pack.name() + " lacks " + key + ".");
        }
        return values;
    }

    private static String natural(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        Block.Kind before = Block.Kind.PARAGRAPH;
        for (Block block : blocks) {
            boolean item = block.kind() == Block.Kind.ITEM;
            out.append(item && before != block.kind() ? "<ul>\n" : !item && before == Block.Kind.ITEM ? "</ul>\n" : "");
            String text = html(block.text());
            out.append(
                            switch (block.kind()) {
                                case HEADING -> "<h2>" + text + "</h2>";
                                case QUOTE -> "<blockquote><p>" + text + "</p></blockquote>";
                                case ITEM -> "<li>" + text + "</li>";
                                default -> "<p>" + text + "</p>";
                            })
                    .append('\n');
            before = block.kind();
        }
        return out.append(before == Block.Kind.ITEM ? "</ul>\n" : "").toString();
    }

    private static String joined(List<Block> blocks, String by) {
        return blocks.stream().map(block -> html(block.text())).collect(Collectors.joining(by));
    }

    private static String wrapped(List<Block> blocks, String frame) {
        return blocks.stream()
                .map(block -> frame.replace("$1", html(block.text())))
                .collect(Collectors.joining("\n"));
    }

    /** A link on some words in the middle, as writers set them. */
    private static String linked(String text) {
        int from = text.indexOf(' ', text.length() / 4) + 1;
        int to = text.indexOf(' ', from + Math.min(12, text.length() / 6));
        if (from <= 0 || to < 0 || to - from > text.length() / 2) {
            from = text.length() / 3;
            to = from + 6;
        }
        return text.substring(0, from) + "<a href=\"/t/4711\">" + text.substring(from, to) + "</a>"
                + text.substring(to);
    }

    private String capital(String text, String frame) {
        boolean joins = List.of("ar", "hi", "th", "he").contains(pack.name());
        int space = text.indexOf(' ');
        int end = !joins ? text.offsetByCodePoints(0, 1) : space < 0 ? text.length() : space;
        return frame.replace("$1", text.substring(0, end)).replace("$2", text.substring(end));
    }

    private static String each(List<String> values, String frame, UnaryOperator<String> escaped) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String[] fields = values.get(i).split(" \\| ", -1);
            String one = frame.replace("$0", String.valueOf(i + 1));
            for (int field = 0; field < fields.length; field++) {
                one = one.replace("$" + (field + 1), escaped.apply(fields[field]));
            }
            out.add(one);
        }
        return String.join("\n", out);
    }

    static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String json(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("</", "<\\/");
    }
}
