package io.emall.cpms.ocpi.v221;

import static io.emall.cpms.ocpi.v221.DriverView.NOT_AVAILABLE;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Meter;
import io.emall.cpms.core.session.Place;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.token.Driver;
import io.emall.wire.ocpi.v221.ChargingPeriod;
import io.emall.wire.ocpi.v221.SessionStatus;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sessions in OCPI's words (mod_sessions, O-34). */
public final class SessionView {

    private SessionView() {}

    /**
     * @param tariff the price locked at the start
     * @param soFar what it costs at that price; without one the cost is left out, never told as zero
     * @param currency the operator's, told while no price is locked
     */
    public static io.emall.wire.ocpi.v221.Session of(
            ChargingSession session, Driver driver, @Nullable Tariff tariff, @Nullable Bill soFar, Currency currency) {
        Place place = session.place();
        boolean begun = session.transaction() != null;
        return new io.emall.wire.ocpi.v221.Session(
                session.operator().countryCode(),
                session.operator().partyId(),
                session.id().toString(),
                session.startedAt(),
                Amounts.kilowattHours(session.meter().energy()),
                DriverView.token(driver),
                DriverView.method(driver),
                place.location().value(),
                place.evse() == null ? NOT_AVAILABLE : place.evse().value(),
                place.connector() == null ? NOT_AVAILABLE : place.connector().value(),
                (tariff == null ? currency : tariff.price().currency()).getCurrencyCode(),
                status(session.state()),
                session.lastUpdated(),
                session.endedAt(),
                driver.authorizationReference(),
                null,
                begun ? periods(session, tariff, soFar) : null,
                begun && soFar != null ? Amounts.price(soFar) : null);
    }

    static SessionStatus status(SessionState state) {
        return switch (state) {
            case SessionState.Pending pending -> SessionStatus.PENDING;
            case SessionState.Active active -> SessionStatus.ACTIVE;
            case SessionState.Ended ended -> SessionStatus.COMPLETED;
            case SessionState.Abandoned abandoned -> SessionStatus.INVALID;
        };
    }

    private static List<ChargingPeriod> periods(
            ChargingSession session, @Nullable Tariff tariff, @Nullable Bill soFar) {
        Meter meter = session.meter();
        Instant start = session.startedAt();
        Instant read = Objects.requireNonNullElse(meter.at(), start);
        Instant until = Objects.requireNonNullElse(session.endedAt(), read);
        @Nullable String id = tariff == null ? null : tariff.publicId();
        return soFar == null || soFar.periods().isEmpty()
                ? List.of(Amounts.period(start, until, meter.energy(), id))
                : Amounts.periods(soFar.periods(), id);
    }
}
