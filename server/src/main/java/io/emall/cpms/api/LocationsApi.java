package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.Address;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.location.StaticData;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.view.LocationViews;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Locations. */
@RestController
@RequestMapping("/api/v1/locations")
class LocationsApi {
    private static final Set<String> COUNTRIES = Set.copyOf(java.util.Arrays.stream(Locale.getISOCountries())
            .map(two -> Locale.of("", two).getISO3Country())
            .toList());

    private final StaticData data;
    private final LocationViews locations;
    private final Operators operators;
    private final InstantSource clock;

    LocationsApi(StaticData data, LocationViews locations, Operators operators, InstantSource clock) {
        this.data = data;
        this.locations = locations;
        this.operators = operators;
        this.clock = clock;
    }

    /**
     * A location's own fields.
     *
     * @param country ISO 3166 alpha-3
     * @param area the price area; {@code default} if left out
     */
    record Wanted(
            @Nullable String name,
            @Nullable String street,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String country,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable String zone,
            @Nullable Boolean listed,
            @Nullable String area) {
        Location read(LocationId id, Operators operators, InstantSource clock) {
            Checked checked = new Checked();
            Address address = address(checked);
            Location location = new Location(
                    id,
                    operators.home().id(),
                    checked.as("area", area == null ? "default" : area, AreaId::new),
                    checked.text("name", name, 255),
                    address,
                    zone == null ? operators.home().zone() : checked.as("zone", zone, ZoneId::of),
                    listed == null || listed,
                    List.of(),
                    clock.instant());
            checked.end();
            return location;
        }

        private Address address(Checked checked) {
            String code = checked.text("country", country, 3);
            if (country != null && !COUNTRIES.contains(code)) {
                checked.bad("country", "is three letters of ISO 3166, such as ITA");
            }
            return new Address(
                    checked.text("street", street, 45),
                    checked.text("city", city, 45),
                    postalCode == null ? null : checked.text("postalCode", postalCode, 10),
                    code,
                    checked.degrees("latitude", latitude, 90),
                    checked.degrees("longitude", longitude, 180));
        }
    }

    @GetMapping
    Listing<LocationJson> list(
            Actor actor, @RequestParam @Nullable String after, @RequestParam(defaultValue = Listing.USUAL) int limit) {
        return Listing.of(locations.page(actor, after, Listing.limit(limit)), LocationJson::of);
    }

    @GetMapping("/{id}")
    LocationJson get(Actor actor, @PathVariable LocationId id) {
        return locations.find(actor, id).map(LocationJson::of).orElseThrow(() -> Refused.notFound("location " + id));
    }

    @PutMapping("/{id}")
    LocationJson put(Actor actor, @PathVariable LocationId id, @RequestBody Wanted wanted) {
        data.save(actor, wanted.read(id, operators, clock));
        return get(actor, id);
    }
}
