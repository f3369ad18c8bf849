package throughline.articles;

import java.util.ArrayList;
import java.util.List;

/** Marks the blocks of an article that are plainly in another language than the article: by script, and long ones by their words. */
final class BlockLanguages {

    private static final int FEW = 25;
    private static final int LONG = 220;
    private static final int WORDS = 40;
    private static final int LETTERS = 80;
    private static final int LONG_HAN = 160;

    private final CommonWords words;

    BlockLanguages(CommonWords words) {
        this.words = words;
    }

    /** @param language the article's; "und" leaves every block as it is */
    List<Block> mark(List<Block> blocks, String language) {
        String own = scriptOf(language);
        if (own.isEmpty()) {
            return blocks;
        }
        List<Block> marked = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            String other = Letters.units(block.text()) < FEW ? "" : other(block.text(), language, own);
            marked.add(other.isEmpty() ? block : new Block(block.kind(), block.text(), other));
        }
        return List.copyOf(marked);
    }

    private String other(String text, String language, String own) {
        String script = Scripts.of(text, LETTERS);
        boolean latin = script.equals("latin");
        if (script.isEmpty() || (script.equals(own) && !latin && !script.equals("cyrillic"))) {
            return "";
        }
        if (latin || script.equals("cyrillic")) {
            int units = Letters.units(text);
            if (script.equals(own) && units < LONG) {
                return "";
            }
            CommonWords.Shares shares = words.in(text, WORDS);
            String clear = shares.clear();
            if (script.equals(own)) {
                boolean told =
                        !clear.isEmpty() && !clear.equals(language) && shares.of(language) < 0.4 * shares.of(clear);
                return told ? clear : "";
            }
            return clear.isEmpty() ? "und-" + (latin ? "Latn" : "Cyrl") : clear;
        }
        // Japanese is also written in Chinese signs alone, in short.
        if (own.equals("ja") && script.equals("zh") && Letters.units(text) < LONG_HAN) {
            return "";
        }
        return switch (script) {
            case "arabic" -> "ar";
            case "devanagari" -> "hi";
            default -> script.length() > 3 ? "" : script;
        };
    }

    private static String scriptOf(String language) {
        int dash = language.indexOf('-');
        String plain = dash < 0 ? language : language.substring(0, dash);
        return switch (plain) {
            case "und", "" -> "";
            case "ru", "uk", "bg", "sr", "be", "mk", "kk", "mn", "ky", "tg" -> "cyrillic";
            case "ar", "fa", "ur", "ps", "ug", "sd" -> "arabic";
            case "hi", "mr", "ne" -> "devanagari";
            case "ko",
                    "ja",
                    "zh",
                    "el",
                    "he",
                    "th",
                    "bn",
                    "ta",
                    "te",
                    "kn",
                    "ml",
                    "gu",
                    "pa",
                    "si",
                    "my",
                    "km",
                    "lo",
                    "ka",
                    "hy",
                    "am",
                    "bo" -> plain;
            default -> "latin";
        };
    }
}
