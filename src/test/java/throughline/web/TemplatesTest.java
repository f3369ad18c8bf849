package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.web.Newsroom.BEAT;
import static throughline.web.Newsroom.NOON;
import static throughline.web.Newsroom.copy;
import static throughline.web.Newsroom.edited;
import static throughline.web.Newsroom.hoursAgo;
import static throughline.web.Newsroom.own;
import static throughline.web.Newsroom.story;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.alerts.Alert;
import throughline.alerts.AlertId;
import throughline.alerts.Delivery;
import throughline.alerts.Subscription;
import throughline.alerts.SubscriptionId;
import throughline.app.Findings;
import throughline.archive.Archive;
import throughline.archive.ReadersMark;
import throughline.archive.SetAside;
import throughline.articles.Announcement;
import throughline.articles.ArticleBody;
import throughline.articles.ArticleId;
import throughline.articles.ArticleKind;
import throughline.articles.DateEvidence;
import throughline.articles.Drift;
import throughline.articles.Extraction;
import throughline.articles.HowRead;
import throughline.articles.LedgerLine;
import throughline.articles.Outcome;
import throughline.articles.OutletReadings;
import throughline.articles.PageReading;
import throughline.articles.Quality;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedState;
import throughline.feeds.FeedState.Condition;
import throughline.feeds.FoundFeed.Kind;
import throughline.feeds.Gap;
import throughline.feeds.HandlingText;
import throughline.feeds.Outlet;
import throughline.feeds.Setting;
import throughline.fetch.Validators;
import throughline.relevance.BeatMark;
import throughline.stories.Story;
import throughline.stories.StoryId;

/** Renders the real templates with invented news. */
class TemplatesTest {

    private static final Frame FRAME = new Frame("Test", "desk", 1, "UTC", "/throughline.css", "/throughline.js");
    private static final FeedId FEED = new FeedId("https://herald.example/rss");

    private final Words words = new Words(ZoneOffset.UTC, NOON);
    private final throughline.web.Reader reader = new throughline.web.Reader(List.of("en"));
    private final Archive archive = new Archive();
    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .addLocator(TemplatesTest::find)
            .build();

    @Test
    void theDeskShowsTheSeedAndBesideItTheStory() {
        archive.keep(BEAT);
        archive.keep(story("s", own("a", "한강일보", "ko", "항만 파업", 3), copy("b", "Echo", "a", 1)));
        Document page = desk(null);
        assertThat(page.select("aside#seeds .passages li")).hasSize(2);
        assertThat(page.select("article.story#story-s h3").attr("lang")).isEqualTo("ko");
        assertThat(page.select("article.story .figures").text()).contains("2 articles", "1 copy folded");
    }

