package throughline.rules;

/** Text enough for an article. */
final class Prose {

    private Prose() {}

    static String[] about(String headline) {
        return new String[] {
            headline + ", the harbour office said on Monday, after a meeting that went on until late at night.",
            "The office expects that ships will be unloaded again by the end of the week, though not at all piers.",
            "Fishers and dockers in the old town said that they had heard of it from their own people first."
        };
    }

    /** The same with another paragraph, as after a correction. */
    static String[] correctedAbout(String headline) {
        String[] text = about(headline);
        text[1] =
                "Correction: the office does not expect that ships will be unloaded before the month is over, at any pier.";
        return text;
    }
}
