package io.emall.cpms.ocpi.v230;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.ocpi.v221.Dialect221;
import io.emall.cpms.ocpi.view.Dialect;
import io.emall.cpms.ocpi.view.FeeOffer;
import io.emall.cpms.ocpi.view.Offer;
import io.emall.cpms.ocpi.view.Particulars;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * OCPI 2.3.0: what 2.2.1 says, with what 2.3.0 changed. So the same object can never differ between the two in anything
 * but the form (O-41).
 */
public final class Dialect230 implements Dialect {

    private final Dialect221 before = new Dialect221();

    @Override
    public String version() {
        return "2.3.0";
    }

    @Override
    public io.emall.wire.ocpi.v230.Location location(
            Location location, String operatorName, boolean published, Particulars particulars) {
        return Sites.of(before.location(location, operatorName, published, particulars));
    }

    @Override
    public io.emall.wire.ocpi.v230.Evse evse(Evse evse, AreaId area, Particulars particulars) {
        return Sites.of(before.evse(evse, area, particulars));
    }

    @Override
    public io.emall.wire.ocpi.v230.Connector connector(Connector connector, AreaId area) {
        return Sites.of(before.connector(connector, area));
    }

    @Override
    public io.emall.wire.ocpi.v230.Tariff tariff(Offer offer) {
        return Prices.of(before.tariff(offer));
    }

    @Override
    public io.emall.wire.ocpi.v230.Tariff tariff(FeeOffer offer) {
        return Prices.of(before.tariff(offer));
    }

    @Override
    public io.emall.wire.ocpi.v230.Session session(
            ChargingSession session, Driver driver, @Nullable Tariff tariff, @Nullable Bill soFar, Currency currency) {
        return Charges.of(before.session(session, driver, tariff, soFar, currency), soFar);
    }

    @Override
    public io.emall.wire.ocpi.v230.Cdr cdr(ChargeDetailRecord record) {
        return Charges.of(before.cdr(record), record);
    }
}
