package throughline.stories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Templates that are filled with other facts each day or quarter, and light copies of what they were filled to. The press prints many of
 * them, and collections of its copies hold few.
 */
final class Bulletins {

    private static final int FILLED = 10;
    private static final Pattern CHOICE = Pattern.compile("\\[([^]]+)]");
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)(?:-(\\w+))?}");

    /** A headline and paragraphs each; {a-b} is a number from a to b, {x} a decimal, the other holes are told in {@link #WORDS}; [a|b] is either. */
    private static final List<String> TEMPLATES =
            List.of("""
            Temperatures to reach {1-35} degrees on {day}
            Skies over the capital will be mostly clear on {day} with a high of {1-35} degrees, the weather office said. Overnight temperatures will fall to {1-20} degrees.
            The chance of rain is {5-90} percent, and winds from the west will blow at {3-60} kilometres an hour. Waves in the eastern waters will be {1-4} metres high.
            The weather office updates its forecast every three hours and asks farmers to look after greenhouses when there is frost.
            """, """
            Arrivals of asylum seekers at {100-900} in {month}
            The number of people who asked for asylum stood at {100-900} in {month}, the immigration service said, compared with {100-900} a month earlier.
            Of these, {20-500} were men and {20-500} were women, and {3-80} were younger than eighteen. In all, {1000-9000} applications are waiting for a decision.
            The service publishes the figures every month. Applicants are housed in centres until they have been heard for the first time.
            """, """
            {company} posts {quarter}-quarter net profit of {10-900} million
            {company} earned {10-900} million in the {quarter} quarter, up from {10-900} million in the same period of last year, the company said in a filing.
            Sales came to {x} billion, compared with {x} billion a year earlier, and operating profit to {10-900} million.
            Earnings were {1-99} cents a share. Analysts polled by data providers had expected {1-99} cents.
            """, """
            {company} <{code}> {quarter} Qtr Net
            Shr {1-99} cts vs {1-99} cts

            Net {100000-9000000} vs {100000-9000000}

            Revs {x} mln vs {x} mln

            Avg shrs {1000000-9000000} vs {1000000-9000000}
            """, """
            {company} Sets Quarterly Payout
            Qtly div {1-60} cts vs {1-60} cts prior

            Pay {month} {1-28}

            Record {month} {1-28}
            """, """
            Dollar opens at {1000-1500} won
            The local currency opened at {1000-1500}.{1-9} against the dollar on {day}, from {1000-1500}.{1-9} at the previous close, dealers said.
            The euro stood at {1000-1700}.{1-9} and a hundred yen at {800-1100}.{1-9}. Exporters sold dollars at {1000-1500} and importers bought below {1000-1500}.
            Dealers said that trade was thin ahead of the decision of the central bank on its key rate.
            """, """
            Winning numbers drawn in the lottery
            The numbers drawn on {day} evening in draw {1000-3000} were {1-45}, {1-45}, {1-45}, {1-45}, {1-45} and {1-45}, and the bonus number {1-45}.
            There were {1-14} winners of the first prize, who receive {x} million each. Another {20-90} tickets had five numbers and the bonus.
            Prizes must be claimed within a year. Players who need help can call the free helpline at any hour.
            """, """
            {10-60} warplanes and {2-15} ships seen around the island
            The defence ministry said on {day} that it had tracked {10-60} military aircraft and {2-15} naval vessels around the island in the 24 hours to 6 a.m.
            Of the aircraft, {2-30} crossed the median line of the strait and entered the identification zone in the north and southwest.
            The ministry said that it had monitored the situation and used aircraft, ships and missile systems on the coast to respond.
            """, """
            Air quality {word} in {city} on {day}
            The air in {city} was rated {word} on {day}, with {10-200} micrograms of fine dust in a cubic metre at {1-12} p.m., the environment agency said.
            The value in {city} was {10-200}, and in {city} {10-200}. Older people and children should stay inside when values are above 75.
            The agency measures at {20-400} stations and publishes the readings every hour.
            """, """
            {name} beats {name} to reach {word} round in {city}
            {name} beat {name} {6-7}-{0-5}, {6-7}-{0-5} in {1-2} hours {1-59} minutes on {day} to reach the next round of the tournament in {city}.
            The seed hit {1-20} aces and won {50-90} percent of the points behind the first serve. {name} or {name} waits in the next round.
            The tournament is played on hard courts and ends on Sunday.
            """, """
            Crash on Route {1-99} kills {word} driver
            {city} -- A {19-80}-year-old driver from {city} died on {day} when a car left Route {1-99} near {city} and hit a tree, state police said.
            The driver, named as {name}, was taken to hospital in {city}, where doctors could do nothing more. A passenger, {19-80}, was hurt but not seriously.
            Troopers ask anyone who saw the crash to call the barracks. The road was closed for {1-9} hours.
            """, """
            Police seek man after robbery in {city}
            Police in {city} are looking for a man who robbed a shop at {1-12}:{10-59} p.m. on {day} in the {100-9000} block of {name} Avenue and fled with {50-3000} dollars.
            He is described as {19-60} years old and {150-199} centimetres tall and wore a {word} jacket. Nobody was hurt.
            Anyone with information is asked to call detectives. Callers can remain anonymous and may be eligible for a reward.
            """, """
            {name}, {60-99}, dies; services set for {day}
            {name}, {60-99}, of {city}, died on {day} at home. Born in {city} in 19{20-60}, {name} worked for {10-40} years at {company}.
            Visitation will be from {1-5} to {6-9} p.m. on {day} at the funeral home in {city}, and services will be held there at 11 a.m. the next day.
            The family asks that instead of flowers gifts be made to the hospice.
            """, """
            [Consul|Attache|Envoy] of the North in {city} [flees to|defects to|arrives in] the South
            A [consul|commercial attache|first secretary] at the North's mission in {city} has [fled to|defected to|arrived in] the South with [his wife|a daughter|two sons|his family], [a lawmaker|officials|the intelligence agency] said.

            {name}, {30-65}, [left the mission|disappeared|did not return to work] in {month} and [was flown out through a third country|spent {2-9} weeks in hiding|asked the embassy in {city} for protection], [according to the agency|two people with knowledge of the case said|lawmakers said after a briefing].
            """, """
            {number} people from the North [cross|found near] the border at {city}
            {number} people [crossed the river at {city}|were found near {city}|reached {city} by boat] on {day} and [asked for asylum|told guards that they wished to stay|gave themselves up], [the army|the coast guard|police] said.

            [They are a family|The group had walked for {2-20} days|A patrol saw them at {1-11} a.m.], and [nobody was hurt|all are well|one was taken to hospital]. It is the {word} such case this year.
            """, """
            Former [minister|mayor|governor] {name} [arrested|charged] in {city}
            Police in {city} [arrested|charged] {name}, a former [minister|mayor|governor], on {day} [over bribes|in connection with land deals|on suspicion of fraud], prosecutors said.

            {name}, {40-75}, [denies the accusations|has not commented|was brought to court in handcuffs]. The sum is put at {x} million. [A hearing is set for {month}|Two aides were questioned too|His lawyer said that he would appeal].
            """, """
            {number} [shot|wounded] at [party|club|shop] in {city}
            {number} people were [shot|wounded] at a [party|club|shop] in {city} [late on {day}|early on {day}|on {day}], police said.

            The victims, aged {16-30} to {31-60}, [were taken to hospital|are expected to live|were treated at the scene]. [No arrest has been made|A man of {18-50} was arrested|Police look for a {word} car]. Detective {name} asked witnesses to come forward.
            """, """
            [주{country} 북한|북한 주{country}] 외교관 가족과 [망명|탈북]
            {country} 주재 북한 대사관에서 일하던 {koreanname} [참사|서기관|영사]가 지난 {1-12}월 [아내와 아들|가족|두 딸]을 데리고 [한국에 망명했다|탈북해 입국했다]고 [국정원이 밝혔다|정부 소식통이 전했다].

            그는 {30-60}세로 [무역|영사 업무|외화벌이]를 담당했으며 [제3국을 거쳐 입국했다|지난해부터 행적이 묘연했다|{2-9}주 동안 은신했다].
            """, """
            전국 휘발유값 {1500-1900}원… {1-12}주째 하락
            {1-12}월 {1-4}주 전국 주유소의 휘발유 평균 판매 가격은 리터당 {1500-1900}.{1-9}원으로 지난주보다 {1-40}.{1-9}원 내렸다고 한국석유공사가 밝혔다.
            경유 평균 가격은 {1400-1800}.{1-9}원으로 {1-40}.{1-9}원 내렸다. 가장 비싼 지역은 서울로 {1600-2000}원, 가장 싼 지역은 대구로 {1400-1700}원이었다.
            공사 관계자는 국제 유가가 반영되기까지 두세 주가 걸린다고 설명했다.
            """, """
            {month}の消費者物価指数、前年同月比{1-4}.{1-9}％上昇
            総務省が発表した{1-12}月の消費者物価指数は、生鮮食品を除く総合が{100-110}.{1-9}となり、前年同月と比べて{1-4}.{1-9}％上昇した。上昇は{2-40}か月連続。
            生鮮食品を除く食料は{1-9}.{1-9}％、エネルギーは{1-9}.{1-9}％それぞれ上がった。総合指数は{100-110}.{1-9}だった。
            """);

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("number", List.of("Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")),
            Map.entry("country", List.of("쿠바", "이집트", "태국", "몽골", "독일", "브라질", "가나", "네팔")),
            Map.entry("koreanname", List.of("박성도", "최인범", "문광철", "오세진", "백도현", "하진석", "심재규", "노태건")),
            Map.entry("day", List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")),
            Map.entry(
                    "month",
                    List.of(
                            "January",
                            "February",
                            "March",
                            "April",
                            "May",
                            "June",
                            "July",
                            "August",
                            "September",
                            "October")),
            Map.entry("quarter", List.of("first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th")),
            Map.entry(
                    "word",
                    List.of("good", "third", "fourth", "moderate", "poor", "young", "second", "dark", "grey", "blue")),
            Map.entry("code", List.of("ARC", "BLN", "CDX.O", "DRW", "EVN.T", "FGL", "GMT", "HRP.O")),
            Map.entry(
                    "city",
                    List.of(
                            "Marlow",
                            "Tessin",
                            "Oakdale",
                            "Brandt",
                            "Port Elsie",
                            "Kilbride",
                            "Anvers",
                            "Santa Rita",
                            "Wexcombe",
                            "Lindholm",
                            "Fairhope",
                            "Dunmore")),
            Map.entry(
                    "name",
                    List.of(
                            "Maria Oduya",
                            "Peter Halvorsen",
                            "Jin Takeda",
                            "Carla Benedetti",
                            "Owen Marsh",
                            "Lucia Ferro",
                            "Tomas Novotny",
                            "Anne Delacroix",
                            "Samuel Achebe",
                            "Greta Lindqvist")),
            Map.entry(
                    "company",
                    List.of(
                            "Arcadia Foods Inc",
                            "Bellin Motors",
                            "Cordex Corp",
                            "Drawbridge Bank",
                            "Evans Paper Co",
                            "Fairglen Oil",
                            "Gemet Steel",
                            "Harper Lines")));

    private Bulletins() {}

    /** The reports of all templates, as if they came an hour after one another. */
    static List<TaughtReport> list() {
        Random random = new Random(7);
        List<TaughtReport> reports = new ArrayList<>();
        for (int template = 0; template < TEMPLATES.size(); template++) {
            for (int i = 0; i < FILLED; i++) {
                String filled = filled(TEMPLATES.get(template), random);
                String original = "bulletin-" + template + "-" + i;
                int end = filled.indexOf('\n');
                String headline = filled.substring(0, end);
                String text = filled.substring(end + 1).strip().replaceAll("\n+", "\n\n");
                reports.add(taught(reports.size(), original, headline, text, template));
                if (i % 3 == 0) {
                    reports.add(taught(reports.size(), original, headline, "(Agency) - " + text, template));
                    reports.add(taught(
                            reports.size(),
                            original,
                            "UPDATE " + headline,
                            text + "\n\nRead more in our app.",
                            template));
                }
                if (i % 3 == 1) {
                    int cut = text.lastIndexOf("\n\n");
                    reports.add(taught(reports.size(), original, headline, text.substring(0, cut), template));
                }
            }
        }
        return reports;
    }

    private static TaughtReport taught(int number, String original, String headline, String text, int template) {
        Instant at = Instant.EPOCH.plusSeconds(3600L * number);
        Report report = new Report("bulletin" + number, "", "", headline, text, at, at);
        return new TaughtReport(report, original, Set.of(), "bulletin-" + template);
    }

    private static String filled(String template, Random random) {
        Matcher choice = CHOICE.matcher(template);
        StringBuilder chosen = new StringBuilder();
        while (choice.find()) {
            List<String> choices = List.of(choice.group(1).split("\\|", -1));
            choice.appendReplacement(chosen, Matcher.quoteReplacement(choices.get(random.nextInt(choices.size()))));
        }
        Matcher hole = HOLE.matcher(choice.appendTail(chosen));
        StringBuilder filled = new StringBuilder();
        while (hole.find()) {
            hole.appendReplacement(filled, Matcher.quoteReplacement(word(hole, random)));
        }
        return hole.appendTail(filled).toString();
    }

    private static String word(Matcher hole, Random random) {
        if (hole.group(2) != null) {
            int least = Integer.parseInt(hole.group(1));
            return String.valueOf(least + random.nextInt(Integer.parseInt(hole.group(2)) - least + 1));
        }
        if (hole.group(1).equals("x")) {
            return (1 + random.nextInt(99)) + "." + random.nextInt(10);
        }
        List<String> words = WORDS.get(hole.group(1));
        if (words == null) {
            throw new IllegalStateException("No words for " + hole.group());
        }
        return words.get(random.nextInt(words.size()));
    }
}
