package io.emall.cpms.portal;

import io.emall.cpms.core.location.Address;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.portal.frame.Typed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A location as it is typed. */
record LocationForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String zone,
        @Nullable String area,
        @Nullable String listed) {
    private static final int LONGEST = 255;

    static LocationForm empty(ZoneId zone, String country) {
        return new LocationForm(null, null, null, null, null, country, null, null, zone.getId(), "default", "on");
    }

    static LocationForm of(Location location) {
        Address address = location.address();
        return new LocationForm(
                location.id().value(),
                location.name(),
                address.street(),
                address.postalCode(),
                address.city(),
                address.country(),
                Double.toString(address.latitude()),
                Double.toString(address.longitude()),
                location.zone().getId(),
                location.area().value(),
                location.listed() ? "on" : null);
    }

    /** @return null if something is wrong, which then stands beside its field */
    @Nullable
    Location read(Typed typed, OperatorId operator, Instant now) {
        LocationId key = typed.as("id", id, LocationId::new, "typed.notanid");
        ZoneId place = typed.as("zone", zone, ZoneId::of, "typed.notazone");
        AreaId prices = typed.as("area", area, AreaId::new, "typed.notanid");
        String called = typed.text("name", name, LONGEST);
        Address address = address(typed);
        if (!typed.good() || key == null || place == null || prices == null) {
            return null;
        }
        return new Location(key, operator, prices, called, address, place, listed != null, List.of(), now);
    }

    private Address address(Typed typed) {
        return new Address(
                typed.text("street", street, 45),
                typed.text("city", city, 45),
                typed.optional("postalCode", postalCode, 10),
                country(typed),
                degrees(typed, "latitude", latitude, 90),
                degrees(typed, "longitude", longitude, 180));
    }

    private String country(Typed typed) {
        String code = typed.text("country", country, 3).toUpperCase(Locale.ROOT);
        boolean known = Arrays.stream(Locale.getISOCountries())
                .anyMatch(two -> Locale.of("", two).getISO3Country().equals(code));
        if (!code.isEmpty() && !known) {
            typed.bad("country", "typed.notacountry");
        }
        return code;
    }

    private static double degrees(Typed typed, String field, @Nullable String text, int most) {
        return typed.decimal(field, text, BigDecimal.valueOf(-most), BigDecimal.valueOf(most))
                .doubleValue();
    }
}