    @Test
    void aHeadlineWithMarkupInItIsShownAndNotObeyed() {
        archive.keep(BEAT);
        archive.keep(story("s", own("a", "<img src=x>", "en", "<script>alert(1)</script>", 3)));
        Document page = desk(null);
        assertThat(page.select("article.story script, article.story img")).isEmpty();
        assertThat(page.select("article.story h3").text()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void noPageHoldsAScriptOrStyleOfItsOwn() {
        archive.keep(BEAT);
        archive.keep(story("s", own("a", "Herald", "en", "Strike", 3)));
        Document page = desk(null);
        assertThat(page.select("style, script:not([src]), [style], [onclick]")).isEmpty();
    }

    @Test
    void aChosenPassageIsCurrentAndTheRestStaysWithinReach() {
        archive.keep(BEAT);
        archive.keep(story("s", own("a", "Herald", "en", "Strike", 3)));
        Document page = desk(2);
        assertThat(page.select(".passages [aria-current] .number").text()).contains("2");
        assertThat(page.select(".above a").text()).contains("1");
        assertThat(page.select("#all-stories").attr("href")).isEqualTo("/beats/harbour-strike");
    }

    @Test
    void aDeskWithoutNewsSaysThatNoFeedCouldBeReachedAndWhenTheNextIsAsked() {
        archive.keep(BEAT);
        watch(Condition.CANNOT_BE_READ, "The connection went unanswered for 10 seconds.");
        Document page = desk(null);
        assertThat(page.select(".quiet h2").text())
                .isEqualTo("No feed can be reached yet. Your seeds are here, so you can begin.");
        assertThat(page.select(".quiet").text()).contains("next at 12:10", "unanswered for 10 seconds");
    }

    @Test
    void theStoryPageTellsWhoWasFirstAndUnfoldsCopiesUnderWhatTheyRepeat() {
        archive.keep(BEAT);
        Story story = story(
                "s",
                edited(own("a", "Herald", "en", "Strike", 3), "It was Monday.", "It was Sunday.", hoursAgo(1)),
                copy("b", "Echo", "a", 1));
        archive.keep(story);
        Document page = render("pages/story", new StoryMaker(archive, story, words, reader).page(FRAME));
        assertThat(page.select(".standfirst").text())
                .isEqualTo("Herald was first, today at 09:00. One source stands behind it: Herald.");
        assertThat(page.select("details.copies li").text()).contains("Echo");
        assertThat(page.select("#sources .drawn li").eachText())
                .containsExactly("Herald today 09:00, own report", "1 copy, in Echo (under Herald)");
        assertThat(page.select("del").text()).isEqualTo("was: It was Monday.");
        assertThat(page.select("ins").text()).isEqualTo("now: It was Sunday.");
        assertThat(page.select("a.original").attr("rel")).isEqualTo("noopener noreferrer");
    }

    @Test
    void aStoryCanBeMergedAndSplitAndWhatWasSaidOfItCanBeTakenBack() {
        archive.keep(BEAT);
        Story story = story(
                "s",
                own("a", "Herald", "en", "Strike", 3),
                own("b", "한강일보", "ko", "항만 파업", 2),
                copy("c", "Echo", "a", 1));
        Story other = story("o", own("d", "Post", "en", "<b>Strike</b> at the port", 5));
        archive.keep(story);
        archive.keep(other);
        ReadersMark merged = MarkForm.together(story, other, hoursAgo(1));
        archive.keep(merged);
        Document page = render("pages/story", new StoryMaker(archive, story, words, reader).page(FRAME));
        assertThat(page.select("#marks select option").eachText())
                .containsExactly("Choose a story", "<b>Strike</b> at the port (Post, today)");
        assertThat(page.select("input[type=checkbox][form=split]").eachAttr("value"))
                .containsExactly("a", "b");
        assertThat(page.select("button[name=alone][formaction$=not-of-the-beat]")
                        .eachAttr("value"))
                .containsExactly("a", "b");
        assertThat(page.select("#mark-" + merged.id()).text())
                .isEqualTo("today 11:00 Merged into one story: Strike; 항만 파업; <b>Strike</b> at the port Take back");
        assertThat(page.select("#mark-" + merged.id() + " form").attr("action"))
                .isEqualTo("/stories/s/marks/take-back");
    }

    @Test
    void theBeatsPageTellsOfEachBeatAndKeepsWhatWasTypedForANewOne() {
        archive.keep(BEAT);
        archive.keep(story("s", own("a", "Herald", "en", "Strike", 3)));
        TypedBeat typed = new TypedBeat(
                "",
                "",
                "plane crash",
                "(",
                "",
                "",
                List.of(new TypedBeat.TypedSeed("", "A <crash>", "Text.", "Herald", "")),
                List.of());
        BeatsPage.Form form =
                new BeatFormMaker(typed, Map.of("name", "Give the beat a name.", "seed-0", "Too short.")).fresh();
        Document page =
                render("pages/beats", new BeatsMaker(archive, new BeatReviews(archive), words).page(FRAME, form, null));
        assertThat(page.select("#harbour-strike .facts").text())
                .contains("1 article in 1 story", "English and Korean", "Crane drivers say they will not go back");
        assertThat(page.select("#harbour-strike form")).isEmpty();
        assertThat(page.select("#name-trouble").text()).isEqualTo("Give the beat a name.");
        assertThat(page.select("#seed-0-trouble").text()).isEqualTo("Too short.");
        assertThat(page.select("#query").text()).isEqualTo("(");
        assertThat(page.select("#seed-0-headline").attr("value")).isEqualTo("A <crash>");
        assertThat(page.select("details.seed-field[open]")).hasSize(1);
    }

    @Test
    void aBeatOfTheFolderIsChangedThereAndItsMarkedArticlesAreTakenBackHere() {
        BeatMark mark = new BeatMark(
                BEAT.id(), new ArticleId("a"), false, "Pilots strike it rich", "Herald", "en", List.of("Text."), NOON);
        BeatPage.ArticleMark line = new BeatPage.ArticleMark(
                "a", words.moment(mark.at()), false, mark.headline(), "en", Run.split(mark.outlet()));
        Document page = render(
                "pages/beat",
                new BeatPage(
                        FRAME,
                        "harbour-strike",
                        "Harbour strike",
                        "seeds",
                        null,
                        List.of(),
                        List.of(line),
                        null,
                        "",
                        null));
        assertThat(page.select("#definition form")).isEmpty();
        assertThat(page.select("#article-a").text())
                .isEqualTo("today 12:00 Does not belong: Pilots strike it rich Herald Take back");
    }

    @Test
    void theStoryPageTellsWhatSortOfTextItIsAndHowSurelyItWasRead() {
        archive.keep(BEAT);
        HowRead live = new HowRead(
                ArticleKind.LIVE_BLOG,
                List.of("Yonhap", "AFP"),
                new DateEvidence("JSON-LD dateModified", hoursAgo(1)),
                ArticleBody.Origin.SCRIPT,
                true,
                new Quality(0.5, List.of("It ends in the middle of a <sentence>.")));
        HowRead plain = new HowRead(
                ArticleKind.ARTICLE, List.of(), null, ArticleBody.Origin.PAGE, false, new Quality(0.95, List.of()));
        Story story = story(
                "s",
                Newsroom.read(own("a", "Herald", "en", "Strike", 3), live),
                Newsroom.read(own("b", "Post", "en", "Strike again", 2), plain),
                own("c", "Echo", "en", "Strike of old", 1));
        archive.keep(story);
        Document page = render("pages/story", new StoryMaker(archive, story, words, reader).page(FRAME));
        assertThat(page.select("#article-a .label").eachText()).containsExactly("Live", "Beginning only");
        assertThat(page.select("#article-a .read-note").eachText())
                .containsExactly(
                        "Credits Yonhap and AFP.",
                        "Text from the data of the page's scripts.",
                        "Changed today 11:00, says JSON-LD dateModified.");
        assertThat(page.select("#article-a details.how summary").text()).isEqualTo("Read with much doubt");
        assertThat(page.select("#article-a details.how li").text()).isEqualTo("It ends in the middle of a <sentence>.");
        assertThat(page.select("#article-b .label, #article-b .read > *, #article-c .label, #article-c .read > *"))
                .isEmpty();
    }

    @Test
    void aFeedWhosePagesAreReadDifferentlyNeedsYouAndSaysSinceWhen() {
        watch(Condition.ANSWERING, "12 entries, two of them new.");
        keepReadings(60, null);
        keepReadings(12, Extraction.Cause.SCRIPT_ONLY);
        Document page = feeds(empty());
        assertThat(page.select("#need-you .state").text()).isEqualTo("Read differently");
        assertThat(page.select("#need-you .drift").text())
                .isEqualTo(
                        "Since 9 March its pages are read differently: 12 of 12 unreadable (before: none of 50). Its text may"
                                + " now be fetched by scripts.");
        assertThat(page.select("#need-you .pages").text())
                .isEqualTo("Last 20 pages: 12 unreadable (built by script), 2,400 characters on average; author on 8,"
                        + " time of day on 8 and standfirst on 0 of 8.");
    }

    @Test
    void aFeedWhosePagesAreReadAsUsualSaysSoQuietly() {
        watch(Condition.ANSWERING, "12 entries, two of them new.");
        keepReadings(60, null);
        Document page = feeds(empty());
        assertThat(page.select("#answering .state").text()).isEqualTo("Answering");
        assertThat(page.select("#answering .drift")).isEmpty();
        assertThat(page.select("#answering .pages").text())
                .isEqualTo(
                        "Last 20 pages: none unreadable, 2,400 characters on average; author on 20, time of day on 20 and"
                                + " standfirst on 0.");
    }

    /** Pages of the feed's outlet, an hour apart. */
    private void keepReadings(int pages, Extraction.@Nullable Cause cause) {
        OutletReadings readings = archive.listReadings().stream().findFirst().orElse(null);
        for (int i = 0; i < pages; i++) {
            long number = readings == null ? 0 : readings.pages();
            ArticleId article = new ArticleId("page " + number);
            Instant at = NOON.minus(Duration.ofDays(5)).plus(Duration.ofHours(number));
            PageReading page = cause == null
                    ? new PageReading(
                            article,
                            "herald.example",
                            "Herald",
                            at,
                            null,
                            "Headline " + number,
                            2400,
                            0.9,
                            Set.of(Drift.Sign.NO_STANDFIRST))
                    : PageReading.unreadable(
                            article, URI.create("https://herald.example/a"), Announcement.NONE, cause, at);
            readings = OutletReadings.after(readings, page);
            archive.keep(new LedgerLine(article, FEED, List.of(), "", null, new Outcome.Became(1), NOON));
        }
        archive.keep(Objects.requireNonNull(readings));
    }

    @Test
    void theAccountOfEntriesAddsUpOnThePage() {
        watch(Condition.ANSWERING, "12 entries, two of them new.");
        ledger("a", new Outcome.Became(1));
        ledger("b", new Outcome.Unreadable(Extraction.Cause.NOT_AN_ARTICLE, "It is a video."));
        ledger("c", new Outcome.NotFetched("It is gone (404)."));
        ledger("d", new Outcome.Waiting(1, null, null));
        archive.keep(new SetAside("0-1", "extract", "It broke.", "fetched", "key", 12, NOON));
        Document page = render(
                "pages/feeds",
                new FeedsMaker(archive, words, FeedLines.of(archive, words))
                        .page(FRAME, FeedsPage.Form.empty(null), null));
        int sum = page.select("#entries tbody .figure").eachText().stream()
                .mapToInt(Integer::parseInt)
                .sum();
        assertThat(page.select("#entries tfoot .figure").text())
                .isEqualTo(Integer.toString(sum))
                .isEqualTo("4");
        assertThat(page.select("#entries p").text())
                .isEqualTo("4 entries announced: 1 became articles, 2 ended with a reason and 1 waits.");
        assertThat(page.select("#answering .state").text()).isEqualTo("Answering");
        assertThat(page.select("#quarantine form[method=post] input").attr("value"))
                .isEqualTo("0-1");
    }

    @Test
    void aWrongAddressKeepsWhatWasTypedAndSaysWhatToDo() {
        archive.keep(BEAT);
        SubscriptionsPage.Form form =
                SubscriptionForm.checked(archive, "0011223344556677", "harbour-strike", "", "strike AND (", "ftp://x");
        Document page = render("pages/subscriptions", new SubscriptionsMaker(archive, words).page(FRAME, form, null));
        assertThat(page.select("#name-trouble, #query-trouble, #webhook-trouble"))
                .hasSize(3);
        assertThat(page.select("#query").text()).isEqualTo("strike AND (");
        assertThat(page.select("#webhook").attr("value")).isEqualTo("ftp://x");
    }

    @Test
    void aDeliveryThatWaitsSaysWhyAndWhenItIsTriedAgain() {
        Subscription subscription = new Subscription(
                new SubscriptionId("1"),
                BEAT.id(),
                "Drivers",
                "",
                URI.create("https://desk.example"),
                "secret",
                true,
                NOON);
        Alert alert = new Alert(
                new AlertId("x"),
                subscription.id(),
                BEAT.id(),
                new StoryId("s"),
                Alert.Occasion.NEW_STORY,
                "Strike",
                "Herald",
                "en",
                URI.create("https://a.example"),
                "",
                "",
                hoursAgo(1));
        archive.keep(subscription);
        archive.keep(alert);
        archive.keep(new Delivery(
                alert,
                Delivery.State.WAITING,
                List.of(new Delivery.Attempt(hoursAgo(1), 503, "The receiver was busy", Duration.ofMillis(300))),
                NOON.plusSeconds(540)));
        Document page = render(
                "pages/subscriptions",
                new SubscriptionsMaker(archive, words).page(FRAME, SubscriptionForm.empty(archive, null), null));
        assertThat(page.select("#alert-x .state").text()).isEqualTo("Waiting, try 2");
        assertThat(page.select("#alert-x .say").text())
                .isEqualTo("The receiver was busy. Next try 12:09. Nothing is lost.");
        assertThat(page.html()).doesNotContain(">secret<");
    }

    @Test
    void theListOfEntriesAndTheTroublePageRender() {
        LedgerPage ledger = new LedgerPage(
                FRAME,
                "One.",
                List.of(new Link("All", "/feeds/entries", true)),
                List.of(new LedgerPage.Line(words.moment(NOON), "Strike", null, "Herald", "ok", "Article", "")),
                null);
        assertThat(render("pages/ledger", ledger).select("table.entries .title").text())
                .isEqualTo("Strike");
        TroublePage trouble =
                new TroublePage(FRAME, "This page is not here.", "Everything else works.", "Back", "/", "code 404");
        assertThat(render("pages/trouble", trouble).select("h1").text()).isEqualTo("This page is not here.");
    }

    @Test
    void aSilentFeedNeedsYouAndItsMissingDaysAreDashed() {
        FeedLine silent = new FeedLine(
                new Feed(FEED, URI.create(FEED.value()), "Herald", null),
                "Herald",
                FeedLine.Standing.NEEDS_YOU,
                "Silent for 26 hours",
                "It answers, but has listed nothing new since yesterday at 07:10.",
                NOON,
                NOON.plusSeconds(600),
                40,
                30,
                List.of(day(12), day(9), new FeedState.Bar(LocalDate.of(2026, 3, 9), 0, true), day(11), day(0)),
                8.2,
                "",
                "");
        Document page =
                render("pages/feeds", new FeedsMaker(archive, words, List.of(silent)).page(FRAME, empty(), null));
        assertThat(page.select("#need-you .state").text()).isEqualTo("Silent for 26 hours");
        assertThat(page.select("#need-you rect.day")).hasSize(3);
        assertThat(page.select("#need-you rect.missing")).hasSize(2);
        assertThat(page.select("#need-you svg").attr("aria-label"))
                .isEqualTo("8 entries a day in 5 days, none today, missing on two");
        assertThat(page.select("#need-you form[action^=/feeds/find] input").attr("value"))
                .isEqualTo("https://herald.example/");
    }

    @Test
    void aGapSaysWhenAndHowMuchMayBeMissingAndWhatWasFoundAgain() {
        watch(Condition.ANSWERING, "");
        archive.keep(
                "1",
                new Gap(
                        FEED,
                        hoursAgo(5),
                        hoursAgo(2),
                        "Two polls had no entry in common.",
                        4,
                        3,
                        null,
                        "its sitemap"));
        archive.keep(
                "2", new Gap(FEED, hoursAgo(30), hoursAgo(29), "It was away.", 2, 2, hoursAgo(1), "its Atom feed"));
        Document page = feeds(empty());
        assertThat(page.select("#gaps tbody tr").eachText())
                .containsExactly(
                        "today 07:00 to 10:00 Herald Up to four entries missed; three found again in its sitemap."
                                + " Two polls had no entry in common. 1 open",
                        "yesterday 06:00 to 07:00 Herald Up to two entries missed; both found again in its Atom feed."
                                + " It was away. closed");
        assertThat(page.select(".sections a[href=#gaps]").text()).isEqualTo("Gaps 2, 1 open");
    }

    @Test
    void whatWasFoundAtASiteIsShownWithItsPaceAndTheFirstNewOneIsChosen() {
        watch(Condition.ANSWERING, "");
        URI site = URI.create("https://herald.example/");
        Findings findings = new Findings(
                site,
                Findings.Where.NAMED,
                List.of(
                        found("/rss", "Asia", Kind.RSS, new Findings.Pace(20, 18.2, hoursAgo(0.2), true), null),
                        found("/all.json", "<b>All</b>", Kind.JSON, new Findings.Pace(20, 0.3, null, false), null),
                        found("/map.xml", "", Kind.SITEMAP, new Findings.Pace(310, null, hoursAgo(50), false), null),
                        found("/lost", "Lost", Kind.ATOM, null, "There is no such page (404).")),
                null);
        Document page = feeds(
                new FeedsPage.Form("herald.example", null, null, new FoundLines(archive, NOON).of(findings), null));
        assertThat(page.select(".found li").eachText())
                .containsExactly(
                        "Asia, RSS /rss 18 a day, newest 12 minutes old, full text already here",
                        "<b>All</b>, JSON Feed /all.json 2 a week, summaries",
                        "herald.example/map.xml, sitemap /map.xml 310 addresses, newest 2 days old catches what feeds drop",
                        "Lost, Atom /lost There is no such page (404).");
        assertThat(page.select(".found input[checked]:not([disabled])").eachAttr("value"))
                .containsExactly("https://herald.example/all.json");
        assertThat(page.select("#address").attr("value")).isEqualTo("herald.example");
    }

    @Test
    void whereNothingWasFoundTheReasonIsToldAndTheAddressCanBeAddedAllTheSame() {
        Findings nothing = new Findings(
                URI.create("https://nobody.example"), Findings.Where.NOWHERE, List.of(), "Nobody is there.");
        Document page = feeds(
                new FeedsPage.Form("nobody.example", null, null, new FoundLines(archive, NOON).of(nothing), null));
        assertThat(page.select(".found-head").text()).isEqualTo("Nothing found at nobody.example. Nobody is there.");
        assertThat(page.select("#add input[name=feed]").attr("value")).isEqualTo("https://nobody.example");
    }

    @Test
    void theSettingsOfAFeedComeBackAsTypedWithASentenceAtWhatIsWrong() {
        archive.keep(new Outlet(
                "herald.example",
                "",
                HandlingText.read(Map.of(Setting.INTERVAL, "2h")).handling()));
        Feed feed = new Feed(FEED, URI.create(FEED.value()), "Herald", null);
        Map<Setting, String> typed = Map.of(Setting.INTERVAL, "\"often\"", Setting.FETCH_PAGES, "no");
        SettingsMaker.Filled filled = new SettingsMaker.Filled(
                "Herald", typed, HandlingText.read(typed).troubles());
        Document page = render("pages/settings", new SettingsMaker(archive).page(FRAME, feed, filled, null));
        assertThat(page.select("#interval").attr("value")).isEqualTo("\"often\"");
        assertThat(page.select("#interval-trouble").text()).contains("15m, 2h or 1d");
        assertThat(page.select("#interval-note b").text()).isEqualTo("herald.example has: 2h");
        assertThat(page.select("#fetchPages option[selected]").text()).isEqualTo("no");
        assertThat(page.select(".trouble-text")).hasSize(1);
        assertThat(page.select("input[name=feed]").attr("value")).isEqualTo(FEED.value());
    }

    @Test
    void noSecretIsInThePageOfSettings() {
        Outlet outlet = new Outlet(
                "herald.example",
                "Herald",
                HandlingText.read(Map.of(Setting.COOKIE, "session=abc", Setting.HEADERS, "X-Key: open sesame"))
                        .handling());
        archive.keep(new Feed(FEED, URI.create(FEED.value()), "Herald", null));
        Document page = render(
                "pages/settings",
                new SettingsMaker(archive)
                        .page(FRAME, outlet, SettingsMaker.Filled.of("Herald", outlet.handling()), "Saved."));
        assertThat(page.html()).doesNotContain("session=abc", "open sesame");
        assertThat(page.select("#headers").text()).isEqualTo("X-Key: ••••••");
        assertThat(page.select("#feeds a").attr("href"))
                .isEqualTo("/feeds/settings?feed=https%3A%2F%2Fherald.example%2Frss");
    }

    private static FeedState.Bar day(int arrived) {
        return new FeedState.Bar(LocalDate.of(2026, 3, 11), arrived, false);
    }

    private static FeedsPage.Form empty() {
        return FeedsPage.Form.empty(null);
    }

    private static Findings.Found found(
            String path,
            String title,
            Kind kind,
            Findings.@org.jspecify.annotations.Nullable Pace pace,
            @org.jspecify.annotations.Nullable String reason) {
        return new Findings.Found(URI.create("https://herald.example" + path), title, kind, pace, reason);
    }

    private Document feeds(FeedsPage.Form form) {
        return render(
                "pages/feeds", new FeedsMaker(archive, words, FeedLines.of(archive, words)).page(FRAME, form, null));
    }

    private Document desk(@org.jspecify.annotations.Nullable Integer passage) {
        DeskAddress address = DeskAddress.of(BEAT, null, passage, null, null, false);
        return render(
                "pages/desk",
                new DeskMaker(BEAT, archive.listStories(BEAT.id()), address, words, reader)
                        .page(FRAME, List.of(BEAT), "/beats/harbour-strike/live", FeedLines.of(archive, words)));
    }

    private Document render(String template, Object page) {
        return Jsoup.parse(java.util.Objects.requireNonNull(engine.getTemplate(template))
                .data("page", page)
                .render());
    }

    private void watch(Condition condition, String sentence) {
        archive.keep(new Feed(FEED, URI.create(FEED.value()), "Herald", null));
        archive.keep(new FeedState(
                FEED,
                URI.create(FEED.value()),
                Validators.NONE,
                NOON.plusSeconds(600),
                Duration.ofMinutes(10),
                1,
                hoursAgo(1),
                condition == Condition.ANSWERING ? hoursAgo(1) : null,
                hoursAgo(1),
                "Herald",
                condition,
                sentence,
                4,
                4,
                4));
    }

    private void ledger(String id, Outcome outcome) {
        archive.keep(new LedgerLine(
                new ArticleId(id),
                FEED,
                java.util.List.of(),
                "Entry " + id,
                URI.create("https://a.example/" + id),
                outcome,
                NOON));
    }

    private static Optional<TemplateLocator.TemplateLocation> find(String id) {
        InputStream bytes = TemplatesTest.class.getResourceAsStream("/templates/" + id + ".html");
        return bytes == null ? Optional.empty() : Optional.of(new Found(bytes));
    }

    private record Found(InputStream bytes) implements TemplateLocator.TemplateLocation {
        @Override
        public Reader read() {
            return new InputStreamReader(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType("text/html"));
        }
    }
}
