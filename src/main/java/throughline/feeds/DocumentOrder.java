package throughline.feeds;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Steps through a tree in the order of the document, however deep it is. */
final class DocumentOrder {

    private DocumentOrder() {}

    /** The next element, which may be within this one; null at the end. */
    static @Nullable Element after(Element element) {
        Element child = element.firstElementChild();
        return child != null ? child : afterAll(element);
    }

    /** The next element that is not within this one; null at the end. */
    static @Nullable Element afterAll(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            Element next = at.nextElementSibling();
            if (next != null) {
                return next;
            }
        }
        return null;
    }
}
