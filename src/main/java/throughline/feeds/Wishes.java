package throughline.feeds;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads when a feed in XML wishes to be asked: RSS 2.0's {@code ttl}, {@code skipHours} and {@code skipDays}, RSS 1.0's syndication module. */
final class Wishes {

    private Wishes() {}

    static PollWishes of(Fields channel) {
        return new PollWishes(leastInterval(channel), skipHours(channel), skipDays(channel));
    }

    private static @Nullable Duration leastInterval(Fields channel) {
        long minutes = number(channel.text("ttl"), 0);
        if (minutes > 0) {
            return Duration.ofMinutes(Math.min(minutes, 60L * 24 * 366));
        }
        Duration period = switch (channel.text("sy:updateperiod").toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> null;
        };
        return period == null ? null : period.dividedBy(Math.max(1, number(channel.text("sy:updatefrequency"), 1)));
    }

    /** Hours in UTC; the first RSS counted from 1, so that 24 is midnight. A feed that skips them all has said nothing. */
    private static Set<Integer> skipHours(Fields channel) {
        Set<Integer> hours = new TreeSet<>();
        for (Element list : channel.all("skiphours")) {
            for (Element one = list.firstElementChild(); one != null; one = one.nextElementSibling()) {
                long hour = one.tag().localName().equals("hour") ? number(one.wholeOwnText(), -1) : -1;
                if (hour >= 0 && hour <= 24) {
                    hours.add((int) hour % 24);
                }
            }
        }
        return hours.size() == 24 ? Set.of() : hours;
    }

    private static Set<DayOfWeek> skipDays(Fields channel) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Element list : channel.all("skipdays")) {
            for (Element one = list.firstElementChild(); one != null; one = one.nextElementSibling()) {
                String name = one.wholeOwnText().strip().toUpperCase(Locale.ROOT);
                for (DayOfWeek day : DayOfWeek.values()) {
                    if (one.tag().localName().equals("day")
                            && name.length() >= 3
                            && day.name().startsWith(name)) {
                        days.add(day);
                    }
                }
            }
        }
        return days.size() == 7 ? Set.of() : days;
    }

    private static long number(String text, long otherwise) {
        try {
            return text.length() > 9 ? otherwise : Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
