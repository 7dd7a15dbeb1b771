package io.emall.cpms.api;

import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Missing;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.view.LocationSheet;
import io.emall.cpms.core.view.SocketCount;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A location with its EVSEs and its external status.
 *
 * @param missing what keeps it from being published
 * @param prices net per kWh now, by speed class; empty for who may not see money
 */
record LocationJson(
        String id,
        String name,
        String street,
        String city,
        @Nullable String postalCode,
        String country,
        double latitude,
        double longitude,
        String zone,
        String area,
        boolean listed,
        boolean published,
        List<Missing> missing,
        Map<SpeedClass, SocketCount> sockets,
        Map<SpeedClass, BigDecimal> prices,
        List<EvseJson> evses,
        Instant lastUpdated) {
    static LocationJson of(LocationSheet sheet) {
        Location location = sheet.location();
        return new LocationJson(
                location.id().value(),
                location.name(),
                location.address().street(),
                location.address().city(),
                location.address().postalCode(),
                location.address().country(),
                location.address().latitude(),
                location.address().longitude(),
                location.zone().getId(),
                location.area().value(),
                location.listed(),
                sheet.published(),
                sheet.missing(),
                sheet.sockets(),
                prices(sheet),
                location.evses().stream().map(EvseJson::of).toList(),
                location.lastUpdated());
    }

    private static Map<SpeedClass, BigDecimal> prices(LocationSheet sheet) {
        Map<SpeedClass, BigDecimal> prices = new LinkedHashMap<>();
        sheet.prices()
                .forEach((speed, tariff) -> prices.put(speed, tariff.price().perKilowattHour()));
        return prices;
    }
}
