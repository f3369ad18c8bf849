package throughline.beats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that defines beats: one folder a beat, holding {@code beat.yaml} and one file a seed.
 *
 * <p>A reader may bring a folder of their own ({@link #withSeedsFrom}): whole beats, or only documents that take the place of a
 * beat's seeds. Files are read on each call, so a changed folder is seen by the next one.
 */
public final class SeedFolder {

    private static final String DEFINITION = "beat.yaml";

    /** Look-alikes that do not belong lie in a folder of this name beside the seeds. */
    private static final String COUNTER = "counter";

    private final Path folder;
    private final @Nullable Path brought;

    public SeedFolder(Path folder) {
        this(folder, null);
    }

    private SeedFolder(Path folder, @Nullable Path brought) {
        this.folder = folder;
        this.brought = brought;
    }

    /**
     * The same beats with what {@code other} brings: a beat defined there goes before ours of that name; documents in {@code
     * other/<beat>}, or else in {@code other} itself, become the seeds of a beat whose definition stays ours.
     */
    public SeedFolder withSeedsFrom(Path other) {
        return new SeedFolder(folder, other);
    }

    public List<Beat> listBeats() {
        return listIds().stream().map(this::read).toList();
    }

    /**
     * The beat as its files define it now.
     *
     * @throws BeatDefinitionException when there is no such beat or its files cannot be used
     */
    public Beat getBeat(BeatId id) {
        List<BeatId> known = listIds();
        if (!known.contains(id)) {
            throw new BeatDefinitionException("There is no beat \"" + id + "\" in " + folder.toAbsolutePath()
                    + ". The beats there: "
                    + (known.isEmpty()
                            ? "none"
                            : known.stream().map(BeatId::toString).collect(Collectors.joining(", ")))
                    + ".");
        }
        return read(id);
    }

    /** The beats that are defined, by name, without reading their files. */
    public List<BeatId> listIds() {
        TreeSet<String> names = new TreeSet<>();
        if (brought == null || Files.isDirectory(folder)) {
            names.addAll(beatsIn(folder));
        }
        if (brought != null) {
            names.addAll(beatsIn(brought));
        }
        return names.stream().map(BeatId::new).toList();
    }

    private static List<String> beatsIn(Path folder) {
        return listing(folder).stream()
                .filter(path -> Files.isRegularFile(path.resolve(DEFINITION)))
                .map(path -> {
                    try {
                        return new BeatId(name(path)).value();
                    } catch (IllegalArgumentException e) {
                        throw new BeatDefinitionException(path, "rename this folder. " + e.getMessage(), e);
                    }
                })
                .toList();
    }

    private Beat read(BeatId id) {
        Path own = folder.resolve(id.value());
        if (brought == null) {
            return BeatFile.read(own.resolve(DEFINITION), id, seedsIn(own), counterIn(own));
        }
        Path theirs = brought.resolve(id.value());
        if (Files.isRegularFile(theirs.resolve(DEFINITION))) {
            return BeatFile.read(theirs.resolve(DEFINITION), id, seedsIn(theirs), counterIn(theirs));
        }
        if (Files.isDirectory(theirs)) {
            return BeatFile.read(own.resolve(DEFINITION), id, seedsIn(theirs), counterIn(own));
        }
        // A folder of whole beats has no word on the beats that it does not hold.
        boolean silent = documentsIn(brought).isEmpty() && !beatsIn(brought).isEmpty();
        return BeatFile.read(own.resolve(DEFINITION), id, seedsIn(silent ? own : brought), counterIn(own));
    }

    private static List<Seed> seedsIn(Path folder) {
        List<Path> files = documentsIn(folder);
        if (files.isEmpty()) {
            throw new BeatDefinitionException(
                    folder, "there is no seed here. Put at least one example article into it, as a .md or .txt file.");
        }
        return read(files);
    }

    private static List<Seed> counterIn(Path folder) {
        Path counter = folder.resolve(COUNTER);
        return Files.isDirectory(counter) ? read(documentsIn(counter)) : List.of();
    }

    private static List<Seed> read(List<Path> files) {
        return IntStream.range(0, files.size())
                .mapToObj(place -> SeedFile.read(files.get(place), letter(place)))
                .toList();
    }

    private static List<Path> documentsIn(Path folder) {
        return listing(folder).stream()
                .filter(Files::isRegularFile)
                .filter(path -> {
                    String name = name(path).toLowerCase(Locale.ROOT);
                    return (name.endsWith(".md") || name.endsWith(".txt"))
                            && !name.startsWith("readme")
                            && !name.startsWith(".");
                })
                .toList();
    }

    private static List<Path> listing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BeatDefinitionException(
                    folder.toAbsolutePath(), "there is no such folder. Name a folder that holds beats or seeds.");
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted((one, other) -> name(one).compareTo(name(other)))
                    .toList();
        } catch (IOException e) {
            throw new BeatDefinitionException(folder, "this folder cannot be listed (" + e.getMessage() + ").", e);
        }
    }

    private static String name(Path path) {
        return Objects.requireNonNull(path.getFileName(), "a listed path has a name")
                .toString();
    }

    /** A to Z, then AA, AB and on. */
    private static String letter(int place) {
        String last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : letter(place / 26 - 1) + last;
    }
}
