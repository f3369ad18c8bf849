package throughline.articles;

import java.util.List;

/** Pages written for the tests that are no articles, with the furniture that real ones have. */
final class OtherPages {

    private OtherPages() {}

    /** The words that pages of one language are made of here. */
    record Tongue(String language, List<String> headlines, List<String> summaries, String missing, String search) {}

    static final Tongue ENGLISH = new Tongue(
            "en",
            List.of(
                    "Ferry company reports a loss for the third year",
                    "Lighthouse to get a new lamp before the winter",
                    "Council delays its vote on the harbour bridge",
                    "School on the island reopens after the storm",
                    "Fishermen ask for a longer season this spring"),
            List.of(
                    "The company blamed the weather and the price of fuel for its loss. It will publish a plan for the coming year in May.",
                    "The lamp was made by hand in a small works on the island, and is said to last for forty years."),
            "Page not found",
            "Search results");
    static final Tongue GERMAN = new Tongue(
            "de",
            List.of(
                    "Reederei meldet zum dritten Mal einen Verlust",
                    "Leuchtturm bekommt vor dem Winter eine neue Lampe",
                    "Stadtrat vertagt die Abstimmung über die Hafenbrücke",
                    "Inselschule öffnet nach dem Sturm wieder ihre Türen",
                    "Fischer bitten um eine längere Saison im Frühjahr"),
            List.of(
                    "Das Unternehmen macht das Wetter und den Preis des Treibstoffs verantwortlich. Ein Plan soll im Mai folgen.",
                    "Die Lampe wurde in einer kleinen Werkstatt auf der Insel von Hand gebaut und soll vierzig Jahre halten."),
            "Seite nicht gefunden",
            "Suchergebnisse");
    static final Tongue KOREAN = new Tongue(
            "ko",
            List.of(
                    "여객선 회사, 3년 연속 적자 발표",
                    "등대, 겨울 오기 전에 새 등 단다",
                    "시의회, 항구 다리 표결 또 미뤄",
                    "섬 학교, 태풍 지나고 다시 문 열어",
                    "어민들 올봄 조업 기간 연장 요구"),
            List.of(
                    "회사는 날씨와 기름값을 적자의 원인으로 꼽았다. 내년 계획은 다음 달에 내놓기로 했다고 밝혔다.",
                    "새 등은 섬의 작은 공방에서 손으로 만들었으며 사십 년은 쓸 수 있을 것으로 보인다."),
            "페이지를 찾을 수 없습니다",
            "검색결과");
    static final Tongue JAPANESE = new Tongue(
            "ja",
            List.of("フェリー会社が三年連続の赤字を発表", "灯台に冬を前に新しい明かりがともる", "議会が港の橋の採決をまた先送り", "島の学校が台風のあと授業を再開", "漁師たちが春の漁期の延長を求める"),
            List.of("会社は天候と燃料の値上がりを赤字の理由に挙げた。来年の計画は五月に公表するという。", "新しい明かりは島の小さな工房で手作りされ、四十年は使えると見込まれている。"),
            "ページが見つかりません",
            "検索結果");
    static final Tongue RUSSIAN = new Tongue(
            "ru",
            List.of(
                    "Паромная компания третий год подряд терпит убытки",
                    "Маяк получит новую лампу ещё до начала зимы",
                    "Совет отложил голосование о мосте в гавани",
                    "Школа на острове открылась после шторма",
                    "Рыбаки просят продлить весенний сезон лова"),
            List.of(
                    "Компания объясняет убытки погодой и ценами на топливо. План на следующий год обещают показать в мае.",
                    "Лампу собрали вручную в небольшой мастерской на острове, и прослужит она около сорока лет."),
            "Страница не найдена",
            "Результаты поиска");
    static final Tongue ARABIC = new Tongue(
            "ar",
            List.of(
                    "شركة العبارات تعلن خسارة للعام الثالث على التوالي",
                    "المنارة تحصل على مصباح جديد قبل حلول الشتاء",
                    "المجلس يؤجل التصويت على جسر الميناء مرة أخرى",
                    "مدرسة الجزيرة تفتح أبوابها بعد العاصفة",
                    "الصيادون يطالبون بموسم أطول هذا الربيع"),
            List.of(
                    "وعزت الشركة الخسارة إلى الطقس وأسعار الوقود، وقالت إنها ستنشر خطة للعام المقبل في شهر مايو.",
                    "وصنع المصباح يدويا في ورشة صغيرة على الجزيرة ومن المتوقع أن يعمل أربعين عاما."),
            "الصفحة غير موجودة",
            "نتائج البحث");

