package throughline.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.beats.Seed;

/**
 * A state of the desk; each has an address, so that it works without a script and can be sent to somebody.
 *
 * @param seed the letter of the seed shown, in capitals; empty when the beat has none
 * @param passage the passage chosen, from 1; 0 for none
 * @param rows how many stories are listed
 * @param seeds whether a narrow screen shows the seeds
 */
record DeskAddress(BeatId beat, String seed, int passage, Order order, int rows, boolean seeds) {

    static final int ROWS = 60;

    /** What a reader asked for, put right where the beat has no such seed or passage. */
    static DeskAddress of(
            Beat beat,
            @Nullable String seed,
            @Nullable Integer passage,
            @Nullable String order,
            @Nullable Integer rows,
            boolean seeds) {
        String letter = seed == null ? "" : seed.toUpperCase(Locale.ROOT);
        Seed shown = beat.seeds().stream()
                .filter(one -> one.letter().equals(letter))
                .findFirst()
                .orElse(beat.seeds().isEmpty() ? null : beat.seeds().getFirst());
        int asked = passage == null ? 0 : passage;
        int chosen = shown != null && asked <= shown.passages().size() ? asked : 0;
        return new DeskAddress(
                beat.id(),
                shown == null ? "" : shown.letter(),
                chosen,
                order == null ? usual(chosen) : Order.of(order),
                rows == null ? ROWS : Math.clamp(rows, ROWS, 5000),
                seeds);
    }

    /** Alongside a passage the nearest come first, otherwise the newest. */
    private static Order usual(int passage) {
        return passage > 0 ? Order.CLOSEST : Order.NEWEST;
    }

    DeskAddress seed(String letter) {
        return new DeskAddress(beat, letter, 0, passage > 0 ? Order.NEWEST : order, rows, seeds);
    }

    DeskAddress passage(int number) {
        return new DeskAddress(beat, seed, number, usual(number), ROWS, false);
    }

    DeskAddress order(Order other) {
        return new DeskAddress(beat, seed, passage, other, rows, false);
    }

    DeskAddress more() {
        return new DeskAddress(beat, seed, passage, order, rows + 2 * ROWS, false);
    }

    DeskAddress seeds(boolean shown) {
        return new DeskAddress(beat, seed, passage, order, rows, shown);
    }

    @Override
    public String toString() {
        StringBuilder query = new StringBuilder();
        if (!seed.isEmpty() && (passage > 0 || !seed.equals("A"))) {
            query.append("&seed=").append(Addresses.escape(seed.toLowerCase(Locale.ROOT)));
        }
        if (passage > 0) {
            query.append("&passage=").append(passage);
        }
        if (order != usual(passage)) {
            query.append("&order=").append(order.key());
        }
        if (rows != ROWS) {
            query.append("&rows=").append(rows);
        }
        if (seeds) {
            query.append("&show=seeds");
        }
        return "/beats/" + beat.value() + (query.isEmpty() ? "" : "?" + query.substring(1));
    }
}
