package io.emall.cpms.portal.booking;

import io.emall.cpms.core.schedule.BookingEvent;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.portal.frame.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is typed into the filter of the bookings.
 *
 * @param day on the clock of the location, or of the operator if there is none
 */
record BookingsForm(
        @Nullable String location,
        @Nullable String state,
        @Nullable String day,
        @Nullable String partner) {

    @Nullable
    LocationId locationId(Typed typed) {
        return isBlank(location) ? null : typed.as("location", location, LocationId::new, "typed.notanid");
    }

    Bookings.Filter read(Typed typed, ZoneId zone) {
        LocationId place = locationId(typed);
        PartnerId of = isBlank(partner)
                ? null
                : typed.as("partner", partner, id -> new PartnerId(UUID.fromString(id)), "typed.notachoice");
        BookingEvent.Kind kind =
                isBlank(state) ? null : typed.as("state", state, BookingEvent.Kind::valueOf, "typed.notachoice");
        LocalDate date = isBlank(day) ? null : typed.as("day", day, LocalDate::parse, "schedule.notaday");
        Instant from = date == null ? null : date.atStartOfDay(zone).toInstant();
        Instant until =
                date == null ? null : date.plusDays(1).atStartOfDay(zone).toInstant();
        return new Bookings.Filter(place, null, of, kind, from, until);
    }

    public boolean isEmpty() {
        return isBlank(location) && isBlank(state) && isBlank(day) && isBlank(partner);
    }

    String older(String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/bookings");
        add(address, "location", location);
        add(address, "state", state);
        add(address, "day", day);
        add(address, "partner", partner);
        return address.queryParam("after", after).encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, value.strip());
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
