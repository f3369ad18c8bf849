package throughline.stories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.articles.Article;
import throughline.articles.Block;
import throughline.stories.Attribution.Kind;
import throughline.stories.NameIndex.Found;
import throughline.stories.Phrasebook.Mention;
import throughline.stories.Phrasebook.Named;

/**
 * Reads from an article's headline, bylines and text on whom it rests. An office named beside an outlet in one sentence spoke through
 * that outlet and is not kept; further down than the first sentences, offices are background.
 */
final class AttributionReader {

    private static final int MOST = 12;
    private static final int MOST_MAYBE = 3;
    private static final int MOST_SENTENCES = 120;
    private static final int LONGEST_SENTENCE = 600;
    private static final int LONGEST_NAME = 40;
    private static final int LEAD = 7;
    private static final int EDGE = 3;
    private static final Pattern LAST_IN_HEADLINE = Pattern.compile(".*[:(|-–—]\\s*$", Pattern.DOTALL);

    private final Article article;
    private final String own;
    private final Phrasebook book;
    private final Speaker speaker;
    private final Map<String, Attribution> found = new LinkedHashMap<>();

    private AttributionReader(Article article, List<String> people) {
        this.article = article;
        this.own = Outlets.KNOWN.name(article.outlet(), article.address());
        this.book = Phrasebook.of(article.language());
        this.speaker = new Speaker(book, people, article.headline());
    }

    /** @param people who is known to be named in the article, as they are usually spelt */
    static Evidence read(Article article, List<String> people) {
        return new AttributionReader(article, people).read();
    }

    private Evidence read() {
        article.agencies().forEach(agency -> credit(agency));
        article.authors().forEach(author -> author(author));
        List<Sentence> sentences = sentences();
        for (Sentence sentence : sentences) {
            read(sentence, sentence.number() <= 2 || sentence.number() >= sentences.size() - EDGE);
        }
        return new Evidence(found.values().stream().limit(MOST).toList(), length(article.text()));
    }

