package io.emall.cpms.ocpi.view;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.AreaId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A version of OCPI: how it says the objects that it says differently from other versions. What comes out is a record
 * of {@code io.emall.wire.ocpi}, ready to be written. All that versions have in common stands outside, once (ADR 22).
 */
public interface Dialect {

    /** Like 2.2.1. */
    String version();

    /** @param published whether eMSPs may show it */
    Object location(Location location, String operatorName, boolean published, Particulars particulars);

    Object evse(Evse evse, AreaId area, Particulars particulars);

    Object connector(Connector connector, AreaId area);

    Object tariff(Offer offer);

    Object tariff(FeeOffer offer);

    /**
     * A session of an eMSP's driver.
     *
     * @param tariff the price locked at the start
     * @param soFar what it costs at that price; without one the cost is left out, never told as zero
     * @param currency the operator's, told while no price is locked
     */
    Object session(
            ChargingSession session, Driver driver, @Nullable Tariff tariff, @Nullable Bill soFar, Currency currency);

    Object cdr(ChargeDetailRecord record);
}
