package throughline.rules;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import throughline.feeds.FeedState.Condition;

/** How often a feed is asked: as its rhythm suggests, within what its server allows and it wishes, and never all at once. */
class RhythmTest {

    private static final Duration A_DAY_AND_A_TENTH =
            ofHours(24).plus(ofHours(24).dividedBy(10));

    @AutoClose
    private final Watch watch = new Watch();

    private final Publisher post = watch.publisher("post.example");
    private final Resource feed = post.feed("/feed");

    /** What a feed holds that has something to say once in so long, without pages that would have to be asked for. */
    private List<Item> every(Duration pace) {
        long newest =
                Duration.between(Watch.MONDAY.minus(ofDays(300)), watch.now()).dividedBy(pace);
        List<Item> items = new ArrayList<>();
        for (long number = newest; number > newest - 10; number--) {
            Instant time = Watch.MONDAY.minus(ofDays(300)).plus(pace.multipliedBy(number));
            items.add(Item.titled("Report " + number).guid("report " + number).dated(time));
        }
        return items;
    }

    @Test
    void aQuietFeedIsAskedAtMostOnceAnHour() {
        watch.follow(feed.announcesEachTime(_ -> every(ofDays(5))));

        watch.pass(ofDays(2));

        assertThat(feed.pauses()).isNotEmpty().allMatch(pause -> pause.compareTo(ofHours(1)) >= 0);
    }

    @Test
    void aQuietFeedWithoutValidatorsIsAskedOnceADay() {
        watch.follow(feed.announcesEachTime(_ -> every(ofDays(5))).withoutValidators());

        watch.pass(ofDays(6));

        assertThat(feed.pauses()).hasSizeBetween(4, 6);
        assertThat(feed.pauses()).allSatisfy(pause -> assertThat(pause).isBetween(ofHours(23), A_DAY_AND_A_TENTH));
    }

    @Test
    void aBusyFeedIsAskedMoreOftenThanItIsAskedInQuiet() {
        watch.follow(feed.announcesEachTime(_ -> every(ofMinutes(20))));

        watch.pass(ofHours(12));

        List<Duration> pauses = feed.pauses();
        assertThat(pauses.getLast()).isLessThanOrEqualTo(ofMinutes(40));
        assertThat(watch.announcedTitles().stream().distinct()).hasSizeGreaterThan(40);
    }

    @Test
    void aFeedThatFallsSilentIsAskedEverMoreSeldom() {
        watch.follow(feed.announcesEachTime(_ -> every(ofMinutes(20))));
        watch.pass(ofHours(6));
        List<Item> last = every(ofMinutes(20));
        feed.announcesEachTime(_ -> last);

        watch.pass(ofDays(7));

        assertThat(feed.pauses().getLast()).isBetween(ofMinutes(90), A_DAY_AND_A_TENTH);
    }

    @Test
    void newsAfterASilenceBringsUsBackSoon() {
        List<Item> before = every(ofDays(5));
        watch.follow(feed.announcesEachTime(_ -> before));
        watch.pass(ofDays(4));
        Duration quiet = feed.pauses().getLast();
        feed.announcesEachTime(_ -> every(ofMinutes(20)));
        watch.pass(ofDays(2));

        assertThat(feed.pauses().getLast()).isLessThan(quiet.dividedBy(2));
    }

    @Test
    void maxAgeLessAgeIsWaited() {
        watch.follow(feed.announcesEachTime(_ -> every(ofMinutes(20)))
                .with("Cache-Control: public, max-age=10800", "Age: 3600"));

        watch.pass(ofHours(24));

        assertThat(feed.pauses()).isNotEmpty().allMatch(pause -> pause.compareTo(ofHours(2)) >= 0);
        assertThat(feed.pauses().getLast()).isLessThan(ofHours(3));
    }

    @Test
    void expiresIsWaitedFor() {
        watch.follow(feed);
        feed.announcesEachTime(_ -> {
            feed.with("Expires: " + Item.written(watch.now().plus(ofHours(3))));
            return every(ofMinutes(20));
        });

        watch.pass(ofHours(24));

        assertThat(feed.pauses())
                .isNotEmpty()
                .allMatch(pause -> pause.compareTo(ofHours(3).minusSeconds(1)) >= 0);
    }

    @Test
    void maxAgeGoesBeforeExpires() {
        watch.follow(feed);
        feed.announcesEachTime(_ -> {
            feed.with(
                    "Cache-Control: max-age=60",
                    "Expires: " + Item.written(watch.now().plus(ofHours(20))));
            return every(ofMinutes(20));
        });

        watch.pass(ofHours(24));

        assertThat(feed.pauses()).hasSizeGreaterThan(10);
    }

    @Test
    void a304CanPutUsOffToo() {
        List<Item> items = every(ofMinutes(20));
        watch.follow(feed.announcesEachTime(_ -> items));
        watch.pass(ofHours(2));
        int before = feed.asked().size();
        feed.with("Cache-Control: max-age=14400");

        watch.pass(ofHours(24));

        assertThat(feed.pauses().subList(before, feed.pauses().size()))
                .isNotEmpty()
                .allMatch(pause -> pause.compareTo(ofHours(4)) >= 0);
    }

    private List<Resource> eachFollowed(List<String> wishes, BiConsumer<Resource, String> wishing) {
        return IntStream.range(0, wishes.size())
                .mapToObj(number -> {
                    Resource one = post.feed("/feed/" + number).announcesEachTime(_ -> every(ofHours(1)));
                    wishing.accept(one, wishes.get(number));
                    return watch.follow(one);
                })
                .toList();
    }

