package io.emall.cpms.core.schedule;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.Watts;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param evse null for any that suits
 * @param standard OCPI's ConnectorType; null for any
 * @param atLeast the power that one connector must give
 * @param others tokens that may come instead of the driver's
 * @param requestId the eMSP's; the same one again changes the booking
 * @param words of the eMSP's request, kept with the booking that it makes
 */
public record BookingWish(
        LocationId location,
        @Nullable EvseUid evse,
        @Nullable SpeedClass speed,
        @Nullable String standard,
        @Nullable Watts atLeast,
        Interval period,
        Driver driver,
        Set<TokenUid> others,
        @Nullable String requestId,
        @Nullable String words) {

    /** For one driver only. */
    public BookingWish(
            LocationId location,
            @Nullable EvseUid evse,
            @Nullable SpeedClass speed,
            @Nullable String standard,
            @Nullable Watts atLeast,
            Interval period,
            Driver driver,
            @Nullable String requestId) {
        this(location, evse, speed, standard, atLeast, period, driver, Set.of(), requestId, null);
    }

    boolean suits(Evse candidate) {
        return (evse == null || evse.equals(candidate.uid()))
                && candidate.connectors().stream().anyMatch(this::suits);
    }

    private boolean suits(Connector connector) {
        return (speed == null || speed == connector.speed())
                && (standard == null || standard.equals(connector.standard()))
                && (atLeast == null || connector.power().compareTo(atLeast) >= 0);
    }

    /** The same wish, but at any EVSE that offers what this one does. */
    BookingWish anywhereLike(Evse like) {
        Connector connector = like.connectors().getFirst();
        return new BookingWish(
                location,
                null,
                speed,
                connector.standard(),
                connector.power(),
                period,
                driver,
                others,
                requestId,
                words);
    }

    /** Whether the booking is what this asks for, so that nothing is to be done (a repeated request). */
    boolean isMetBy(Booking booking) {
        return period.equals(booking.period())
                && (evse == null || evse.equals(booking.evse()))
                && driver.token().equals(booking.driver().token())
                && others.equals(booking.others());
    }
}
