package throughline.names;

/** Words as numbers: 32 bits of an FNV-1a hash, so that reports and indexes hold arrays of numbers. A rare clash does no harm. */
public final class Keys {

    private static final long PRIME = 0x100000001B3L;
    private static final long START = 0xCBF29CE484222325L;

    private Keys() {}

    /**
     * A word as a number.
     *
     * @param kind keeps apart what is spelled alike: a word, a place, a number
     */
    public static int of(String kind, CharSequence word) {
        long hash = START;
        for (int i = 0; i < kind.length(); i++) {
            hash = (hash ^ kind.charAt(i)) * PRIME;
        }
        hash = (hash ^ '|') * PRIME;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        return fold(hash);
    }

    public static int of(int first, int second, int third) {
        return fold((((START ^ first) * PRIME ^ second) * PRIME ^ third) * PRIME);
    }

    private static int fold(long hash) {
        long mixed = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L;
        return (int) (mixed ^ (mixed >>> 32));
    }
}
