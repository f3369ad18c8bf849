package throughline.articles;

/** Whether a text reads like an article, and how much of one it is. */
final class ProseWorth {

    private static final int LEAST = 120;
    private static final int LONGEST_ENTITY = 8;

    private ProseWorth() {}

    /** Units outside tags; nothing for addresses, code and style sheets. */
    static double of(String text) {
        int units = 0;
        int spaces = 0;
        int odd = 0;
        int stops = 0;
        int entity = -LONGEST_ENTITY - 1;
        boolean tag = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                tag = i + 1 < text.length() && (Character.isLetter(text.charAt(i + 1)) || text.charAt(i + 1) == '/');
            }
            if (!tag) {
                units += Letters.units(c);
                spaces += c <= ' ' ? 1 : 0;
                entity = c == '&' ? i : entity;
                boolean endsEntity = c == ';' && i - entity <= LONGEST_ENTITY;
                odd += !endsEntity && "{}=;_\\|<>$".indexOf(c) >= 0 ? 1 : 0;
                stops += ".。!?！？؟।".indexOf(c) >= 0 ? 1 : 0;
            }
            tag &= c != '>';
        }
        boolean dense = spaces * 3 < units && text.chars().limit(2_000).anyMatch(c -> Letters.units(c) == 2);
        boolean unspaced = !dense && text.chars().filter(Letters::isUnspaced).count() * 2 > units;
        boolean words = dense || unspaced || spaces * 15 > units;
        if (units < LEAST || !words || odd * 40 > units || (stops == 0 && !unspaced)) {
            return 0;
        }
        boolean html = text.contains("</p>") || text.contains("<br") || text.contains("&lt;/p");
        return html ? units * 1.2 : units;
    }
}
