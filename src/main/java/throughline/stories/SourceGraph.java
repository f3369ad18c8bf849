package throughline.stories;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.articles.ArticleId;
import throughline.names.KoreanNames;
import throughline.stories.Attribution.Kind;

/**
 * Who drew on whom within a story. Its nodes are texts (an article with its copies), outlets that are named and have no article in the
 * story, offices and persons; its edges say carries, credits, names, has it from. A source counts once a text of its own brings it, so
 * that three names in one article are one source: as many as a greatest matching of texts and sources has (Berge, "Two theorems in
 * graph theory", 1957). Outlets that name one another in a ring are one source, that of the first of them.
 */
final class SourceGraph {

    /** Somebody on whom texts rest. */
    private record Anchor(Source.Kind kind, String name, String key) {}

    /** A text, on whom it rests, and which of the others it draws on. */
    private static final class Node {
        private final CopyGroup text;
        private final List<Role.Link> links = new ArrayList<>();
        private final Set<Anchor> anchors = new LinkedHashSet<>();
        private final Set<Node> drawsOn = new LinkedHashSet<>();

        /** All texts of the outlets that it names: one of them is meant. */
        private final Set<Node> mayDrawOn = new LinkedHashSet<>();

        private boolean repeats;

        Node(CopyGroup text) {
            this.text = text;
        }

        Coverage original() {
            return text.original();
        }

        boolean hasOutlet(String plain) {
            return text.all().stream()
                    .anyMatch(one -> Outlets.plain(one.teller()).equals(plain));
        }
    }

    private final List<Node> nodes;
    private final People people = new People();
    private final Map<Anchor, Node> counted = new LinkedHashMap<>();

    private SourceGraph(List<CopyGroup> groups) {
        nodes = groups.stream()
                .sorted(Comparator.comparing(CopyGroup::original, CopyGroup.TOLD))
                .map(Node::new)
                .toList();
    }

    static Sources of(List<CopyGroup> groups) {
        SourceGraph graph = new SourceGraph(groups);
        graph.nodes.forEach(graph::link);
        graph.nodes.forEach(graph::match);
        graph.root();
        return new Sources(graph.independent(), graph.roles());
    }

    private void link(Node node) {
        List<Attribution> said = node.original().attributions();
        String own = Outlets.plain(node.original().teller());
        List<String> credits = CopyGroup.credits(node.original()).toList();
        credits.forEach(credited -> outlet(node, Role.Kind.CREDIT, credited));
        for (Attribution one : said) {
            boolean cites = one.kind() == Kind.CITES
                    || (one.kind() == Kind.MAY_CITE
                            && find(node, Outlets.plain(Outlets.KNOWN.name(one.name())))
                                    .isPresent());
            if (cites && !Outlets.plain(one.name()).equals(own)) {
                outlet(node, Role.Kind.NAMES, Outlets.KNOWN.name(one.name()));
            } else if (one.kind() == Kind.CITES_UNNAMED) {
                node.repeats = true;
                node.links.add(new Role.Link(Role.Kind.NAMES_NOBODY, "", null));
            }
        }
        boolean repeats = node.repeats;
        Set<Anchor> spoke = new LinkedHashSet<>();
        for (Attribution one : said) {
            if (one.kind() == Kind.WITNESS) {
                String person = people.name(one.name());
                node.links.add(new Role.Link(Role.Kind.WITNESS, person, null));
                spoke.add(
                        person.isEmpty()
                                ? new Anchor(Source.Kind.WITNESS, "", "of " + own)
                                : new Anchor(Source.Kind.WITNESS, person, person));
            }
        }
        for (Attribution one : said) {
            if (one.kind() == Kind.OFFICE) {
                String office = office(one.name());
                if (node.links.stream()
                        .noneMatch(link ->
                                link.kind() == Role.Kind.OFFICE && link.name().equals(office))) {
                    node.links.add(new Role.Link(Role.Kind.OFFICE, office, null));
                }
                spoke.add(new Anchor(Source.Kind.OFFICE, office, office));
            }
        }
        boolean ofAgency = !credits.isEmpty();
        List<Anchor> reports = new ArrayList<>(node.anchors);
        node.anchors.clear();
        node.anchors.addAll(spoke);
        if (!ofAgency || spoke.isEmpty()) {
            node.anchors.addAll(reports);
        }
        if (!repeats && node.anchors.isEmpty()) {
            node.anchors.add(ownReport(node));
        }
    }

    private static Anchor ownReport(Node node) {
        String outlet = node.original().teller();
        return new Anchor(Source.Kind.OWN_REPORT, node.original().outlet(), Outlets.plain(outlet));
    }

    private void outlet(Node node, Role.Kind kind, String name) {
        String plain = Outlets.plain(name);
        if (node.hasOutlet(plain) && find(node, plain).isEmpty()) {
            return;
        }
        node.repeats = true;
        Optional<Node> there = find(node, plain);
        node.links.add(new Role.Link(
                kind,
                there.map(one -> outletOf(one, plain)).orElse(name),
                there.map(one -> one.original().article()).orElse(null)));
        if (there.isPresent()) {
            node.drawsOn.add(there.get());
            nodes.stream().filter(one -> one != node && one.hasOutlet(plain)).forEach(node.mayDrawOn::add);
        } else {
            node.anchors.add(new Anchor(Source.Kind.REPORT_ELSEWHERE, name, plain));
        }
    }

    private static String outletOf(Node node, String plain) {
        return node.text.all().stream()
                .filter(one -> Outlets.plain(one.teller()).equals(plain))
                .map(Coverage::outlet)
                .findFirst()
                .orElse(node.original().outlet());
    }

