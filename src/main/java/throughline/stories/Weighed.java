package throughline.stories;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import throughline.names.Fact;
import throughline.names.Facts;

/**
 * A report's traits with what they weighed on its day: rare words and facts more than those that many reports of the time had. Weights
 * stay as they were, so that one decision does not change the grounds of another.
 *
 * @param since the stream's time when it came, by which it is forgotten
 * @param lasting whether it is one of the first of its story, by which that can still be joined when the active window is over; told on
 *     arrival, so that it depends on nothing that came later
 * @param factWeights one for each fact, in {@link #FACT_UNIT}s
 */
@SuppressWarnings("ArrayRecordComponent") // nobody asks whether two are equal
record Weighed(
        Instant since, boolean lasting, TermVector words, TermVector title, TermVector lead, short[] factWeights) {

    private static final double FACT_UNIT = 1 / 4096.0;

    static short factWeight(double weight) {
        return (short) Math.clamp(Math.round(weight / FACT_UNIT), 0, Short.MAX_VALUE);
    }

    double fact(int place) {
        return factWeights[place] * FACT_UNIT;
    }

    /** The length of the vector of what can be compared in every language, squared. */
    double factSquares(Facts facts) {
        List<Fact> list = facts.list();
        double squares = 0;
        for (int i = 0; i < list.size(); i++) {
            Fact.Kind kind = list.get(i).kind();
            if (kind != Fact.Kind.LOOSE && kind != Fact.Kind.ROMANIZED) {
                squares += fact(i) * fact(i);
            }
        }
        return squares;
    }

    Weighed lasting(boolean whether) {
        return new Weighed(since, whether, words, title, lead, factWeights);
    }

    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(
                Long.BYTES + 1 + words.bytes() + title.bytes() + lead.bytes() + Short.BYTES * (1 + factWeights.length));
        bytes.putLong(since.toEpochMilli());
        bytes.put((byte) (lasting ? 1 : 0));
        words.write(bytes);
        title.write(bytes);
        lead.write(bytes);
        bytes.putShort((short) factWeights.length);
        for (short weight : factWeights) {
            bytes.putShort(weight);
        }
        return bytes.array();
    }

    static Weighed of(byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        Instant since = Instant.ofEpochMilli(bytes.getLong());
        boolean lasting = bytes.get() == 1;
        TermVector words = TermVector.read(bytes);
        TermVector title = TermVector.read(bytes);
        TermVector lead = TermVector.read(bytes);
        short[] facts = new short[bytes.getShort()];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = bytes.getShort();
        }
        return new Weighed(since, lasting, words, title, lead, facts);
    }
}
