package throughline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The demo as a person sees it: in a browser, from the first second on. */
@EnabledIf("aBrowserIsThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final List<String> LOOK_ALIKES =
            List.of("pram", "floor", "striker", "missile", "recall", "deserción escolar", "ミサイル");

    @TempDir
    private static Path folder;

    private RunningProgram program;
    private ChromeDriver browser;

    static boolean aBrowserIsThere() {
        return find("chromium", "chromium-browser", "google-chrome").isPresent()
                && find("chromedriver").isPresent();
    }

    @BeforeAll
    void openTheDesk() throws Exception {
        program = RunningProgram.start(
                folder.resolve("output"),
                List.of(),
                List.of("demo", "--data", folder.resolve("data").toString()));
        ChromeOptions options = new ChromeOptions()
                .setBinary(find("chromium", "chromium-browser", "google-chrome")
                        .orElseThrow()
                        .toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--user-data-dir=" + folder.resolve("browser"));
        ChromeDriverService driver = new ChromeDriverService.Builder()
                .usingDriverExecutable(find("chromedriver").orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        browser = new ChromeDriver(driver, options);
        browser.manage().window().setSize(new Dimension(1440, 1200));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.quit();
        }
        if (program != null) {
            program.close();
        }
    }

    @Test
    void theStoryOfTheEnvoyStandsBesideBothSeeds() {
        open("/");
        assertThat(browser.findElements(By.cssSelector("aside#seeds .seed-tabs a[data-seed]")))
                .hasSize(2);
        assertThat(browser.findElements(By.cssSelector("aside#seeds .passages li")))
                .hasSizeGreaterThan(10);

        WebElement story = eventually(() -> stories().stream()
                .filter(one -> one.getText().contains("copies folded"))
                .filter(one -> one.getText().contains("KO") && one.getText().contains("EN"))
                .findFirst());

        assertThat(story.getText()).containsAnyOf("Cuba", "Havana", "쿠바");
        WebElement seeds = browser.findElement(By.id("seeds"));
        assertThat(story.getLocation().getX())
                .as("the story stands at the right of the seeds")
                .isGreaterThanOrEqualTo(
                        seeds.getLocation().getX() + seeds.getSize().getWidth());
    }

    @Test
    void noLookAlikeIsOnThePage() {
        open("/");
        eventually(() -> program.get("/api/v1/entries/sums").path("announced").asInt() >= 30
                ? Optional.of(true)
                : Optional.empty());
        open("/");

        String page = browser.findElement(By.id("stories")).getText();

        assertThat(page).isNotBlank();
        LOOK_ALIKES.forEach(word -> assertThat(page).doesNotContainIgnoringCase(word));
    }

    @Test
    void anArticleOnTheStoryPageSaysWhyItIsThere() {
        open("/");
        WebElement link = eventually(() -> browser.findElements(By.cssSelector("article.story h3 a")).stream()
                .findFirst());
        String headline = link.getText();
        link.click();

        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo(headline);
        assertThat(browser.findElement(By.id("articles")).getText()).isNotBlank();
    }

    @Test
    void theAccountOnTheFeedsPageAddsUp() {
        open("/feeds");

        assertThat(browser.findElement(By.id("entries")).getText()).contains("announced");
    }

    @Test
    void aSubscriptionIsMadeByTheFormAndItsSecretIsShownOnce() {
        open("/subscriptions");
        browser.findElement(By.id("name")).sendKeys("Envoys");
        browser.findElement(By.id("webhook")).sendKeys("http://127.0.0.1:9/hook");
        browser.findElement(By.id("webhook")).submit();

        assertThat(eventually(() -> browser.findElements(By.cssSelector("#created #secret")).stream()
                                .findFirst())
                        .getText())
                .startsWith("whsec_");
        open("/subscriptions");
        assertThat(browser.findElements(By.id("secret"))).isEmpty();
        assertThat(browser.findElement(By.tagName("main")).getText()).contains("Envoys");
    }

    @Test
    void aFeedIsFoundByItsSiteAndAddedAndKeepsTheIntervalThatIsSetForIt() throws Exception {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String place = "127.0.0.1:" + site.getAddress().getPort();
        answer(
                site,
                "/",
                "<html><head><link rel='alternate' type='application/rss+xml' title='Quay' href='/quay.xml'></head></html>");
        answer(
                site,
                "/quay.xml",
                "<rss version='2.0'><channel><title>Quay</title><item><title>Quiet</title></item></channel></rss>");
        site.start();
        try {
            open("/feeds");
            browser.findElement(By.id("address")).sendKeys(place);
            browser.findElement(By.id("address")).submit();
            eventually(() -> browser.findElements(By.cssSelector(".found input:checked")).stream()
                            .findFirst())
                    .submit();
            eventually(() ->
                    browser.findElements(By.cssSelector(".message.ok")).stream().findFirst());

            String settings = "/feeds/settings?feed=http%3A%2F%2F" + place.replace(":", "%3A") + "%2Fquay.xml";
            open(settings);
            browser.findElement(By.id("interval")).sendKeys("2h");
            browser.findElement(By.id("interval")).submit();
            eventually(() ->
                    browser.findElements(By.cssSelector(".message.ok")).stream().findFirst());
            open(settings);

            assertThat(browser.findElement(By.id("interval")).getDomProperty("value"))
                    .isEqualTo("2h");
        } finally {
            site.stop(0);
        }
    }

    private static void answer(HttpServer site, String path, String body) {
        site.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Test
    void aBeatIsMadeOnThePageAndWhatIsToBeMendedStaysTyped() {
        open("/beats");
        browser.findElement(By.id("name")).sendKeys("Aviation accidents");
        browser.findElement(By.id("about")).sendKeys("plane crash, runway overrun");
        browser.findElement(By.cssSelector("form.beat button.main")).click();
        eventually(() -> browser.findElements(By.id("seed-0-trouble")).stream().findFirst());
        browser.findElement(By.id("seed-0-headline")).sendKeys("Turboprop overruns runway at Gull Point");
        browser.findElement(By.id("seed-0-text"))
                .sendKeys("A turboprop with 41 people on board overran the runway at Gull Point on Sunday.");
        browser.findElement(By.cssSelector("form.beat button.main")).click();

        WebElement made =
                eventually(() -> browser.findElements(By.cssSelector("section#aviation-accidents .facts")).stream()
                        .findFirst());
        assertThat(made.getText()).contains("plane crash, runway overrun", "Turboprop overruns runway at Gull Point");
        open("/beats/aviation-accidents");
        assertThat(browser.findElement(By.id("seeds")).getText()).contains("overran the runway");
    }

    @Test
    void noPageIsWiderThanANarrowScreen() {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                java.util.Map.of("width", 390, "height", 800, "deviceScaleFactor", 1, "mobile", true));
        try {
            for (String page : List.of(
                    "/",
                    "/beats",
                    "/beats/north-korean-defection/edit",
                    "/feeds",
                    "/feeds/settings?outlet=quay.example",
                    "/subscriptions",
                    storyPage())) {
                open(page);
                Object width =
                        ((JavascriptExecutor) browser).executeScript("return document.documentElement.scrollWidth");
                assertThat(width).as(page).isEqualTo(390L);
            }
        } finally {
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", java.util.Map.of());
        }
    }

    private String storyPage() {
        return eventually(() -> program.get("/api/v1/stories").path("stories").findValuesAsText("id").stream()
                .findFirst()
                .map(story -> "/stories/" + story));
    }

    private void open(String path) {
        browser.get(program.address(path).toString());
    }

    private List<WebElement> stories() {
        open("/");
        return browser.findElements(By.cssSelector("#stories article.story"));
    }

    private <T> T eventually(java.util.function.Supplier<Optional<T>> look) {
        return new WebDriverWait(browser, SOON).until(_ -> look.get().orElse(null));
    }

    private static Optional<Path> find(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
