package io.emall.cpms.ocpi.view;

import static java.util.stream.Collectors.toMap;

import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.SessionCosts;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.PriceId;
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
    private final SessionCosts costs;

    public SessionBook(Tariffs tariffs, Operators operators, SessionCosts costs) {
        this.tariffs = tariffs;
        this.operators = operators;
        this.costs = costs;
    }

    /**
     * Renders any of these sessions; the operator, and each price, is asked for once. Empty while no eMSP's driver is
     * known: then the session concerns no eMSP.
     */
    public Function<ChargingSession, Optional<Booked>> renderer(Collection<ChargingSession> sessions, Dialect dialect) {
        Currency currency = operators.home().currency();
        Map<PriceId, Tariff> prices = sessions.stream()
                .flatMap(session -> Stream.ofNullable(session.price()))
                .distinct()
                .flatMap(price -> tariffs.find(price).stream())
                .collect(toMap(Tariff::id, Function.identity()));
        return session -> render(session, prices, currency, dialect);
    }

    private Optional<Booked> render(
            ChargingSession session, Map<PriceId, Tariff> prices, Currency currency, Dialect dialect) {
        Driver driver = session.driver();
        if (driver == null || driver.partner() == null) {
            return Optional.empty();
        }
        @Nullable Tariff tariff = session.price() == null ? null : prices.get(session.price());
        @Nullable Bill soFar = tariff == null ? null : costs.soFar(session, tariff);
        return Optional.of(Booked.of(dialect.session(session, driver, tariff, soFar, currency), session.booking()));
    }

    public Booked render(ChargeDetailRecord record, Dialect dialect) {
        return Booked.of(dialect.cdr(record), record.booking());
    }
}
