package throughline.names;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A Korean name drawn at random, surname and syllables about as often as Koreans have them (census of 2015 and common given names), and
 * its prints: Hangul of South and North, Revised Romanization, McCune-Reischauer as North Korea writes it, and the mixture that
 * newspapers print.
 */
record RandomKoreanName(String surname, String given) {

    /** Surnames and how many in a thousand bear them. */
    private static final String SURNAMES =
            "김215 이147 박84 최47 정43 강24 조21 윤21 장20 임17 한15 오15 서15 신15 권14 황14 안14 송14 류13 전11 홍11 고9 문9"
                    + " 양9 손9 배8 백8 허7 남6 심5 노5 하5 곽4 성4 차4 주4 우4 구4 민3 진3 지3 엄3 채3 원3 천2 방2 공2 현2 함2 변2 염2 여2 추2 도2 소2 석2 선1"
                    + " 마1 길1 연1 위1 표1 명1 기1 태1 리30 남궁1 선우1 황보1 제갈1";

    private static final String GIVEN =
            "영30 정28 성26 미22 현24 수26 경20 진20 지22 은18 민22 동16 상16 재18 희18 철14 호18 혜12 숙14 순14 선16 연14 용12 준16 승12"
                    + " 옥8 자8 남8 일8 학6 국6 봉6 명10 기12 광8 병8 인10 원12 주14 종8 태10 한8 혁6 훈10 우12 길6 룡4 건6 규8 근8 금6 란4 련3 림4 만5 문6 범5 복4"
                    + " 삼2 서8 석8 설3 세6 소6 송3 시5 신5 아8 애5 양3 언2 열4 예6 오3 옹1 완4 욱5 윤8 율1 의3 이4 장4 제3 조2 중4 찬5 창8 천3 춘4 충3 탁2 택4 평2"
                    + " 필2 하8 향4 형7 홍5 화6 환6 효5 흥2 휘2 덕6 대6 도5 두4 래3 나5 녀1 무3 배3 보5 빈3 부2 관4 권4 구3 계2 갑2 강4 각1 월2 은6 엽2 섭4 식6 실1 심1";

    private static final List<Weighted> SURNAME_LIST = weighted(SURNAMES);
    private static final List<Weighted> GIVEN_LIST = weighted(GIVEN);

    private record Weighted(String text, int upTo) {}

    static RandomKoreanName draw(Random random) {
        String surname = pick(SURNAME_LIST, random);
        StringBuilder given = new StringBuilder(pick(GIVEN_LIST, random));
        if (random.nextInt(100) < 95) {
            given.append(pick(GIVEN_LIST, random));
        }
        return new RandomKoreanName(surname, given.toString());
    }

    /** Whether a Korean would call them one name: by the head-sound rule 리일규 and 이일규 are, 정일 and 중일 are not. */
    boolean isSameNameAs(RandomKoreanName other) {
        return Hangul.folded(surname).equals(Hangul.folded(other.surname))
                && Hangul.folded(given).equals(Hangul.folded(other.given));
    }

    String print(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> surname + given;
            case 1 -> Hangul.folded(surname) + Hangul.folded(given);
            case 2 ->
                Romanizer.REVISED.surname(Hangul.folded(surname), random) + " "
                        + Romanizer.REVISED.given(given, "-", random);
            case 3 -> Romanizer.NORTH.surname(surname, random) + " " + Romanizer.NORTH.given(given, " ", random);
            case 4 ->
                Romanizer.PRESS.surname(Hangul.folded(surname), random) + " "
                        + Romanizer.PRESS.given(given, "-", random);
            default -> {
                String family = Romanizer.PRESS.surname(Hangul.folded(surname), random);
                String name = Romanizer.PRESS.given(given, random.nextBoolean() ? "-" : " ", random);
                yield random.nextBoolean() ? name + " " + family : family.toUpperCase(Locale.ROOT) + " " + name;
            }
        };
    }

    private static String pick(List<Weighted> list, Random random) {
        int at = random.nextInt(list.getLast().upTo());
        return list.stream()
                .filter(one -> at < one.upTo())
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static List<Weighted> weighted(String table) {
        int[] sum = {0};
        return java.util.Arrays.stream(table.split(" ", -1))
                .map(cell -> {
                    int figure = 0;
                    while (!Character.isDigit(cell.charAt(figure))) {
                        figure++;
                    }
                    sum[0] += Integer.parseInt(cell.substring(figure));
                    return new Weighted(cell.substring(0, figure), sum[0]);
                })
                .toList();
    }
}
