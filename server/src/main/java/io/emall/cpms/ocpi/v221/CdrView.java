package io.emall.cpms.ocpi.v221;

import static io.emall.cpms.ocpi.v221.DriverView.NOT_AVAILABLE;

import io.emall.cpms.core.location.Address;
import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.Place;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Dimension;
import io.emall.cpms.core.tariff.Period;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.ocpi.view.FeeOffer;
import io.emall.cpms.ocpi.view.Offer;
import io.emall.wire.ocpi.v221.Cdr;
import io.emall.wire.ocpi.v221.CdrDimension;
import io.emall.wire.ocpi.v221.CdrDimensionType;
import io.emall.wire.ocpi.v221.CdrLocation;
import io.emall.wire.ocpi.v221.ChargingPeriod;
import io.emall.wire.ocpi.v221.ConnectorFormat;
import io.emall.wire.ocpi.v221.PowerType;
import io.emall.wire.ocpi.v221.Price;
import io.emall.wire.ocpi.v221.Tariff;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Charge detail records in OCPI's words (mod_cdrs, O-35): the same whenever they are rendered. What takes a bill back
 * says all that the bill says; only its total cost is negative (mod_cdrs §credit_cdrs).
 */
public final class CdrView {

    /** Where there is no connector, any value may stand, but none outside the list. */
    private static final String ANY_STANDARD = "IEC_62196_T2";

    private CdrView() {}

    public static Cdr of(ChargeDetailRecord cdr) {
        Bill bill = cdr.bill();
        Price cost = Amounts.price(bill);
        @Nullable SessionId session = cdr.session();
        Tariff tariff = TariffView.of(
                new Offer(cdr.tariff(), cdr.operator(), cdr.tariff().createdAt()));
        BigDecimal hours = session == null ? BigDecimal.ZERO : Amounts.hours(cdr.startedAt(), cdr.endedAt());
        return new Cdr(
                cdr.operator().countryCode(),
                cdr.operator().partyId(),
                cdr.id().toString(),
                cdr.startedAt(),
                cdr.endedAt(),
                DriverView.token(cdr.driver()),
                DriverView.method(cdr.driver()),
                location(cdr.site()),
                bill.net().currency().getCurrencyCode(),
                periods(cdr, tariff.id()),
                cdr.isCredit() ? negative(cost) : cost,
                Amounts.kilowattHours(bill.energy()),
                hours,
                cdr.createdAt(),
                session == null ? null : session.toString(),
                cdr.driver().authorizationReference(),
                null,
                tariffs(cdr, tariff),
                SignedDataView.of(cdr.signed()),
                cost(cdr, Dimension.FLAT),
                cost(cdr, Dimension.ENERGY),
                cost(cdr, Dimension.TIME),
                bill.periods().isEmpty() ? null : parked(bill),
                cost(cdr, Dimension.PARKING_TIME),
                Amounts.price(bill.feeLines()),
                null,
                null,
                cdr.isCredit() ? true : null,
                cdr.credits() == null ? null : cdr.credits().text(),
                null);
    }

    /** Null for what is no price of it; a booking that nobody used has only fees. */
    private static @Nullable Price cost(ChargeDetailRecord cdr, Dimension dimension) {
        return cdr.session() == null ? null : Amounts.price(cdr.bill().lines(dimension));
    }

    private static BigDecimal parked(Bill bill) {
        return Amounts.hours(bill.periods().stream()
                .filter(period -> !period.charging())
                .mapToLong(Period::seconds)
                .sum());
    }

    /** What was charged, and what the booking cost: each under its own tariff. */
    private static List<ChargingPeriod> periods(ChargeDetailRecord cdr, String tariff) {
        List<ChargingPeriod> periods = new ArrayList<>();
        if (!cdr.bill().fees().isEmpty()) {
            BigDecimal kept = cdr.session() == null ? Amounts.hours(cdr.startedAt(), cdr.endedAt()) : BigDecimal.ZERO;
            periods.add(new ChargingPeriod(
                    cdr.startedAt(),
                    List.of(new CdrDimension(CdrDimensionType.RESERVATION_TIME, kept)),
                    fees(cdr).id()));
        }
        if (cdr.session() != null) {
            Bill bill = cdr.bill();
            periods.addAll(
                    bill.periods().isEmpty()
                            ? List.of(Amounts.period(cdr.startedAt(), cdr.endedAt(), bill.energy(), tariff))
                            : Amounts.periods(bill.periods(), tariff));
        }
        return periods;
    }

    private static List<Tariff> tariffs(ChargeDetailRecord cdr, Tariff tariff) {
        return cdr.bill().fees().isEmpty() ? List.of(tariff) : List.of(tariff, TariffView.of(fees(cdr)));
    }

    private static FeeOffer fees(ChargeDetailRecord cdr) {
        var price = cdr.tariff().price();
        return new FeeOffer(
                cdr.tariff().area(),
                cdr.operator(),
                price.currency(),
                price.vat(),
                cdr.bill().fees(),
                cdr.createdAt());
    }

    private static Price negative(Price cost) {
        BigDecimal gross = cost.inclVat();
        return new Price(cost.exclVat().negate(), gross == null ? null : gross.negate());
    }

    private static CdrLocation location(ChargeDetailRecord.Site site) {
        Address address = site.address();
        Place place = site.place();
        Connector connector = site.connector();
        return new CdrLocation(
                place.location().value(),
                cut(address.street()),
                address.city(),
                address.country(),
                LocationView.coordinates(address),
                place.evse() == null ? NOT_AVAILABLE : place.evse().value(),
                site.evseId() == null ? NOT_AVAILABLE : site.evseId(),
                connector == null ? NOT_AVAILABLE : connector.id().value(),
                connector == null ? ANY_STANDARD : connector.standard(),
                connector == null
                        ? ConnectorFormat.SOCKET
                        : ConnectorFormat.valueOf(connector.format().name()),
                connector == null
                        ? PowerType.AC_1_PHASE
                        : PowerType.valueOf(connector.powerType().name()),
                site.name(),
                address.postalCode(),
                null);
    }

    /** A CDR's address is shorter than a location's. */
    private static String cut(String street) {
        return street.length() <= 45 ? street : street.substring(0, 45);
    }
}
