package throughline.names;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Spells Hangul names in Latin letters, as one system or a newspaper does. Knows nothing of how the program reads them. */
final class Romanizer {

    static final Romanizer REVISED = new Romanizer(
            "g kk n d tt r m b pp s ss - j jj ch k t p h",
            "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i",
            "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t",
            Map.of("김", "Kim", "이", "Lee", "박", "Park", "최", "Choi", "제갈", "Jegal", "선우", "Seonu"));

    static final Romanizer NORTH = new Romanizer(
            "k kk n t tt r m p pp s ss - j jj ch kh th ph h",
            "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i",
            "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t",
            Map.of());

    static final Romanizer PRESS = new Romanizer(
            "g/k kk n d tt r/l m b/p pp s ss - j/ch jj ch k t p h",
            "a ae ya yae eo/u/o e yeo/you ye o wa wae oe yo/yo u/oo wo/weo we wi yu/yoo eu ui/ee/i i/ee",
            "- k/g k k n n n t l k m l l l b/p l m p p t t ng t t k t p t",
            Map.ofEntries(
                    Map.entry("김", "Kim"),
                    Map.entry("이", "Lee/Yi/Rhee"),
                    Map.entry("박", "Park/Pak"),
                    Map.entry("최", "Choi/Choe"),
                    Map.entry("정", "Jung/Chung/Jeong"),
                    Map.entry("강", "Kang"),
                    Map.entry("조", "Cho/Jo"),
                    Map.entry("윤", "Yoon/Yun"),
                    Map.entry("장", "Jang/Chang"),
                    Map.entry("임", "Lim/Im/Rim"),
                    Map.entry("오", "Oh/O"),
                    Map.entry("서", "Seo/Suh"),
                    Map.entry("신", "Shin/Sin"),
                    Map.entry("권", "Kwon"),
                    Map.entry("안", "Ahn/An"),
                    Map.entry("유", "Yoo/Ryu/You"),
                    Map.entry("전", "Jeon/Chun/Jun"),
                    Map.entry("고", "Ko/Koh/Go"),
                    Map.entry("문", "Moon/Mun"),
                    Map.entry("손", "Son/Sohn"),
                    Map.entry("배", "Bae/Pae"),
                    Map.entry("백", "Baek/Paik"),
                    Map.entry("허", "Huh/Heo/Hur"),
                    Map.entry("심", "Shim"),
                    Map.entry("노", "Noh/Roh"),
                    Map.entry("곽", "Kwak"),
                    Map.entry("주", "Joo/Ju"),
                    Map.entry("우", "Woo"),
                    Map.entry("구", "Koo/Ku"),
                    Map.entry("태", "Tae/Thae"),
                    Map.entry("현", "Hyun/Hyon"),
                    Map.entry("남궁", "Namgung/Namkoong"),
                    Map.entry("선우", "Sunwoo"),
                    Map.entry("황보", "Hwangbo"),
                    Map.entry("제갈", "Jegal")));

    private final List<String> onsets;
    private final List<String> nuclei;
    private final List<String> codas;
    private final Map<String, String> surnames;

    /** Sounds in the order of Unicode; /-parted where there is more than one way to spell one, - for none. */
    private Romanizer(String onsets, String nuclei, String codas, Map<String, String> surnames) {
        this.onsets = List.of(onsets.split(" ", -1));
        this.nuclei = List.of(nuclei.split(" ", -1));
        this.codas = List.of(codas.split(" ", -1));
        this.surnames = surnames;
    }

    String surname(String hangul, Random random) {
        String known = surnames.get(hangul);
        return known == null ? given(hangul, "", random) : choose(known, random);
    }

    String given(String hangul, String between, Random random) {
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < hangul.length(); i++) {
            String syllable = syllable(hangul.charAt(i), random);
            boolean capital = i == 0 || between.equals(" ");
            spelled.append(i == 0 ? "" : between)
                    .append(capital ? Character.toUpperCase(syllable.charAt(0)) + syllable.substring(1) : syllable);
        }
        return spelled.toString();
    }

    private String syllable(char syllable, Random random) {
        String onset = choose(onsets.get(Hangul.ONSETS.indexOf(Hangul.onset(syllable))), random);
        String nucleus = nuclei.get(Hangul.NUCLEI.indexOf(Hangul.nucleus(syllable)));
        String coda = choose(codas.get(Hangul.CODAS.indexOf(Hangul.coda(syllable))), random);
        String vowel = choose(nucleus, random);
        while (nucleus.contains("/") && isNever(onset, nucleus, vowel, Hangul.isClosed(syllable))) {
            vowel = choose(nucleus, random);
        }
        return onset + vowel + coda;
    }

    /** Nobody writes 서 as "su", 여 as "you" or 긔 as "gi". */
    private static boolean isNever(String onset, String nucleus, String vowel, boolean closed) {
        boolean open = !closed && nucleus.startsWith("eo/") && !vowel.equals("eo");
        boolean soft = !closed && vowel.equals("you");
        boolean narrow = nucleus.startsWith("ui/") && !vowel.equals("ui") && !onset.equals("h");
        return open || soft || narrow;
    }

    private static String choose(String ways, Random random) {
        List<String> all = List.of(ways.split("/", -1));
        String way = all.get(random.nextInt(all.size()));
        return way.equals("-") ? "" : way;
    }
}
