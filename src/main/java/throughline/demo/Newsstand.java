package throughline.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that the sample press will bring out, and what of it is out at a given time. */
final class Newsstand {

    /** The running order is written for one minute. */
    private static final Duration WRITTEN_FOR = Duration.ofMinutes(1);

    private final List<Outlet> outlets;
    private final List<Piece> pieces;

    /**
     * @param start when the first pieces are out
     * @param over how long the rest takes
     */
    Newsstand(Instant start, Duration over) {
        outlets = Outlet.listAll();
        pieces = new Frame("running-order.txt")
                .text()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> read(line.strip().split(" +|/", 3), start, over))
                .toList();
    }

    private Piece read(String[] line, Instant start, Duration over) {
        Duration after = over.multipliedBy(Long.parseLong(line[0])).dividedBy(WRITTEN_FOR.toSeconds());
        Outlet outlet = outlets.stream()
                .filter(known -> known.folder().equals(line[1]))
                .findFirst()
                .orElseThrow();
        return Piece.read(outlet, line[2], start, start.plus(after));
    }

    List<Outlet> outlets() {
        return outlets;
    }

    /** What an outlet has out, newest first, each article in its latest printing. */
    List<Piece> listOut(Outlet outlet, Instant now) {
        Map<String, Piece> latest = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            if (piece.outlet().equals(outlet) && !piece.appears().isAfter(now)) {
                latest.put(piece.path(), piece);
            }
        }
        return new ArrayList<>(latest.values()).reversed();
    }

    Optional<Piece> find(Outlet outlet, String path, Instant now) {
        return listOut(outlet, now).stream()
                .filter(piece -> piece.path().equals(path))
                .findFirst();
    }
}
