package throughline.articles;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element that holds text, and which of the page's runs lie within it: {@code from} to before {@code to}. {@code word} is
 * what gave it its sign.
 */
final class Span {

    final Element element;
    final @Nullable Span parent;
    final Signs.Sign sign;
    final String word;
    final Signs.About about;
    final int from;
    /** Its tag and class names as one number. */
    final long look;

    /** Whether it is not shown, or stands in a box that is not. */
    final boolean hidden;

    private final boolean wrapsText;
    private int to;

    Span(Element element, @Nullable Span parent, Signs.Reading reading, int from) {
        this.element = element;
        this.parent = parent;
        this.sign = reading.sign();
        this.word = reading.word();
        this.hidden = sign == Signs.Sign.HIDDEN || (parent != null && parent.hidden);
        this.about = reading.about();
        this.from = from;
        this.look = element.normalName().hashCode() * 31L + element.className().hashCode();
        this.to = from;
        String tag = element.normalName();
        boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
        this.wrapsText = heading && element.childrenSize() > 3 && Letters.units(element.text()) > 500;
    }

    /** Ends the span; only while the outline is being drawn. */
    void close(int end) {
        to = end;
    }

    int to() {
        return to;
    }

    boolean holds(int run) {
        return from <= run && run < to;
    }

    boolean holds(Span other) {
        return from <= other.from && other.to <= to;
    }

    /** Whether this is a heading tag that somebody put around a whole text. */
    boolean wrapsText() {
        return wrapsText;
    }

    boolean is(String tag) {
        return element.nameIs(tag);
    }
}
