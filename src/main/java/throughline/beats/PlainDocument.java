package throughline.beats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A plain text document as somebody saved it from a page or a scan.
 *
 * @param headline the first line where it stands alone, or else the beginning of the text
 * @param source what a last line "Source: …" names
 */
record PlainDocument(String headline, @Nullable String source, List<String> passages) {

    private static final String SOURCE = "source:";
    private static final int LONGEST_HEADLINE = 250;
    private static final int LONGEST_HEADING = 80;

    PlainDocument {
        passages = List.copyOf(passages);
    }

    static PlainDocument of(List<String> lines) {
        List<List<String>> blocks = new ArrayList<>(Lines.blocks(lines));
        String source = takeSource(blocks);
        String headline = null;
        if (blocks.size() > 1
                && blocks.getFirst().size() == 1
                && blocks.getFirst().getFirst().strip().length() <= LONGEST_HEADLINE) {
            headline = blocks.removeFirst().getFirst().strip();
        }
        WordBreaks breaks = WordBreaks.of(blocks);
        List<String> passages = new ArrayList<>();
        for (List<String> block : blocks) {
            passages.addAll(paragraphs(block, breaks));
        }
        return new PlainDocument(headline == null ? beginning(passages) : headline, source, passages);
    }

    private static @Nullable String takeSource(List<List<String>> blocks) {
        if (blocks.isEmpty()) {
            return null;
        }
        List<String> last = blocks.getLast();
        String line = last.getLast().strip();
        if (!line.toLowerCase(Locale.ROOT).startsWith(SOURCE) || line.length() == SOURCE.length()) {
            return null;
        }
        blocks.removeLast();
        if (last.size() > 1) {
            blocks.add(last.subList(0, last.size() - 1));
        }
        return line.substring(SOURCE.length()).strip();
    }

    /**
     * A block is one paragraph whose lines were wrapped, or one paragraph a line. In the second case a line may still be broken,
     * and short lines without an end are headings and lists of contents, which say nothing of their own.
     */
    private static List<String> paragraphs(List<String> block, WordBreaks breaks) {
        List<String> whole = new ArrayList<>();
        boolean wrapped = WordBreaks.isWrapped(block);
        for (String line : block) {
            String next = line.strip();
            if (!whole.isEmpty() && (wrapped || WordBreaks.goesOn(whole.getLast(), next))) {
                whole.add(breaks.join(whole.removeLast(), next));
            } else {
                whole.add(next);
            }
        }
        if (whole.size() > 1) {
            List<String> paragraphs = whole.stream()
                    .filter(line -> line.length() > LONGEST_HEADING || WordBreaks.isEnded(line))
                    .toList();
            return paragraphs.isEmpty() ? whole : paragraphs;
        }
        return whole;
    }

    private static String beginning(List<String> passages) {
        if (passages.isEmpty()) {
            return "";
        }
        String first = passages.getFirst();
        int end = first.indexOf(". ");
        String sentence = end < 0 ? first : first.substring(0, end + 1);
        if (sentence.length() <= 120) {
            return sentence;
        }
        int space = sentence.lastIndexOf(' ', 118);
        return sentence.substring(0, space < 60 ? 118 : space) + " …";
    }
}
