package throughline.relevance;

/**
 * What was found of an article, and what follows. Examples go before concepts: a text like a counter-seed is out however it is worded, one
 * that retells a seed is in.
 *
 * @param because what decided, in words
 */
record Verdict(boolean belongs, double likelihood, String because) {

    static final double LIKELY = 0.5;

    /** What is less likely than this stays out, wherever examples move it. */
    static final double LEAST_MOVED = 0.1;

    /** A query's words in a text that is so unlikely are there for something else. */
    private static final double UNLIKELY = 0.15;

    static Verdict of(
            double likelihood,
            Standing standing,
            boolean forbidden,
            Aspects aspects,
            SeedPassages.Likeness likeness,
            Examples.Nearest in,
            Examples.Nearest out) {
        if (forbidden) {
            return new Verdict(false, likelihood, "holds what the query forbids");
        }
        if (out.likeness() >= Examples.DECIDES && out.likeness() > Math.max(in.likeness(), likeness.breadth())) {
            return new Verdict(false, likelihood, "like " + example(out));
        }
        if (in.likeness() >= Examples.DECIDES && in.likeness() >= out.likeness()) {
            return new Verdict(true, likelihood, "like " + example(in));
        }
        if (retells(likeness)) {
            return new Verdict(true, likelihood, likeness.near() + " sentences retell a seed");
        }
        double leaning = shifted(likelihood, in.likeness() - out.likeness());
        if (leaning >= LIKELY) {
            return new Verdict(true, leaning, "");
        }
        // A query is its writer's word; where the beat names its concepts, they include what the query knows.
        boolean forSomethingElse = aspects.canJudge() && likelihood < UNLIKELY;
        if (!aspects.chosen() && standing.weight() >= Standing.ENOUGH && !forSomethingElse) {
            return new Verdict(true, leaning, "");
        }
        return new Verdict(false, leaning, "");
    }

    /** Examples that decide nothing still move what is in doubt. */
    private static double shifted(double likelihood, double towards) {
        double odds = likelihood / Math.max(1e-9, 1 - likelihood) * Math.exp(2 * towards);
        return odds / (1 + odds);
    }

    private static String example(Examples.Nearest nearest) {
        return nearest.counterSeed()
                ? "the counter-seed \"" + nearest.headline() + "\""
                : "\"" + nearest.headline() + "\", which a reader marked as "
                        + (nearest.belongs() ? "belonging" : "not belonging");
    }

    /** A few sentences may be near to a seed because both tell the same background; most of a text are so only in a retelling. */
    private static boolean retells(SeedPassages.Likeness likeness) {
        return (likeness.near() >= 4 && likeness.breadth() >= 0.55)
                || (likeness.near() >= 2 && likeness.breadth() >= 0.85);
    }

    double closeness(SeedPassages.Likeness likeness) {
        double like = 0.7 * likeness.nearest().closeness() + 0.3 * likeness.breadth();
        double closeness = 1 - (1 - 0.35 * likelihood) * (1 - like);
        return belongs ? Math.max(Judge.BORDER, closeness) : Math.min(Judge.BORDER - 0.01, closeness);
    }
}
