package throughline.web;

import java.util.List;
import java.util.Set;
import throughline.stories.Role;
import throughline.stories.Source;
import throughline.stories.Sources;
import throughline.stories.Story;

/** Says who stands behind a story, and who drew on whom. */
public final class SourceWords {

    private static final int NAMES = 3;

    /** More outlets than this on one source are told of. */
    private static final int MANY = 3;

    private static final Set<String> WITHOUT_ARTICLE =
            Set.of("Human Rights Watch", "Amnesty International", "Interpol", "state media", "prosecutors", "UNHCR");

    private SourceWords() {}

    /** "2 independent sources". */
    public static String count(int sources) {
        return Words.count(sources, "independent source", "independent sources");
    }

    /** Whether the outlets of a story look like more than they are. */
    static boolean isThin(Story story, Sources sources) {
        return sources.count() == 1 && story.outlets().size() > MANY;
    }

    /** "Yonhap: own report, 16 July at 07:10, drawn on by 5 outlets". */
    public static String line(Source source, Words words) {
        String drawing = source.drawnOnBy().isEmpty()
                ? ""
                : ", drawn on by " + Words.count(source.drawnOnBy().size(), "outlet", "outlets") + ": "
                        + Words.list(source.drawnOnBy(), NAMES);
        return switch (source.kind()) {
            case OWN_REPORT, WITNESS, OFFICE ->
                source.outlet() + ": " + what(source) + ", "
                        + words.moment(source.at()).text() + drawing;
            case REPORT_ELSEWHERE ->
                source.name() + ": its report is not in this story; " + source.outlet() + " draws on it"
                        + (source.drawnOnBy().isEmpty() ? "" : ", and so do " + Words.list(source.drawnOnBy(), NAMES));
        };
    }

    /** What an outlet has from a source: "from an interview with Ri Il-gyu". */
    static String what(Source source) {
        return switch (source.kind()) {
            case OWN_REPORT -> "own report";
            case WITNESS -> source.name().isEmpty() ? "a witness it does not name" : "interview with " + source.name();
            case OFFICE -> "from " + office(source.name());
            case REPORT_ELSEWHERE -> "report of " + source.name();
        };
    }

    /** A source within a sentence: "the police, through Port Echo". */
    static String named(Source source) {
        return switch (source.kind()) {
            case OWN_REPORT -> source.outlet();
            case WITNESS ->
                source.name().isEmpty() ? "a witness in " + source.outlet() : source.name() + ", to " + source.outlet();
            case OFFICE -> office(source.name()) + ", through " + source.outlet();
            case REPORT_ELSEWHERE -> source.name() + ", whose report is not in this story";
        };
    }

    static String office(String name) {
        return WITHOUT_ARTICLE.contains(name) ? name : "the " + name;
    }

    /** What an article draws on: "names Chosun Ilbo and Yonhap"; "own report" where it names nobody. */
    public static String draws(Role role) {
        List<String> parts = role.draws().stream()
                .map(Role.Link::kind)
                .distinct()
                .map(kind -> verb(kind)
                        + Words.list(
                                role.draws().stream()
                                        .filter(link -> link.kind() == kind)
                                        .map(link -> name(link))
                                        .filter(name -> !name.isEmpty())
                                        .toList(),
                                NAMES))
                .map(String::strip)
                .toList();
        return parts.isEmpty() ? "own report" : String.join("; ", parts);
    }

    private static String verb(Role.Kind kind) {
        return switch (kind) {
            case COPY -> "copy of ";
            case CREDIT -> "credits ";
            case NAMES -> "names ";
            case NAMES_NOBODY -> "repeats a report and does not say whose ";
            case OFFICE -> "has it from ";
            case WITNESS -> "spoke to ";
        };
    }

    private static String name(Role.Link link) {
        return switch (link.kind()) {
            case OFFICE -> office(link.name());
            case WITNESS -> link.name().isEmpty() ? "a witness it does not name" : link.name();
            default -> link.name();
        };
    }

    /** The sentence that follows "X was first": how many stand on their own, and who. */
    static String sentence(Story story, Sources sources) {
        if (sources.count() == 0) {
            return "";
        }
        List<String> named = sources.independent().stream()
                .map(SourceWords::named)
                .distinct()
                .toList();
        int outlets = story.outlets().size();
        String who = String.join("; ", named.subList(0, Math.min(NAMES + 1, named.size())))
                + (named.size() > NAMES + 1 ? "; and " + Words.spelled(named.size() - NAMES - 1) + " more" : "");
        String stand = sources.count() == 1
                ? "One source stands behind it: " + who + "."
                : Words.capital(Words.spelled(sources.count())) + " sources stand on their own: " + who + ".";
        return isThin(story, sources) ? stand + " All " + Words.spelled(outlets) + " outlets draw on it." : stand;
    }
}
