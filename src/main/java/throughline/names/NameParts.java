package throughline.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a name in lower case without marks, those that a hyphen joins together in one group.
 *
 * @param shouted the group that alone is in capitals, as some write the surname (THAE Yong-ho); -1 if none is
 * @param inverted whether a comma follows the first group: Lee, Il-kyu
 */
record NameParts(List<List<String>> groups, int shouted, boolean inverted) {

    static NameParts of(String name) {
        List<List<String>> groups = new ArrayList<>();
        int shouted = -1;
        int shouting = 0;
        boolean inverted = false;
        for (String group : name.replace(",", ", ").split("\\s+", -1)) {
            List<String> parts = new ArrayList<>();
            for (String part : group.split("\\p{Pd}", -1)) {
                String plain = plain(part);
                if (!plain.isEmpty()) {
                    parts.add(plain);
                }
            }
            if (parts.isEmpty()) {
                continue;
            }
            if (group.length() > 1 && group.equals(group.toUpperCase(Locale.ROOT)) && !group.endsWith(".")) {
                shouted = groups.size();
                shouting++;
            }
            groups.add(List.copyOf(parts));
            inverted |= group.endsWith(",") && groups.size() == 1;
        }
        return new NameParts(List.copyOf(groups), shouting == 1 && groups.size() > 1 ? shouted : -1, inverted);
    }

    boolean isCyrillic() {
        char first = groups.getFirst().getFirst().charAt(0);
        return first >= 'а' && first <= 'я';
    }

    /** A hyphen joins the syllables of a given name; what stands beside it is the surname. */
    boolean mayBeginWithSurname() {
        return shouted <= 0;
    }

    boolean mayEndWithSurname() {
        return !inverted && (shouted < 0 || shouted == groups.size() - 1);
    }

    /** Lower case, letters only, without marks. */
    static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        String lower = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case 'ß' -> plain.append("ss");
                case 'æ' -> plain.append("ae");
                case 'œ' -> plain.append("oe");
                case 'ø' -> plain.append('o');
                case 'ł' -> plain.append('l');
                case 'đ', 'ð' -> plain.append('d');
                case 'ı' -> plain.append('i');
                default -> {
                    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                        plain.append(c);
                    }
                }
            }
        }
        return plain.toString();
    }
}