    /** The outlet's text that is meant: one told before rather than after, an own report rather than a repetition, the first of these. */
    private Optional<Node> find(Node from, String plain) {
        return nodes.stream()
                .filter(one -> one != from && one.hasOutlet(plain))
                .min(Comparator.comparing((Node one) ->
                                one.original().told().isAfter(from.original().told()))
                        .thenComparing(one -> one.original().attributions().stream()
                                .anyMatch(said -> said.kind() == Kind.CITES || said.kind() == Kind.CREDIT))
                        .thenComparing(Node::original, CopyGroup.TOLD));
    }

    /** A vague office is the one of its kind that the story names, if it names one. */
    private String office(String name) {
        if (!Offices.KNOWN.isVague(name)) {
            return name;
        }
        return nodes.stream()
                .flatMap(node -> node.original().attributions().stream())
                .filter(one -> one.kind() == Kind.OFFICE
                        && !Offices.KNOWN.isVague(one.name())
                        && Offices.KNOWN.kind(one.name()).equals(name))
                .map(Attribution::name)
                .findFirst()
                .orElse(name);
    }

    /** Persons under the spelling in which the story names them first. */
    private static final class People {
        private final List<String> known = new ArrayList<>();

        String name(String person) {
            if (person.isEmpty()) {
                return "";
            }
            return known.stream()
                    .filter(one -> KoreanNames.possiblySame(one, person))
                    .findFirst()
                    .orElseGet(() -> {
                        known.add(person);
                        return person;
                    });
        }
    }

    private void match(Node node) {
        match(node, new HashSet<>());
    }

    private boolean match(Node node, Set<Anchor> tried) {
        for (Anchor anchor : node.anchors) {
            if (tried.add(anchor)) {
                Node holder = counted.get(anchor);
                if (holder == null || match(holder, tried)) {
                    counted.put(anchor, node);
                    return true;
                }
            }
        }
        return false;
    }

    /** A text that reaches no source, as in a ring of outlets that name one another, is one itself. */
    private void root() {
        for (Node node : nodes) {
            boolean bare = node.drawsOn.isEmpty() && node.anchors.isEmpty();
            if (anchorsOf(node, one -> one.mayDrawOn).isEmpty() && !(bare && !counted.isEmpty())) {
                Anchor own = ownReport(node);
                node.anchors.add(own);
                counted.putIfAbsent(own, node);
            }
        }
    }

    /** The counted sources that a text rests on, directly or through those that it draws on. */
    private Set<Anchor> anchorsOf(Node node, Function<Node, Set<Node>> drawing) {
        Set<Anchor> anchors = new HashSet<>();
        Set<Node> passed = new HashSet<>();
        Deque<Node> left = new ArrayDeque<>(List.of(node));
        while (!left.isEmpty()) {
            Node next = left.pop();
            if (passed.add(next)) {
                next.anchors.stream().filter(counted::containsKey).forEach(anchors::add);
                left.addAll(drawing.apply(next));
            }
        }
        return anchors;
    }

    private List<Source> independent() {
        Map<Anchor, Source> sources = new HashMap<>();
        Map<Node, Set<Anchor>> reached = new HashMap<>();
        nodes.forEach(node -> reached.put(node, anchorsOf(node, one -> one.drawsOn)));
        for (Anchor anchor : counted.keySet()) {
            Node first = nodes.stream()
                    .filter(node -> node.anchors.contains(anchor))
                    .findFirst()
                    .orElseThrow();
            Coverage original = first.original();
            List<String> drawing = nodes.stream()
                    .filter(node -> reached.getOrDefault(node, Set.of()).contains(anchor))
                    .flatMap(node -> node.text.all().stream())
                    .sorted(CopyGroup.TOLD)
                    .map(Coverage::outlet)
                    .filter(outlet -> !Outlets.plain(outlet).equals(Outlets.plain(original.outlet())))
                    .distinct()
                    .toList();
            sources.put(
                    anchor,
                    new Source(
                            anchor.kind(),
                            anchor.name(),
                            original.outlet(),
                            original.article(),
                            original.told(),
                            drawing));
        }
        return sources.values().stream()
                .sorted(Comparator.comparing(Source::at)
                        .thenComparing(source -> source.article().value())
                        .thenComparing(Source::kind)
                        .thenComparing(Source::name))
                .toList();
    }

    private List<Role> roles() {
        return nodes.stream()
                .flatMap(node -> Stream.concat(
                        Stream.of(role(node)),
                        node.text.copies().stream().sorted(CopyGroup.TOLD).map(copy -> copy(copy, node.original()))))
                .toList();
    }

    private static Role role(Node node) {
        Map<String, Role.Link> once = node.links.stream()
                .collect(Collectors.toMap(
                        link -> link.kind() + " " + link.name(), link -> link, (a, b) -> a, LinkedHashMap::new));
        boolean spokenTo = node.anchors.stream().anyMatch(anchor -> anchor.kind() == Source.Kind.WITNESS);
        boolean own = spokenTo
                || (node.drawsOn.isEmpty()
                        && !node.anchors.isEmpty()
                        && node.anchors.stream().noneMatch(anchor -> anchor.kind() == Source.Kind.REPORT_ELSEWHERE));
        return new Role(node.original().article(), own, List.copyOf(once.values()));
    }

    private static Role copy(Coverage copy, Coverage original) {
        return new Role(
                copy.article(), false, List.of(new Role.Link(Role.Kind.COPY, original.outlet(), (@Nullable ArticleId)
                        original.article())));
    }
}
