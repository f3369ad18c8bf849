package throughline.stories;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What tells whether a later text repeats an earlier one: how much of each is in the other, in how long pieces, and which numbers and
 * names are. Exact containment of runs of words (Broder, "On the resemblance and containment of documents", 1997), not sketches. Asked
 * of many earlier texts for one later one, whose tables are built once.
 */
final class CopyFeatures {

    static final List<String> NAMES = List.of(
            "runsOfLater",
            "runsOfEarlier",
            "runsOfShorter",
            "pairsOfLater",
            "pairsOfEarlier",
            "wordsOfLater",
            "wordsOfEarlier",
            "covered",
            "coveredOfEarlier",
            "coveredLead",
            "newWords",
            "longest",
            "piece",
            "figuresOfLater",
            "figuresOfEarlier",
            "otherFigures",
            "propersOfLater",
            "propersOfEarlier",
            "otherPropers",
            "title",
            "length",
            "ratio",
            "replaced",
            "figuresShared",
            "propersShared",
            "figuresKept",
            "figuresReplaced",
            "propersKept",
            "propersReplaced",
            "coveredOwn",
            "newOwn",
            "longFiguresShared");

    /** The greater these are, the likelier a copy. */
    static final Set<String> RISING = Set.of(
            "runsOfLater",
            "runsOfEarlier",
            "runsOfShorter",
            "pairsOfLater",
            "pairsOfEarlier",
            "wordsOfLater",
            "wordsOfEarlier",
            "covered",
            "coveredOfEarlier",
            "coveredLead",
            "longest",
            "piece",
            "figuresOfLater",
            "figuresOfEarlier",
            "propersOfLater",
            "propersOfEarlier",
            "title",
            "figuresShared",
            "propersShared",
            "figuresKept",
            "propersKept",
            "coveredOwn",
            "longFiguresShared");

    /** The greater these are, the less likely. */
    static final Set<String> FALLING =
            Set.of("newWords", "otherFigures", "otherPropers", "figuresReplaced", "propersReplaced", "newOwn");

    /** Words that a later text may have put between two that stand together in the earlier one, as other spellings do. */
    private static final int GAP = 3;

    private static final int LEAD = 60;

    private final Places runs = new Places();
    private final Places pairs = new Places();
    private final Places words = new Places();
    private CopyTraits later = new CopyTraits("", new char[0], new char[0], new char[0], new char[0]);
    private boolean[] boilerplate = new boolean[512];
    private int own;
    private byte[] covered = new byte[512];
    private byte[] coveredEarlier = new byte[512];

    /** Prepares the questions about one later text; {@code common} tells which of its runs are boilerplate. */
    void about(CopyTraits text, boolean[] common) {
        later = text;
        char[] sequence = text.words();
        if (boilerplate.length < sequence.length) {
            boilerplate = new boolean[sequence.length * 2];
        }
        Arrays.fill(boilerplate, 0, sequence.length, false);
        for (int i = 0; i + 2 < sequence.length; i++) {
            if (common[i]) {
                boilerplate[i] = true;
                boilerplate[i + 1] = true;
                boilerplate[i + 2] = true;
            }
        }
        own = 0;
        for (int i = 0; i < sequence.length; i++) {
            own += boilerplate[i] ? 0 : 1;
        }
        runs.clear(sequence.length);
        pairs.clear(sequence.length);
        words.clear(sequence.length);
        for (int i = 0; i < sequence.length; i++) {
            words.add(CopyTraits.plain(sequence[i]), i);
            if (i + 1 < sequence.length) {
                pairs.add(pair(sequence, i), i);
            }
            if (i + 2 < sequence.length) {
                runs.add(text.run(i), i);
            }
        }
        if (covered.length < sequence.length) {
            covered = new byte[sequence.length * 2];
        }
    }

