package io.emall.cpms.ocpi.v230;

import io.emall.cpms.core.tariff.Tariff;
import io.emall.wire.ocpi.v230.Cdr;
import io.emall.wire.ocpi.v230.Session;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sessions and charge detail records in 2.3.0's words: their costs name the tax. */
final class Charges {

    private Charges() {}

    static Session of(io.emall.wire.ocpi.v221.Session session, @Nullable Tariff tariff) {
        return new Session(
                session.countryCode(),
                session.partyId(),
                session.id(),
                session.startDateTime(),
                session.kwh(),
                session.cdrToken(),
                session.authMethod(),
                session.locationId(),
                session.evseUid(),
                session.connectorId(),
                session.currency(),
                session.status(),
                session.lastUpdated(),
                session.endDateTime(),
                session.authorizationReference(),
                session.meterId(),
                session.chargingPeriods(),
                Prices.of(session.totalCost(), percent(tariff)));
    }

    static Cdr of(io.emall.wire.ocpi.v221.Cdr cdr, Tariff tariff) {
        @Nullable BigDecimal vat = percent(tariff);
        @Nullable List<io.emall.wire.ocpi.v221.Tariff> tariffs = cdr.tariffs();
        return new Cdr(
                cdr.countryCode(),
                cdr.partyId(),
                cdr.id(),
                cdr.startDateTime(),
                cdr.endDateTime(),
                cdr.cdrToken(),
                cdr.authMethod(),
                cdr.cdrLocation(),
                cdr.currency(),
                cdr.chargingPeriods(),
                Prices.required(cdr.totalCost(), vat),
                cdr.totalEnergy(),
                cdr.totalTime(),
                cdr.lastUpdated(),
                cdr.sessionId(),
                cdr.authorizationReference(),
                cdr.meterId(),
                tariffs == null ? null : tariffs.stream().map(Prices::of).toList(),
                cdr.signedData(),
                Prices.of(cdr.totalFixedCost(), vat),
                Prices.of(cdr.totalEnergyCost(), vat),
                Prices.of(cdr.totalTimeCost(), vat),
                cdr.totalParkingTime(),
                Prices.of(cdr.totalParkingCost(), vat),
                Prices.of(cdr.totalReservationCost(), vat),
                cdr.remark(),
                cdr.invoiceReferenceId(),
                cdr.credit(),
                cdr.creditReferenceId(),
                cdr.homeChargingCompensation());
    }

    private static @Nullable BigDecimal percent(@Nullable Tariff tariff) {
        return tariff == null ? null : tariff.price().vat().percent();
    }
}
