package throughline.stories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Articles of a story with one text. Which of them came first to us says little of whose it is: that is told by credits, then by time.
 *
 * @param original the article whose text it is, as far as can be told
 * @param why it is taken for the original, in words; empty where it stands alone
 * @param copies the others, in order of arrival
 * @param owner the outlet whose text it is: the original's, or an agency that the story has no article of
 */
public record CopyGroup(Coverage original, String why, List<Coverage> copies, String owner) {

    static final Comparator<Coverage> TOLD = Comparator.comparing(Coverage::told)
            .thenComparing(coverage -> !coverage.isDated())
            .thenComparing(coverage -> coverage.article().value());

    public CopyGroup {
        copies = List.copyOf(copies);
    }

    /** The original and its copies. */
    List<Coverage> all() {
        List<Coverage> all = new ArrayList<>(copies);
        all.addFirst(original);
        return all;
    }

    /** All groups of a story, in the order in which the first article of each arrived. */
    static List<CopyGroup> of(List<Coverage> coverage) {
        Map<String, String> copyOf = new HashMap<>();
        coverage.stream()
                .filter(Coverage::isCopy)
                .forEach(one -> copyOf.put(
                        one.article().value(),
                        Optional.ofNullable(one.placement().copyOf()).orElseThrow()));
        Map<String, List<Coverage>> groups = new LinkedHashMap<>();
        for (Coverage one : coverage) {
            groups.computeIfAbsent(first(one.article().value(), copyOf), first -> new ArrayList<>())
                    .add(one);
        }
        return groups.values().stream().map(CopyGroup::ofOneText).toList();
    }

    /** The article at the end of the chain of copies; of a ring, which no clusterer makes, the least. */
    private static String first(String article, Map<String, String> copyOf) {
        Set<String> passed = new TreeSet<>();
        String at = article;
        while (copyOf.containsKey(at)) {
            if (!passed.add(at)) {
                return passed.iterator().next();
            }
            at = copyOf.getOrDefault(at, at);
        }
        return at;
    }

    private static CopyGroup ofOneText(List<Coverage> group) {
        List<Coverage> told = group.stream().sorted(TOLD).toList();
        List<Coverage> publishers = told.stream()
                .filter(one -> !Outlets.KNOWN.isAggregator(one.outlet(), one.address()))
                .toList();
        List<Coverage> eligible = publishers.isEmpty() ? told : publishers;
        if (group.size() == 1) {
            Coverage only = group.getFirst();
            return new CopyGroup(only, "", List.of(), credits(only).findFirst().orElse(only.teller()));
        }
        Map<String, Long> credited = eligible.stream()
                .flatMap(CopyGroup::credits)
                .collect(Collectors.groupingBy(Outlets::plain, Collectors.counting()));
        Optional<Coverage> creditedHere = eligible.stream()
                .filter(one -> credited.containsKey(Outlets.plain(one.teller())))
                .findFirst();
        if (creditedHere.isPresent()) {
            return group(
                    group,
                    creditedHere.get(),
                    "The others credit " + creditedHere.get().outlet() + ".");
        }
        Optional<Coverage> agency = eligible.stream()
                .filter(one -> Outlets.KNOWN.isAgency(one.teller()))
                .findFirst();
        if (agency.isPresent()) {
            return group(group, agency.get(), agency.get().outlet() + " is an agency, whose texts others carry.");
        }
        Optional<Coverage> crediting = eligible.stream()
                .filter(one -> credits(one).findAny().isPresent())
                .findFirst();
        if (crediting.isPresent()) {
            String agencyName = credits(crediting.get()).findFirst().orElseThrow();
            return new CopyGroup(
                    crediting.get(),
                    "It credits " + agencyName + ", of which the story has no article.",
                    others(group, crediting.get()),
                    agencyName);
        }
        Coverage earliest = eligible.getFirst();
        return group(
                group,
                earliest,
                earliest.isDated() ? "It bears the earliest time." : "It was seen first; no date says otherwise.");
    }

    private static CopyGroup group(List<Coverage> group, Coverage original, String why) {
        return new CopyGroup(original, why, others(group, original), original.teller());
    }

    private static List<Coverage> others(Collection<Coverage> group, Coverage original) {
        return group.stream()
                .filter(one -> !one.article().equals(original.article()))
                .toList();
    }

    /** Whom an article credits with its text, other than its own outlet; agencies first. */
    static java.util.stream.Stream<String> credits(Coverage coverage) {
        return coverage.attributions().stream()
                .filter(one -> one.kind() == Attribution.Kind.CREDIT)
                .map(Attribution::name)
                .filter(name -> !Outlets.plain(name).equals(Outlets.plain(coverage.teller())))
                .sorted(Comparator.comparing(name -> !Outlets.KNOWN.isAgency(name)));
    }
}