    static final List<Tongue> TONGUES = List.of(ENGLISH, GERMAN, KOREAN, JAPANESE, RUSSIAN, ARABIC);

    private static String page(Tongue tongue, String title, String body) {
        return "<!DOCTYPE html><html lang=" + tongue.language() + "><head><title>" + title
                + " | Harbour Gazette</title><meta property=og:site_name content='Harbour Gazette'></head><body><nav><ul>"
                + "<li><a href=/>News</a></li><li><a href=/sport>Sport</a></li><li><a href=/sea>Sea</a></li></ul></nav>"
                + body + "<footer><p>© 2024 Harbour Gazette</p></footer></body></html>";
    }

    private static String headline(Tongue tongue, int number) {
        return number + " " + tongue.headlines().get(number % tongue.headlines().size());
    }

    /** A section's or tag's list: linked headlines with a sentence or two each. */
    static String list(Tongue tongue) {
        StringBuilder rows = new StringBuilder("<h1>News</h1><div class=list>");
        for (int i = 1; i <= 20; i++) {
            rows.append("<div class=item><h3><a href=/news/")
                    .append(i)
                    .append('>')
                    .append(headline(tongue, i));
            rows.append("</a></h3><p>")
                    .append(tongue.summaries().get(i % 2))
                    .append("</p><span>14.05.2024</span></div>");
        }
        return page(tongue, "News", rows.append("</div>").toString());
    }

    /** A front page: a headline with a picture, columns of linked headlines, few sentences. */
    static String front(Tongue tongue) {
        StringBuilder rows = new StringBuilder("<section class=top><a href=/news/0><img src=a.jpg><h2>")
                .append(headline(tongue, 0))
                .append("</h2></a><p>")
                .append(tongue.summaries().getFirst())
                .append("</p></section>");
        for (int column = 0; column < 5; column++) {
            rows.append("<section class=column><h2>Sea</h2><ul>");
            for (int i = 1; i <= 8; i++) {
                rows.append("<li><a href=/news/")
                        .append(column)
                        .append(i)
                        .append('>')
                        .append(headline(tongue, i + column));
                rows.append("</a></li>");
            }
            rows.append("</ul></section>");
        }
        return page(tongue, "Harbour Gazette", rows.toString());
    }

    static String results(Tongue tongue) {
        StringBuilder rows = new StringBuilder("<h1>").append(tongue.search()).append("</h1><ol class=results>");
        for (int i = 1; i <= 10; i++) {
            rows.append("<li><a href=/news/").append(i).append('>').append(headline(tongue, i));
            rows.append("</a><p>").append(tongue.summaries().get(i % 2)).append("</p></li>");
        }
        return page(tongue, tongue.search(), rows.append("</ol>").toString());
    }

    static String missing(Tongue tongue) {
        StringBuilder links = new StringBuilder("<h1>").append(tongue.missing()).append("</h1><p>");
        links.append(tongue.summaries().getFirst())
                .append("</p><p>")
                .append(tongue.summaries().getLast());
        links.append("</p><ul>");
        tongue.headlines()
                .forEach(line -> links.append("<li><a href=/x>").append(line).append("</a></li>"));
        return page(tongue, tongue.missing(), links.append("</ul>").toString());
    }
}
