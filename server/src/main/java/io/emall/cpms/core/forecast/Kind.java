package io.emall.cpms.core.forecast;

import io.emall.cpms.core.location.SpeedClass;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Sessions that are taken to be alike.
 *
 * @param place a location or an EVSE; empty for all
 * @param time of the start; empty for any
 */
record Kind(SpeedClass speed, String place, String time) {

    private static final int HOURS = 2;

    /** The kinds a session is of, from the widest to the narrowest. */
    static List<Kind> of(Occasion occasion) {
        SpeedClass speed = occasion.speed();
        String location = "location " + occasion.location();
        String evse = "evse " + occasion.evse();
        int hours = hours(occasion.at());
        String time = (isWeekend(occasion.at()) ? "weekend " : "weekday ") + hours;
        return List.of(
                new Kind(speed, "", ""),
                new Kind(speed, location, ""),
                new Kind(speed, evse, ""),
                new Kind(speed, "", time),
                new Kind(speed, location, time),
                new Kind(speed, evse, "any day " + hours));
    }

    /** Two hours of the day are one. */
    static int hours(ZonedDateTime at) {
        return at.getHour() / HOURS;
    }

    private static boolean isWeekend(ZonedDateTime at) {
        return at.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
