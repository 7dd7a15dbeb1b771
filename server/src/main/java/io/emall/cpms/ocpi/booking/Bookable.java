package io.emall.cpms.ocpi.booking;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.schedule.BookingTerms;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.ocpi.view.FeeOffer;
import io.emall.wire.ocpi.v221.ConnectorFormat;
import io.emall.wire.ocpi.v221.PowerType;
import io.emall.wire.ocpi.v230.bookings.BookingOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be booked: an EVSE. OCPI's BookingLocation and its calendar both go by the EVSE's uid (ADR 24).
 *
 * @param inSightSince for the partner that it is shown to
 */
public record Bookable(Location location, Evse evse, Instant inSightSince) {

    Instant lastUpdated() {
        return inSightSince.isAfter(evse.lastUpdated()) ? inSightSince : evse.lastUpdated();
    }

    public String id() {
        return evse.uid().value();
    }

    static BookingOption named(String evse) {
        return option(evse, null, null, null);
    }

    BookingOption option() {
        return option(
                id(),
                each(connector -> ConnectorFormat.valueOf(connector.format().name())),
                each(Connector::standard),
                each(connector -> PowerType.valueOf(connector.powerType().name())));
    }

    /** Those of its connectors, and that of the booking itself if the terms name fees. */
    List<String> tariffIds(BookingTerms terms) {
        List<String> ids = each(connector -> Tariff.publicId(location.area(), connector.speed()));
        if (!terms.fees().all().isEmpty()) {
            ids.add(FeeOffer.id(location.area()));
        }
        return ids;
    }

    double power() {
        return evse.connectors().stream()
                .mapToDouble(connector -> connector.power().value())
                .max()
                .orElse(0);
    }

    private <T> List<T> each(Function<Connector, T> part) {
        return evse.connectors().stream()
                .map(part)
                .collect(collectingAndThen(toCollection(LinkedHashSet::new), ArrayList::new));
    }

    private static BookingOption option(
            String evse,
            @Nullable List<ConnectorFormat> formats,
            @Nullable List<String> types,
            @Nullable List<PowerType> powers) {
        return new BookingOption(
                evse, null, null, null, null, formats, types, powers, null, null, null, null, null, null, null, null,
                null);
    }
}