    /** The features of the pair, in the order of {@link #NAMES}. */
    float[] of(CopyTraits earlier) {
        char[] one = earlier.words();
        char[] two = later.words();
        if (coveredEarlier.length < one.length) {
            coveredEarlier = new byte[one.length * 2];
        }
        Arrays.fill(coveredEarlier, 0, one.length, (byte) 0);
        Arrays.fill(covered, 0, two.length, (byte) 0);
        runs.unmark();
        pairs.unmark();
        words.unmark();
        int runsEarlier = 0;
        int pairsEarlier = 0;
        int wordsEarlier = 0;
        for (int i = 0; i < one.length; i++) {
            wordsEarlier += words.mark(CopyTraits.plain(one[i])) ? 1 : 0;
            if (i + 1 < one.length && pairs.mark(pair(one, i))) {
                pairsEarlier++;
                if (i + 2 < one.length && runs.mark(earlier.run(i))) {
                    runsEarlier++;
                    coveredEarlier[i] = 1;
                    coveredEarlier[i + 1] = 1;
                    coveredEarlier[i + 2] = 1;
                }
            }
        }
        int runsLater = 0;
        int pairsLater = 0;
        int wordsLater = 0;
        for (int i = 0; i < two.length; i++) {
            wordsLater += words.isMarked(i) ? 1 : 0;
            pairsLater += pairs.isMarked(i) ? 1 : 0;
            if (runs.isMarked(i)) {
                runsLater++;
                covered[i] = 1;
                covered[i + 1] = 1;
                covered[i + 2] = 1;
            }
        }
        int replaced = close(covered, two.length);
        close(coveredEarlier, one.length);
        int coveredLater = 0;
        int coveredOwn = 0;
        int lead = 0;
        int longest = 0;
        int pieces = 0;
        int piece = 0;
        int figuresCovered = 0;
        int figuresReplaced = 0;
        int propersCovered = 0;
        int propersReplaced = 0;
        for (int i = 0; i < two.length; i++) {
            if (covered[i] != 0) {
                coveredLater++;
                coveredOwn += boilerplate[i] ? 0 : 1;
                lead += i < LEAD ? 1 : 0;
                piece++;
                pieces += piece == 1 ? 1 : 0;
                longest = Math.max(longest, piece);
                boolean known = words.isMarked(i);
                if (CopyTraits.isFigure(two[i])) {
                    figuresCovered++;
                    figuresReplaced += known ? 0 : 1;
                } else if (CopyTraits.isProper(two[i])) {
                    propersCovered++;
                    propersReplaced += known ? 0 : 1;
                }
            } else {
                piece = 0;
            }
        }
        int coveredOne = 0;
        for (int i = 0; i < one.length; i++) {
            coveredOne += coveredEarlier[i];
        }
        int figures = CopyTraits.common(earlier.figures(), later.figures());
        int propers = CopyTraits.common(earlier.propers(), later.propers());
        float ofLater = share(runsLater, later.runs());
        float ofEarlier = share(runsEarlier, earlier.runs());
        int shorter = Math.min(one.length, two.length);
        return new float[] {
            ofLater,
            ofEarlier,
            Math.max(ofLater, ofEarlier),
            share(pairsLater, two.length - 1),
            share(pairsEarlier, one.length - 1),
            share(wordsLater, two.length),
            share(wordsEarlier, one.length),
            share(coveredLater, two.length),
            share(coveredOne, one.length),
            share(lead, Math.min(LEAD, two.length)),
            two.length - coveredLater,
            share(longest, shorter),
            pieces == 0 ? 0 : (float) coveredLater / pieces,
            smoothed(figures, later.figures().length),
            smoothed(figures, earlier.figures().length),
            later.figures().length - figures,
            smoothed(propers, later.propers().length),
            smoothed(propers, earlier.propers().length),
            later.propers().length - propers,
            titles(earlier.title(), later.title()),
            shorter,
            (float) two.length / Math.max(1, one.length),
            share(replaced, coveredLater),
            figures,
            propers,
            smoothed(figuresCovered - figuresReplaced, figuresCovered),
            figuresReplaced,
            smoothed(propersCovered - propersReplaced, propersCovered),
            propersReplaced,
            share(coveredOwn, own),
            own - coveredOwn,
            CopyTraits.commonLong(earlier.figures(), later.figures())
        };
    }

    /** Takes short gaps between covered words as covered by changed ones, and counts them. */
    private static int close(byte[] covered, int length) {
        int closed = 0;
        int last = -1;
        for (int i = 0; i < length; i++) {
            if (covered[i] != 0) {
                int gap = i - last - 1;
                if (last >= 0 && gap > 0 && gap <= GAP) {
                    Arrays.fill(covered, last + 1, i, (byte) 1);
                    closed += gap;
                }
                last = i;
            }
        }
        return closed;
    }

    private static float titles(char[] one, char[] other) {
        int common = 0;
        for (char word : other) {
            for (char w : one) {
                if (w == word) {
                    common++;
                    break;
                }
            }
        }
        return share(common, Math.min(one.length, other.length));
    }

    private static int pair(char[] sequence, int at) {
        return (CopyTraits.plain(sequence[at]) << 16) | CopyTraits.plain(sequence[at + 1]);
    }

    private static float share(int part, int all) {
        return all <= 0 ? 0 : (float) Math.min(part, all) / all;
    }

    /** One more on both sides, so that a single difference among few does not decide. */
    private static float smoothed(int common, int all) {
        return (common + 1f) / (all + 1f);
    }

    /** Where in a text something stands, and whether another text has it too. */
    private static final class Places {

        private int[] keys = new int[1024];
        private int[] stamps = new int[1024];
        private int[] marks = new int[1024];
        private int[] slots = new int[512];
        private int stamp;
        private int mark;
        private int mask = 1023;
        private int count;

        void clear(int size) {
            int capacity = Integer.highestOneBit(Math.max(512, size)) * 4;
            if (capacity > keys.length) {
                keys = new int[capacity];
                stamps = new int[capacity];
                marks = new int[capacity];
                slots = new int[capacity / 2];
            }
            // small texts use a small part of the tables, which stays in the processor's cache
            mask = Math.min(keys.length, Integer.highestOneBit(Math.max(32, size)) * 4) - 1;
            stamp++;
            count = 0;
        }

        void add(int key, int at) {
            int slot = slot(key);
            keys[slot] = key;
            stamps[slot] = stamp;
            slots[at] = slot;
            count = at + 1;
        }

        void unmark() {
            mark++;
        }

        boolean mark(int key) {
            int slot = slot(key);
            if (stamps[slot] != stamp) {
                return false;
            }
            marks[slot] = mark;
            return true;
        }

        boolean isMarked(int at) {
            return at < count && marks[slots[at]] == mark;
        }

        private int slot(int key) {
            int slot = ((key * 0x9E3779B1) >>> 12) & mask;
            while (stamps[slot] == stamp && keys[slot] != key) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }
    }
}
