package throughline.articles;

/** Strings as programmers quote them. */
final class Literals {

    private Literals() {}

    /** Where the literal that opens at {@code quote} is closed; -1 when it is not. */
    static int end(String code, int quote) {
        char mark = code.charAt(quote);
        for (int i = quote + 1; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == mark) {
                return i;
            } else if (c == '\n' && mark != '`') {
                return -1;
            }
        }
        return -1;
    }

    static String unescaped(String code, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = code.charAt(i);
            if (c != '\\' || i + 1 >= end) {
                out.append(c);
                continue;
            }
            char escaped = code.charAt(++i);
            int digits = escaped == 'u' ? 4 : escaped == 'x' ? 2 : 0;
            int value = digits > 0 && i + digits < end ? hex(code, i + 1, digits) : -1;
            if (value >= 0) {
                out.append((char) value);
                i += digits;
            } else {
                switch (escaped) {
                    case 'n' -> out.append('\n');
                    case 't' -> out.append('\t');
                    case 'r', 'b', 'f', '\n' -> {}
                    default -> out.append(escaped);
                }
            }
        }
        return Letters.whole(out.toString());
    }

    private static int hex(String code, int start, int digits) {
        int value = 0;
        for (int i = start; i < start + digits; i++) {
            int digit = Character.digit(code.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
