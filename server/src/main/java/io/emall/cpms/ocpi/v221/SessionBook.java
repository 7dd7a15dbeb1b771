package io.emall.cpms.ocpi.v221;

import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.token.Driver;
import io.emall.wire.ocpi.v221.Cdr;
import io.emall.wire.ocpi.v221.Session;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renders sessions and CDRs with what belongs to them: the locked price and the booking. */
public final class SessionBook {

    private final Tariffs tariffs;
    private final Operators operators;

    public SessionBook(Tariffs tariffs, Operators operators) {
        this.tariffs = tariffs;
        this.operators = operators;
    }

    /** Empty while no eMSP's driver is known: then the session concerns no eMSP. */
    public Optional<Booked<Session>> render(ChargingSession session) {
        Driver driver = session.driver();
        if (driver == null || driver.partner() == null) {
            return Optional.empty();
        }
        @Nullable
        Tariff tariff =
                session.price() == null ? null : tariffs.find(session.price()).orElse(null);
        Currency currency = operators.home().currency();
        return Optional.of(Booked.of(SessionView.of(session, driver, tariff, currency), session.booking()));
    }

    public Booked<Cdr> render(ChargeDetailRecord record) {
        return Booked.of(CdrView.of(record), record.booking());
    }
}
