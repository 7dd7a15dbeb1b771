package io.emall.cpms.ocpi.v221;

import static io.emall.cpms.ocpi.v221.DriverView.NOT_AVAILABLE;

import io.emall.cpms.core.location.Address;
import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.Place;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.ocpi.view.Offer;
import io.emall.wire.ocpi.v221.Cdr;
import io.emall.wire.ocpi.v221.CdrLocation;
import io.emall.wire.ocpi.v221.ConnectorFormat;
import io.emall.wire.ocpi.v221.PowerType;
import io.emall.wire.ocpi.v221.Price;
import io.emall.wire.ocpi.v221.Tariff;
import java.math.BigDecimal;
import java.util.List;

/**
 * Charge detail records in OCPI's words (mod_cdrs, O-35): the same whenever they are rendered. What takes a bill back
 * says all that the bill says; only its total cost is negative (mod_cdrs §credit_cdrs).
 */
public final class CdrView {

    private CdrView() {}

    public static Cdr of(ChargeDetailRecord cdr) {
        Bill bill = cdr.bill();
        Price cost = Amounts.price(bill);
        Tariff tariff = TariffView.of(
                new Offer(cdr.tariff(), cdr.operator(), cdr.tariff().createdAt()));
        BigDecimal hours = Amounts.hours(cdr.startedAt(), cdr.endedAt());
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
                List.of(Amounts.period(cdr.startedAt(), cdr.endedAt(), bill.energy(), tariff.id())),
                cdr.isCredit() ? negative(cost) : cost,
                Amounts.kilowattHours(bill.energy()),
                hours,
                cdr.createdAt(),
                cdr.session().toString(),
                cdr.driver().authorizationReference(),
                null,
                List.of(tariff),
                SignedDataView.of(cdr.signed()),
                null,
                cost,
                null,
                null,
                null,
                null,
                null,
                null,
                cdr.isCredit() ? true : null,
                cdr.credits() == null ? null : cdr.credits().text(),
                null);
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
                connector == null ? NOT_AVAILABLE : connector.standard(),
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
