package io.emall.cpms.ocpi.v230;

import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Dimension;
import io.emall.cpms.core.tariff.Line;
import io.emall.wire.ocpi.v230.Cdr;
import io.emall.wire.ocpi.v230.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sessions and charge detail records in 2.3.0's words: their costs name the tax. */
final class Charges {

    private Charges() {}

    static Session of(io.emall.wire.ocpi.v221.Session session, @Nullable Bill soFar) {
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
                soFar == null ? null : Prices.of(session.totalCost(), parts(soFar)));
    }

    static Cdr of(io.emall.wire.ocpi.v221.Cdr cdr, ChargeDetailRecord record) {
        Bill bill = record.bill();
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
                Prices.required(cdr.totalCost(), parts(bill)),
                cdr.totalEnergy(),
                cdr.totalTime(),
                cdr.lastUpdated(),
                cdr.sessionId(),
                cdr.authorizationReference(),
                cdr.meterId(),
                tariffs == null ? null : tariffs.stream().map(Prices::of).toList(),
                cdr.signedData(),
                Prices.of(cdr.totalFixedCost(), bill.lines(Dimension.FLAT)),
                Prices.of(cdr.totalEnergyCost(), bill.lines(Dimension.ENERGY)),
                Prices.of(cdr.totalTimeCost(), bill.lines(Dimension.TIME)),
                cdr.totalParkingTime(),
                Prices.of(cdr.totalParkingCost(), bill.lines(Dimension.PARKING_TIME)),
                Prices.of(cdr.totalReservationCost(), bill.feeLines()),
                cdr.remark(),
                cdr.invoiceReferenceId(),
                cdr.credit(),
                cdr.creditReferenceId(),
                cdr.homeChargingCompensation());
    }

    /** Which part of a bill's tax is at which rate cannot be told where a least or most price decided. */
    private static List<Line> parts(Bill bill) {
        return bill.limit().isPresent() && bill.onlyRate().isEmpty() ? List.of() : bill.allLines();
    }
}
