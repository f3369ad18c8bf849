package throughline.relevance;

import java.util.List;

/**
 * How an article stands to a beat.
 *
 * @param relevant whether it belongs to the beat
 * @param closeness likeness to the beat, 0 to 1
 * @param nearest the seed passage it is nearest to
 * @param why the reasons, each a short phrase for a reader
 * @param people people of the seeds that the article names, as the seed spells them
 * @param places places that it names and the seeds name
 * @param terms words of the query that it contains
 */
public record Relevance(
        boolean relevant,
        double closeness,
        NearestPassage nearest,
        List<String> why,
        List<String> people,
        List<String> places,
        List<String> terms) {

    public Relevance {
        why = List.copyOf(why);
        people = List.copyOf(people);
        places = List.copyOf(places);
        terms = List.copyOf(terms);
    }
}
