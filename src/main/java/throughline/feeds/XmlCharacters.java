package throughline.feeds;

/** What XML 1.0 lets a text hold (section 2.2); ROME refuses to write anything else. */
final class XmlCharacters {

    private XmlCharacters() {}

    static String only(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(XmlCharacters::allowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
