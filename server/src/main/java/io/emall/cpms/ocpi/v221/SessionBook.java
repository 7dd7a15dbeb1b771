package io.emall.cpms.ocpi.v221;

import static java.util.stream.Collectors.toMap;

import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.PriceId;
import io.emall.wire.ocpi.v221.Cdr;
import io.emall.wire.ocpi.v221.Session;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Renders sessions and CDRs with what belongs to them: the locked price and the booking. */
public final class SessionBook {

    private final Tariffs tariffs;
    private final Operators operators;

    public SessionBook(Tariffs tariffs, Operators operators) {
        this.tariffs = tariffs;
        this.operators = operators;
    }

    /**
     * Renders any of these sessions; the operator, and each price, is asked for once. Empty while no eMSP's driver is
     * known: then the session concerns no eMSP.
     */
    public Function<ChargingSession, Optional<Booked<Session>>> renderer(Collection<ChargingSession> sessions) {
        Currency currency = operators.home().currency();
        Map<PriceId, Tariff> prices = sessions.stream()
                .flatMap(session -> Stream.ofNullable(session.price()))
                .distinct()
                .flatMap(price -> tariffs.find(price).stream())
                .collect(toMap(Tariff::id, Function.identity()));
        return session -> render(session, prices, currency);
    }

    private static Optional<Booked<Session>> render(
            ChargingSession session, Map<PriceId, Tariff> prices, Currency currency) {
        Driver driver = session.driver();
        if (driver == null || driver.partner() == null) {
            return Optional.empty();
        }
        @Nullable Tariff tariff = session.price() == null ? null : prices.get(session.price());
        return Optional.of(Booked.of(SessionView.of(session, driver, tariff, currency), session.booking()));
    }

    public Booked<Cdr> render(ChargeDetailRecord record) {
        return Booked.of(CdrView.of(record), record.booking());
    }
}