    private List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(new Sentence(article.headline(), 0));
        for (Block block : article.body().blocks()) {
            if (block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.CODE) {
                continue;
            }
            for (String line : block.text().split("\n", -1)) {
                for (String text : Sentence.split(line)) {
                    if (sentences.size() < MOST_SENTENCES) {
                        sentences.add(new Sentence(
                                text.length() > LONGEST_SENTENCE ? text.substring(0, LONGEST_SENTENCE) : text,
                                sentences.size()));
                    }
                }
            }
        }
        return sentences;
    }

    private void author(String author) {
        if (Outlets.KNOWN.isKnown(author) || book.outletShapes().isByline(titled(author))) {
            credit(Outlets.KNOWN.name(titled(author)));
        }
    }

    /** "HANBIT NEWS AGENCY" as it would be written in a text. */
    private static String titled(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.length() <= 4) {
            return name;
        }
        StringBuilder titled = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean begins = i == 0 || !Character.isLetter(name.charAt(i - 1));
            titled.append(begins ? name.charAt(i) : Character.toLowerCase(name.charAt(i)));
        }
        return titled.toString();
    }

    private void credit(String name) {
        if (!isOwn(name)) {
            put(new Attribution(Kind.CREDIT, name, 0));
        }
    }

    private boolean isOwn(String name) {
        return Outlets.plain(name).equals(Outlets.plain(own))
                || Outlets.plain(name).equals(Outlets.plain(article.outlet()));
    }

    private void put(Attribution attribution) {
        found.putIfAbsent(attribution.kind() + Outlets.plain(attribution.name()), attribution);
    }

    private void read(Sentence sentence, boolean edge) {
        List<Found<Named>> names = joined(sentence, withOutletLike(sentence, book.find(sentence)));
        boolean through = false;
        for (Found<Named> name : names) {
            switch (name.name().type()) {
                case OUTLET -> through |= outlet(sentence, name, edge);
                case OWN -> witness(sentence, name);
                case SELF -> self(sentence, name);
                default -> {}
            }
        }
        for (Found<Named> name : through ? List.<Found<Named>>of() : names) {
            through |= repeatsSomebody(sentence, name);
        }
        maybe(sentence, names);
        if (!through && sentence.number() < LEAD && !book.isSilent(sentence)) {
            names.forEach(name -> spoken(sentence, name));
        }
    }

    /** @return whether the sentence repeats another outlet */
    private boolean outlet(Sentence sentence, Found<Named> name, boolean edge) {
        String outlet = name.name().name();
        boolean told = book.isTold(sentence, name.from(), name.to());
        if (isOwn(outlet)) {
            if (told) {
                witness(sentence, name);
            }
            return false;
        }
        if (edge && book.credits(sentence, name.from())) {
            credit(outlet);
            return true;
        }
        boolean lastInHeadline = sentence.number() == 0
                && sentence.length() - name.to() <= 2
                && LAST_IN_HEADLINE
                        .matcher(sentence.text().substring(0, name.from()))
                        .matches();
        if (told || lastInHeadline || book.speaks(sentence, name.from(), name.to())) {
            put(new Attribution(Kind.CITES, outlet, sentence.number()));
            return true;
        }
        return false;
    }

    /** @return whether the sentence repeats an outlet that it does not name */
    private boolean repeatsSomebody(Sentence sentence, Found<Named> name) {
        boolean repeats = switch (name.name().type()) {
            case UNNAMED ->
                book.speaks(sentence, name.from(), name.to()) || book.isTold(sentence, name.from(), name.to());
            case HEARSAY ->
                sentence.number() == 0 || Character.isLetter(sentence.text().charAt(name.from()));
            default -> false;
        };
        if (repeats) {
            put(new Attribution(Kind.CITES_UNNAMED, "", sentence.number()));
        }
        return repeats;
    }

    private void self(Sentence sentence, Found<Named> name) {
        if (book.isTold(sentence, name.from(), name.to())) {
            witness(sentence, name);
        }
    }

    private void witness(Sentence sentence, Found<Named> told) {
        put(new Attribution(Kind.WITNESS, speaker.in(sentence, told.from()), sentence.number()));
    }

    private void spoken(Sentence sentence, Found<Named> name) {
        if (!book.speaks(sentence, name.from(), name.to())) {
            return;
        }
        if (name.name().type() == Mention.OFFICE) {
            put(new Attribution(Kind.OFFICE, name.name().name(), sentence.number()));
        } else if (name.name().type() == Mention.WITNESS) {
            put(new Attribution(Kind.WITNESS, "", sentence.number()));
        }
    }

    /** Names that no list knows but that look like outlets' names. */
    private List<Found<Named>> withOutletLike(Sentence sentence, List<Found<Named>> known) {
        List<Found<Named>> all = new ArrayList<>(known);
        for (OutletShapes.Place place : book.outletShapes().find(sentence)) {
            boolean taken = known.stream()
                    .anyMatch(one -> one.from() < place.to()
                            && one.to() > place.from()
                            && (one.name().type() == Mention.OUTLET
                                    || one.to() - one.from() >= place.to() - place.from()));
            if (!taken && place.to() - place.from() <= LONGEST_NAME) {
                all.removeIf(one -> one.from() < place.to() && one.to() > place.from());
                String name = sentence.text().substring(place.from(), place.to());
                all.add(new Found<>(new Named(Mention.OUTLET, Outlets.KNOWN.name(name)), place.from(), place.to()));
            }
        }
        all.sort((a, b) -> a.from() - b.from());
        return all;
    }

    /** "a Seoul daily, the Chosun Ilbo" and "the Yonhap news agency" each name one. */
    private static List<Found<Named>> joined(Sentence sentence, List<Found<Named>> names) {
        List<Found<Named>> joined = new ArrayList<>();
        for (Found<Named> name : names) {
            @Nullable Found<Named> last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && beside(sentence, last, name)) {
                Named named = last.name().type() == Mention.OUTLET ? last.name() : name.name();
                joined.set(joined.size() - 1, new Found<>(named, last.from(), name.to()));
            } else {
                joined.add(name);
            }
        }
        return joined;
    }

    private static boolean beside(Sentence sentence, Found<Named> one, Found<Named> other) {
        boolean pair = (one.name().type() == Mention.OUTLET && other.name().type() == Mention.UNNAMED)
                || (one.name().type() == Mention.UNNAMED && other.name().type() == Mention.OUTLET);
        return pair && sentence.lower().substring(one.to(), other.from()).matches("[,、，]?\\s*(the\\s)?");
    }

    /** Names that no list knows and that do not look like outlets', where outlets are named. */
    private void maybe(Sentence sentence, List<Found<Named>> names) {
        for (OutletShapes.Place place : OutletShapes.capitals(sentence.text())) {
            boolean taken = names.stream().anyMatch(name -> name.from() < place.to() && name.to() > place.from());
            if (taken || place.to() - place.from() > LONGEST_NAME || !book.mayBeOutlet(sentence, place)) {
                continue;
            }
            String name = sentence.text().substring(place.from(), place.to()).replaceFirst("['’]s?$", "");
            if (isOwn(name)) {
                if (book.isTold(sentence, place.from(), place.to())) {
                    put(new Attribution(Kind.WITNESS, speaker.in(sentence, place.from()), sentence.number()));
                }
            } else if (count(Kind.MAY_CITE) < MOST_MAYBE) {
                put(new Attribution(Kind.MAY_CITE, name, sentence.number()));
            }
        }
    }

    private long count(Kind kind) {
        return found.values().stream().filter(one -> one.kind() == kind).count();
    }

    private static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += text.charAt(i) > 0x2E7F ? 2 : 1;
        }
        return length;
    }
}
