package throughline.feeds;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The months' names as feeds write them in some thirty languages, known by their first letters. Written out here because the names that
 * Java knows change with its version.
 */
final class MonthNames {

    private static final List<String> STEMS = List.of(
            "jan ian янв яну january gen ene oca sty led ιαν січ студ tammi sau jaan يناير كانون-الثاني ינואר มกรา ม.ค jen",
            "feb fev фев lut unor φεβ sub лют helmi vas veeb فبراير شباط פברואר กุมภา ก.พ",
            "mar mrt mac мар мрт brez μαρ бер сак maalis kov مارس آذار מרץ มีนา มี.ค",
            "apr avr abr апр kwi dub απρ nis кві крас huhti bal أبريل ابريل نيسان אפריל เมษา เม.ย",
            "mai may maj mag mei май мая мај kvet μαι тра touko geg مايو أيار מאי พฤษภา พ.ค",
            "jun iun giu jui июн юни јун cze cervna cerven ιουν haz чер kesa bir يونيو حزيران יוני มิถุนา มิ.ย",
            "jul iul lug juil июл юли јул lip cervenec cervence ιουλ tem лип heina lie يوليو تموز יולי กรกฎา ก.ค",
            "aug aou ago agu авг sie srp αυγ сер жні elo rugp أغسطس اغسطس آب אוגוסט สิงหา ส.ค og",
            "sep set сен сеп wrz zar σεπ eyl вер syys szep rugs سبتمبر أيلول ספטמבר กันยา ก.ย",
            "oct okt ott out окт paz rij οκτ eki жов кас loka spa أكتوبر اكتوبر אוקטובר ตุลา ต.ค",
            "nov ноя ное noi лис lis νοε kas marras lap نوفمبر נובמבר พฤศจิ พ.ย",
            "dec dez dic des дек дец δεκ gru pro ara гру снеж joulu ديسمبر דצמבר ธันวา ธ.ค");

    private record Stem(String letters, int month) {}

    private static final List<Stem> LONGEST_FIRST = IntStream.range(0, 12)
            .boxed()
            .flatMap(i -> Stream.of(STEMS.get(i).split(" ", -1)).map(stem -> new Stem(folded(stem), i + 1)))
            .sorted(Comparator.comparingInt((Stem stem) -> -stem.letters().length()))
            .toList();

    private MonthNames() {}

    /** 1 to 12; 0 for a word that names no month. */
    static int month(String word) {
        if (word.length() < 2) {
            return 0;
        }
        String folded = folded(word);
        for (Stem stem : LONGEST_FIRST) {
            if (folded.startsWith(stem.letters()) && (stem.letters().length() > 2 || folded.length() == 2)) {
                return stem.month();
            }
        }
        return 0;
    }

    /** Small letters without accents. */
    private static String folded(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
                bare.append(apart.charAt(i));
            }
        }
        return bare.toString();
    }
}