    @Test
    void noServerCanPutUsOffForLongerThanADay() {
        List<Resource> feeds = eachFollowed(
                List.of(
                        "Cache-Control: max-age=31536000",
                        "Cache-Control: max-age=99999999999999999999",
                        "Expires: Fri, 01 Jan 2038 00:00:00 GMT"),
                Resource::with);

        watch.pass(ofDays(3));

        assertThat(feeds)
                .allSatisfy(one -> assertThat(one.pauses())
                        .hasSizeGreaterThan(1)
                        .allMatch(pause -> pause.compareTo(A_DAY_AND_A_TENTH) <= 0));
    }

    @Test
    void aBusyFeedsWishForAnHourIsHeard() {
        List<Resource> feeds = eachFollowed(
                List.of(
                        "<ttl>60</ttl>",
                        "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>",
                        "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>24</sy:updateFrequency>"),
                (one, wish) -> one.channel(wish, _ -> every(ofMinutes(10))));

        watch.pass(ofHours(12));

        assertThat(feeds)
                .allSatisfy(one -> assertThat(one.pauses())
                        .hasSizeGreaterThan(5)
                        .allMatch(pause -> pause.compareTo(ofHours(1)) >= 0));
    }

    @Test
    void anAbsurdWishNeitherStopsNorHurriesAFeed() {
        List<Resource> feeds = eachFollowed(
                List.of(
                        "<ttl>5256000</ttl>",
                        "<ttl>-3</ttl>",
                        "<ttl>0</ttl>",
                        "<ttl>99999999999999999999</ttl>",
                        "<sy:updatePeriod>yearly</sy:updatePeriod>",
                        "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>",
                        "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>-1</sy:updateFrequency>"),
                (one, wish) -> one.channel(wish, _ -> every(ofHours(1))));

        watch.pass(ofHours(50));

        assertThat(feeds).allSatisfy(one -> {
            assertThat(one.pauses())
                    .hasSizeBetween(1, 50 * 6)
                    .allMatch(pause -> pause.compareTo(A_DAY_AND_A_TENTH) <= 0);
            assertThat(watch.state(one).condition()).isEqualTo(Condition.ANSWERING);
        });
    }

    @Test
    void hoursInWhichNothingComesAreLeftOut() {
        String nights = IntStream.of(22, 23, 0, 1, 2, 3, 4, 5)
                .mapToObj(hour -> "<hour>" + hour + "</hour>")
                .collect(Collectors.joining("", "<skipHours>", "</skipHours>"));
        watch.follow(feed.channel(nights, _ -> every(ofHours(1))));

        watch.pass(ofDays(3));

        assertThat(feed.asked())
                .hasSizeGreaterThan(6)
                .allSatisfy(asked -> assertThat(hourOf(asked)).isBetween(6, 21));
    }

    @Test
    void daysInWhichNothingComesAreLeftOut() {
        watch.follow(feed.channel("<skipDays><day>Tuesday</day></skipDays>", _ -> every(ofHours(1))));

        watch.pass(ofDays(3));

        Map<String, Long> days = feed.asked().stream()
                .collect(Collectors.groupingBy(asked -> asked.at().toString().substring(8, 10), Collectors.counting()));
        assertThat(days).containsKeys("02", "04").doesNotContainKey("03");
    }

    @Test
    void aFeedThatWantsNeverToBeAskedIsAskedAllTheSame() {
        String allDays = Arrays.stream(DayOfWeek.values())
                .map(day -> "<day>" + day.getDisplayName(TextStyle.FULL, Locale.ROOT) + "</day>")
                .collect(Collectors.joining("", "<skipDays>", "</skipDays>"));
        String allHours = IntStream.rangeClosed(0, 24)
                .mapToObj(hour -> "<hour>" + hour + "</hour>")
                .collect(Collectors.joining("", "<skipHours>", "</skipHours>"));
        List<Resource> feeds =
                eachFollowed(List.of(allDays, allHours), (one, wish) -> one.channel(wish, _ -> every(ofHours(1))));

        watch.pass(ofDays(3));

        assertThat(feeds)
                .allSatisfy(one -> assertThat(one.pauses())
                        .hasSizeGreaterThan(1)
                        .allMatch(pause -> pause.compareTo(A_DAY_AND_A_TENTH) <= 0));
    }

    @Test
    void feedsOfOneListDriftApart() {
        List<Resource> feeds = IntStream.range(0, 40)
                .mapToObj(number -> post.feed("/feed/" + number).announces(Item.titled("One " + number)))
                .map(watch::follow)
                .toList();

        watch.pass(ofHours(8));

        long moments = feeds.stream()
                .map(one -> one.asked().get(1).at().getEpochSecond() / 60)
                .distinct()
                .count();
        assertThat(moments).isGreaterThan(3);
    }

    @Test
    void afterALongSleepOverdueFeedsAreNotAskedAllAtOnce() {
        List<Resource> feeds = IntStream.range(0, 60)
                .mapToObj(number -> post.feed("/feed/" + number).announces(Item.titled("One " + number)))
                .map(watch::follow)
                .toList();
        watch.pass(ofMinutes(2));
        int before = post.asked().size();
        watch.sleep(ofDays(1));

        watch.pass(ofSeconds(2));

        assertThat(post.asked().size() - before).isLessThan(feeds.size() / 2);
        watch.pass(ofHours(1));
        assertThat(feeds).allMatch(one -> one.asked().size() > 1);
    }

    private static int hourOf(Asked asked) {
        return asked.at().atOffset(ZoneOffset.UTC).getHour();
    }
}
