package io.emall.cpms.portal.booking;

import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.portal.frame.NotFound;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the calendar is wanted, as it stands in the address.
 *
 * @param evse blank for all of the location
 * @param view {@code day} or {@code week}; blank for what fits
 * @param day any day of the week; today if it is none
 */
record CalendarForm(
        @Nullable String location,
        @Nullable String evse,
        @Nullable String view,
        @Nullable String day) {

    @Nullable
    LocationId locationId() {
        return read(location, LocationId::new);
    }

    @Nullable
    EvseUid evseUid() {
        return read(evse, EvseUid::new);
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> as) {
        try {
            return text == null || text.isBlank() ? null : as.apply(text.strip());
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound(text);
        }
    }

    LocalDate date(LocalDate today) {
        try {
            return day == null || day.isBlank() ? today : LocalDate.parse(day.strip());
        } catch (DateTimeException notADay) {
            return today;
        }
    }

    /** @param most EVSEs beside each other in a week */
    boolean isDay(int evses, int most) {
        return (view == null || view.isBlank()) ? evses > most : view.equals("day");
    }

    /** The same, otherwise. */
    static String address(Location location, @Nullable String evse, boolean isDay, LocalDate day) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/bookings/calendar")
                .queryParam("location", location.id().value());
        if (evse != null && !evse.isBlank()) {
            address.queryParam("evse", evse);
        }
        return address.queryParam("view", isDay ? "day" : "week")
                .queryParam("day", day)
                .encode()
                .toUriString();
    }
}
