package io.emall.cpms.app.bench.energy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * What happens in the replayed time, whatever is decided.
 *
 * @param days that count; there are some more to look at, so that the end is not the end
 * @param spot EUR per kWh, by zone and quarter of an hour
 * @param carbon grams per kWh, by zone and quarter of an hour
 * @param sun kW by minute
 * @param building kW by minute
 */
@SuppressWarnings("ArrayRecordComponent") // a year of minutes
record World(
        int year,
        int days,
        List<String> zones,
        double[][] spot,
        double[][] carbon,
        float[] sun,
        float[] building,
        List<Visit> visits) {

    private static final int PUBLISHED = 12 * 4 + 3;

    static final int DAYS_MORE = 3;

    /** That count. */
    int quarters() {
        return days * Site.QUARTERS_PER_DAY;
    }

    /** That there are. */
    int allQuarters() {
        return (days + DAYS_MORE) * Site.QUARTERS_PER_DAY;
    }

    /** EUR per kWh bought. */
    double price(int zone, int quarter) {
        return spot[zone][quarter] + fee(zone);
    }

    static double fee(int zone) {
        return Site.FEE + zone * Site.FEE_MORE;
    }

    /** The first quarter whose price is not known: the next day's are published at 12:45. */
    int unknownFrom(int now) {
        int day = now / Site.QUARTERS_PER_DAY;
        boolean tomorrow = now % Site.QUARTERS_PER_DAY >= PUBLISHED;
        return Math.min(allQuarters(), (day + (tomorrow ? 2 : 1)) * Site.QUARTERS_PER_DAY);
    }

    boolean isRestDay(int day) {
        DayOfWeek weekday = LocalDate.of(year, 1, 1).plusDays(day).getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }

    /** The mean of a quarter's minutes. */
    static double mean(float[] minutes, int quarter) {
        double sum = 0;
        for (int i = 0; i < Site.MINUTES; i++) {
            sum += minutes[quarter * Site.MINUTES + i];
        }
        return sum / Site.MINUTES;
    }
}
