package throughline.articles;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How alike two short texts are, 0 to 1: the Dice coefficient of their letter pairs, without case and punctuation. */
final class Likeness {

    private Likeness() {}

    static double of(String a, String b) {
        String x = Letters.bare(a);
        String y = Letters.bare(b);
        if (x.isEmpty() || y.isEmpty()) {
            return 0;
        }
        if (x.equals(y)) {
            return 1;
        }
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < x.length(); i++) {
            pairs.merge(x.charAt(i) << 16 | x.charAt(i + 1), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 0; i + 1 < y.length(); i++) {
            int pair = y.charAt(i) << 16 | y.charAt(i + 1);
            Integer left = pairs.get(pair);
            if (left != null && left > 0) {
                pairs.put(pair, left - 1);
                shared++;
            }
        }
        return 2.0 * shared / Math.max(1, x.length() + y.length() - 2);
    }

    /** Whether {@code part} occurs in {@code whole}, without case and punctuation. */
    static boolean contains(String whole, String part) {
        String y = Letters.bare(part);
        return !y.isEmpty() && Letters.bare(whole).contains(y);
    }

    /** One text that many others are compared with. */
    static final class Sought {

        private static final double LEAST = 0.5;

        private final String bare;
        private final int[] pairs;

        Sought(String text) {
            bare = Letters.bare(text);
            pairs = pairs(bare);
        }

        /** As {@link Likeness#of}, for a text that is {@link Letters#bare} already; 0 where their lengths forbid a likeness of a half. */
        double in(String other) {
            int shorter = Math.min(bare.length(), other.length());
            int both = bare.length() + other.length();
            if (shorter == 0 || 2.0 * shorter < LEAST * both) {
                return 0;
            }
            if (bare.equals(other)) {
                return 1;
            }
            int[] its = pairs(other);
            int shared = 0;
            int at = 0;
            for (int pair : its) {
                while (at < pairs.length && pairs[at] < pair) {
                    at++;
                }
                if (at < pairs.length && pairs[at] == pair) {
                    shared++;
                    at++;
                }
            }
            return 2.0 * shared / Math.max(1, both - 2);
        }

        private static int[] pairs(String bare) {
            int[] pairs = new int[Math.max(0, bare.length() - 1)];
            for (int i = 0; i < pairs.length; i++) {
                pairs[i] = bare.charAt(i) << 16 | bare.charAt(i + 1);
            }
            Arrays.sort(pairs);
            return pairs;
        }
    }
}
