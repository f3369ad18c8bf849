package throughline.relevance;

import java.util.List;

/**
 * Where in an article its beat's query is met. One sentence far down that holds the words is another thing than a headline.
 *
 * @param weight 0 (not met) to 1 (the headline alone meets it)
 * @param terms the query's words that stand there
 * @param why the place in words
 */
record Standing(double weight, List<String> terms, String why) {

    /** From here on the place alone makes an article one of the beat. */
    static final double ENOUGH = 0.45;

    private static final int LEAD_PARAGRAPHS = 2;
    private static final int LEAD_WORDS = 160;

    static Standing of(StoredQuery query, Clause.Asked asked) {
        QueryText text = asked.text();
        if (!query.matches(asked, 0, text.end())) {
            return new Standing(0, List.of(), "the query is not met");
        }
        QueryText.Section headline = text.headline();
        if (query.matches(asked, 0, headline.to())) {
            return new Standing(1, query.matchedTerms(asked, 0, headline.to()), "the headline meets the query");
        }
        int lead = leadEnd(text);
        if (query.matches(asked, 0, lead)) {
            return new Standing(0.85, query.matchedTerms(asked, 0, lead), "headline and opening meet the query");
        }
        return further(query, asked, text);
    }

    private static Standing further(StoredQuery query, Clause.Asked asked, QueryText text) {
        List<QueryText.Section> sections = text.sections();
        int met = 0;
        int first = 0;
        for (int i = 1; i < sections.size(); i++) {
            if (query.matches(asked, sections.get(i).from(), sections.get(i).to())) {
                met++;
                first = first == 0 ? i : first;
            }
        }
        int all = sections.size() - 1;
        List<String> terms = query.matchedTerms(asked, 0, text.end());
        if (met == 0) {
            return new Standing(0.1, terms, "the query is met only by words that stand far apart");
        }
        if (met >= 4 || (met >= 2 && met * 4 >= all)) {
            return new Standing(0.6, terms, met + " of " + all + " paragraphs meet the query");
        }
        return new Standing(0.2, terms, "the query is met in passing, in paragraph " + first + " of " + all);
    }

    private static int leadEnd(QueryText text) {
        List<QueryText.Section> sections = text.sections();
        int end = text.headline().to();
        int words = 0;
        for (int i = 1; i < sections.size() && i <= LEAD_PARAGRAPHS && words < LEAD_WORDS; i++) {
            QueryText.Section section = sections.get(i);
            int taken = Math.min(section.to() - section.from(), LEAD_WORDS - words);
            words += taken;
            end = section.from() + taken;
        }
        return end;
    }
}
