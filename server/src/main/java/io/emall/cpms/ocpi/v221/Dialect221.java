package io.emall.cpms.ocpi.v221;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.ocpi.view.Dialect;
import io.emall.cpms.ocpi.view.FeeOffer;
import io.emall.cpms.ocpi.view.Offer;
import io.emall.cpms.ocpi.view.Particulars;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** OCPI 2.2.1. */
public final class Dialect221 implements Dialect {

    @Override
    public String version() {
        return "2.2.1";
    }

    @Override
    public io.emall.wire.ocpi.v221.Location location(
            Location location, String operatorName, boolean published, Particulars particulars) {
        return LocationView.of(location, operatorName, published, particulars);
    }

    @Override
    public io.emall.wire.ocpi.v221.Evse evse(Evse evse, AreaId area, Particulars particulars) {
        return LocationView.of(evse, area, particulars);
    }

    @Override
    public io.emall.wire.ocpi.v221.Connector connector(Connector connector, AreaId area) {
        return LocationView.of(connector, area);
    }

    @Override
    public io.emall.wire.ocpi.v221.Tariff tariff(Offer offer) {
        return TariffView.of(offer);
    }

    @Override
    public io.emall.wire.ocpi.v221.Tariff tariff(FeeOffer offer) {
        return TariffView.of(offer);
    }

    @Override
    public io.emall.wire.ocpi.v221.Session session(
            ChargingSession session, Driver driver, @Nullable Tariff tariff, @Nullable Bill soFar, Currency currency) {
        return SessionView.of(session, driver, tariff, soFar, currency);
    }

    @Override
    public io.emall.wire.ocpi.v221.Cdr cdr(ChargeDetailRecord record) {
        return CdrView.of(record);
    }
}
