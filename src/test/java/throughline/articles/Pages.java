package throughline.articles;

/** Pages written for the tests, with the furniture that real ones have. */
final class Pages {

    private Pages() {}

    static final String ENGLISH_TEXT_1 =
            "The harbour council voted on Tuesday to close the old ferry pier after engineers found cracks in its pillars.";
    static final String ENGLISH_TEXT_2 =
            "Boats will leave from the northern quay until repairs are finished, which may take two years, the council said.";
    static final String ENGLISH_TEXT_3 =
            "“Nobody wanted this,” said Maren Holt, who has sold tickets at the pier since 1994, “but nobody wants it to fall either.”";

    static final String ENGLISH = """
            <!DOCTYPE html><html lang="en"><head><title>Old ferry pier to close for two years | Harbour Gazette</title>
            <meta property="og:title" content="Old ferry pier to close for two years">
            <meta property="og:site_name" content="Harbour Gazette">
            <link rel="canonical" href="/news/ferry-pier">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
              {"@type":"NewsArticle","headline":"Another story altogether","datePublished":"2020-01-01T00:00:00Z"},
              {"@type":"NewsArticle","headline":"Old ferry pier to close for two years","datePublished":"2024-05-14T09:30:00+02:00",
               "author":[{"@type":"Organization","name":"Harbour Gazette"},{"@type":"Person","name":"Ada Finch"}],
               "articleBody":"The harbour council voted on Tuesday to close the old ferry pier…"}]}</script></head>
            <body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>
            <div class="cookie-consent"><p>We use cookies and similar technologies to improve your experience. By continuing you accept our policy.</p>
            <button>Accept</button></div>
            <main><article><h1>Old ferry pier to close for two years</h1>
            <div class="byline">By Ada Finch</div><time datetime="2024-05-14T09:30:00+02:00">14 May 2024</time>
            <figure><img src="pier.jpg"><figcaption>The pier seen from the lighthouse on a calm morning in April. Photo: Gazette</figcaption></figure>
            <div class="text"><p>%s</p><div class="ad-slot"><p>Advertisement: the best mattresses of the year are on sale now.</p></div>
            <p>%s</p><p>Read more: <a href="/old">How the pier was built by hand a century ago</a></p>
            <h2>What it means</h2><p>%s</p></div></article>
            <section class="related-stories"><h2>Related stories</h2>
            <div class="card"><h3><a href="/a">Ferry company reports a loss for the third year</a></h3><p>The company blamed the weather and the price of fuel for its loss.</p></div>
            <div class="card"><h3><a href="/b">Lighthouse to get a new lamp before the winter</a></h3><p>The lamp was made by hand in a small works on the island.</p></div></section>
            <section id="comments"><h2>3 comments</h2>
            <p>I have always said that the pier would not last, and nobody listened to me at the time, not even my own brother.</p>
            <p>The council should have repaired it ten years ago when it was still cheap, as every other town on this coast did.</p>
            <p>My grandfather helped to build it, and he would be very sad to hear what has become of his work after so long.</p></section></main>
            <footer><p>© 2024 Harbour Gazette. All rights reserved. Terms of use and privacy policy apply to every visit.</p></footer></body></html>
            """.formatted(ENGLISH_TEXT_1, ENGLISH_TEXT_2, ENGLISH_TEXT_3);

    static final String KOREAN_TEXT_1 = "강변시 의회는 14일 낡은 나루터를 폐쇄하기로 결정했다. 안전 진단에서 기둥 여러 곳에 금이 간 것으로 나타났기 때문이다.";
    static final String KOREAN_TEXT_2 = "시는 수리가 끝날 때까지 북쪽 선착장에서 배를 띄우겠다고 밝혔다. 공사는 2년가량 걸릴 것으로 보인다.";
    static final String KOREAN_TEXT_3 = "삼십 년째 표를 팔아 온 상인 정모 씨는 \"아무도 원하지 않았지만 무너지는 것은 더 싫다\"고 말했다.";

    static final String KOREAN = """
            <html><head><meta http-equiv="Content-Type" content="text/html; charset=euc-kr"><title>낡은 나루터 2년간 문 닫는다 - 강변일보</title>
            <meta property="og:title" content="낡은 나루터 2년간 문 닫는다"></head><body>
            <div id="gnb"><a href="/1">정치</a> <a href="/2">경제</a> <a href="/3">사회</a> <a href="/4">문화</a></div>
            <h3 class="tit">낡은 나루터 2년간 문 닫는다</h3>
            <div class="info">입력 2024.05.14 18:05 | 수정 2024.05.15 09:00</div>
            <div class="view">%s<br><br>%s<br><br>%s<br><br>하나리 기자 hana@example.kr<br><br>
            Copyright ⓒ 강변일보. 무단전재 및 재배포 금지</div>
            <div class="rel"><ul><li><a href="/5">시장, 새 다리 놓는다</a></li><li><a href="/6">강변 축제 다음 달 개막</a></li></ul></div>
            </body></html>
            """.formatted(KOREAN_TEXT_1, KOREAN_TEXT_2, KOREAN_TEXT_3);

    static final String JAPANESE = """
            <html lang="ja"><head><title>古い船着き場、２年間閉鎖へ｜みなと新報</title></head><body>
            <div><a href="/">トップ</a>　<a href="/n">ニュース</a>　<a href="/s">スポーツ</a></div>
            <table><tr><td width="200"><a href="/1">市長が会見</a><br><a href="/2">橋の工事始まる</a><br><a href="/3">祭りの日程決まる</a></td>
            <td><h1>古い船着き場、２年間閉鎖へ</h1><font size="2">2024年5月14日 18時05分</font><br><br>
            港町の議会は１４日、古い船着き場を閉鎖することを決めた。点検で柱に複数のひびが見つかったためだ。<br>
            修理が終わるまで船は北の岸壁から出る。工事は２年ほどかかる見通しだと町は説明している。<br><br>
            切符を三十年売ってきた女性は「誰も望まなかったが、崩れるよりはいい」と話した。
            <br><br>関連記事<br><a href="/4">灯台に新しい明かり</a></td></tr></table></body></html>
            """;
}
