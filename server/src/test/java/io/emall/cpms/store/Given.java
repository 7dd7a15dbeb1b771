package io.emall.cpms.store;

import io.emall.cpms.core.location.Address;
import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.ConnectorFormat;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Operator;
import io.emall.cpms.core.location.PowerType;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.partner.Connection;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Meter;
import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.Place;
import io.emall.cpms.core.session.SeqNos;
import io.emall.cpms.core.session.SessionLedger;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.session.Transaction;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.PriceId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.VatRate;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the tests of the store start from. */
public final class Given {

    static final Instant NOON = TestStore.HandClock.START;
    static final Currency EURO = Currency.getInstance("EUR");
    static final VatRate VAT = new VatRate(new BigDecimal("22"));
    static final Operator OPERATOR =
            new Operator(OperatorId.parse("IT-EML"), "eMall", EURO, ZoneId.of("Europe/Rome"), VAT);
    static final AreaId AREA = new AreaId("default");

    private Given() {}

    static Location aLocation(String id) {
        Address address = new Address("Via Roma 1", "Milano", "20121", "ITA", 45.46, 9.19);
        return new Location(
                new LocationId(id), OPERATOR.id(), AREA, "Site " + id, address, OPERATOR.zone(), true, List.of(), NOON);
    }

    static Station aStation(String id, String location) {
        return Station.unseen(new StationId(id), OPERATOR.id(), new LocationId(location));
    }

    static Connector aConnector(String id, int number) {
        return new Connector(
                new ConnectorId(id),
                number,
                "IEC_62196_T2_COMBO",
                ConnectorFormat.CABLE,
                PowerType.DC,
                400,
                250,
                Watts.ofKilo(50),
                ConnectorState.UNREPORTED,
                NOON);
    }

    static Evse anEvse(String uid, String station, int number, Connector... connectors) {
        return new Evse(
                new EvseUid(uid),
                "IT*EML*" + uid,
                new StationId(station),
                number,
                List.of(connectors),
                false,
                false,
                NOON);
    }

    /** Operator, location, station {@code id}, and EVSE {@code id-1} with one connector. */
    public static void aSite(TestStore store, String id) {
        store.operators.save(OPERATOR);
        store.locations.save(aLocation("L-" + id));
        store.stations.save(aStation(id, "L-" + id));
        store.locations.save(new LocationId("L-" + id), anEvse(id + "-1", id, 1, aConnector("1", 1)));
    }

    static Partner aPartner(TestStore store, String party) {
        Partner partner = new Partner(
                new PartnerId(UUID.nameUUIDFromBytes(party.getBytes(StandardCharsets.UTF_8))),
                "eMSP " + party,
                "NL",
                party,
                Partner.Status.INVITED,
                NOON);
        store.operators.save(OPERATOR);
        store.partners.connect(partner, aConnection(party), "token-c-" + party);
        return store.partners.find(partner.id()).orElseThrow();
    }

    static Connection aConnection(String party) {
        URI url = URI.create("https://" + party + ".example/ocpi/versions");
        return new Connection(
                "2.2.1", url, Map.of("sessions:RECEIVER", url.resolve("sessions")), new Secret("s3cret"), true);
    }

    static Driver aDriver(String token, @Nullable PartnerId partner) {
        return new Driver(
                new TokenUid(token),
                "RFID",
                partner,
                "NL",
                "MSP",
                "NL-MSP-C12345678-X",
                null,
                Driver.AuthMethod.AUTH_REQUEST,
                "ref-1");
    }

    static Tariff aPrice(PriceKind kind, String perKwh, Instant from, @Nullable Instant until) {
        return new Tariff(
                new PriceId(UUID.randomUUID()),
                AREA,
                SpeedClass.FAST,
                kind,
                new Price(new BigDecimal(perKwh), EURO, VAT),
                new Interval(from, until),
                NOON);
    }

    /** A session that began at {@code at} by the transaction {@code key} and has read nothing yet. */
    static ChargingSession aSession(TestStore store, String station, String key, @Nullable Driver driver, Instant at) {
        return aSession(store.sessionLedger, station, key, driver, at);
    }

    static ChargingSession aSession(
            SessionLedger ledger, String station, String key, @Nullable Driver driver, Instant at) {
        int number = ledger.nextNumber();
        return new ChargingSession(
                new SessionId(UUID.randomUUID()),
                number,
                OPERATOR.id(),
                new Place(
                        new StationId(station),
                        new LocationId("L-" + station),
                        1,
                        new EvseUid(station + "-1"),
                        new ConnectorId("1")),
                new SessionState.Active(),
                at,
                new Transaction(key, "" + number, true),
                driver,
                Meter.UNREAD,
                SeqNos.NONE,
                null,
                null,
                at);
    }

    static MeterReading aReading(Instant at, long wattHours) {
        return new MeterReading(
                at,
                WattHours.of(wattHours),
                Watts.ofKilo(42.5),
                57,
                false,
                List.of(new MeterReading.Sample(
                        "" + wattHours,
                        "Energy.Active.Import.Register",
                        "Wh",
                        null,
                        "Sample.Periodic",
                        "Outlet",
                        null)));
    }

    static ChargingSession metered(ChargingSession session, MeterReading reading) {
        return session.metered(session.meter().with(reading), session.heard(), reading.at());
    }
}
