package io.emall.cpms.ocpi.view;

import io.emall.cpms.core.location.Address;
import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Equipment;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Meter;
import io.emall.cpms.core.session.Place;
import io.emall.cpms.core.session.SeqNos;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.session.SignedMeter;
import io.emall.cpms.core.session.Transaction;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.BookingId;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** One site of an Italian operator, its price, and a session there. */
public final class Samples {

    public static final OperatorId EMALL = new OperatorId("IT", "EML");
    public static final AreaId AREA = new AreaId("default");
    public static final Currency EUR = Currency.getInstance("EUR");
    public static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");
    public static final Instant TEN = Instant.parse("2026-03-02T09:30:00.123456Z");
    public static final PartnerId PARTNER = new PartnerId(new UUID(1, 1));
    public static final SessionId SESSION = new SessionId(UUID.fromString("0195584e-0000-7000-8000-000000000001"));
    public static final BookingId BOOKING = new BookingId(UUID.fromString("0195584e-0000-7000-8000-00000000000b"));
    public static final Address ADDRESS =
            new Address("Piazza Leonardo da Vinci 32", "Milano", "20133", "ITA", 45.4781, 9.2273);

    private Samples() {}

    public static Connector aConnector(ConnectorState state) {
        return Equipment.aSocket(state, NINE);
    }

    public static Evse anEvse(boolean online, boolean held, ConnectorState state) {
        return new Evse(
                new EvseUid("MI1-1"),
                "IT*EML*EMI1*1",
                new StationId("MI1"),
                1,
                List.of(aConnector(state)),
                online,
                held,
                NINE);
    }

    public static Location aLocation(List<Evse> evses) {
        return new Location(
                new LocationId("MI1"), EMALL, AREA, "Politecnico", ADDRESS, ZoneId.of("Europe/Rome"), true, evses, TEN);
    }

    public static Tariff aTariff() {
        return new Tariff(
                new PriceId(new UUID(2, 2)),
                AREA,
                SpeedClass.STANDARD,
                PriceKind.BASE,
                new Price(new BigDecimal("0.450000"), EUR, new VatRate(new BigDecimal("22.00"))),
                new Interval(NINE, null),
                NINE);
    }

    public static Driver aDriver() {
        return new Driver(
                new TokenUid("04AABBCC"),
                "RFID",
                PARTNER,
                "DE",
                "TNM",
                "DE8ACC12E46L89",
                null,
                Driver.AuthMethod.COMMAND,
                "REF-1");
    }

    public static Place aPlace() {
        return new Place(new StationId("MI1"), new LocationId("MI1"), 1, new EvseUid("MI1-1"), new ConnectorId("1"));
    }

    public static ChargingSession aSession(SessionState state, Meter meter) {
        boolean begun = !(state instanceof SessionState.Pending || state instanceof SessionState.Abandoned);
        return new ChargingSession(
                SESSION,
                1001,
                EMALL,
                aPlace(),
                state,
                NINE,
                begun ? new Transaction("key", "1001", true) : null,
                aDriver(),
                meter,
                SeqNos.NONE,
                aTariff().id(),
                BOOKING,
                TEN);
    }

    public static Meter aMeter(String wattHours) {
        return new Meter(
                WattHours.of(1000),
                WattHours.of(1000).plus(new WattHours(new BigDecimal(wattHours))),
                new Watts(11_000),
                null,
                TEN,
                SignedMeter.NONE);
    }

    public static ChargeDetailRecord aRecord(String wattHours) {
        return aRecord(
                aTariff(),
                Bill.of(new WattHours(new BigDecimal(wattHours)), aTariff().price()));
    }

    public static ChargeDetailRecord aRecord(Tariff tariff, Bill bill) {
        return new ChargeDetailRecord(
                SESSION,
                EMALL,
                NINE,
                TEN,
                aDriver(),
                BOOKING,
                new ChargeDetailRecord.Site(
                        aPlace(), "Politecnico", ADDRESS, "IT*EML*EMI1*1", aConnector(ConnectorState.AVAILABLE)),
                tariff,
                bill,
                TEN,
                null);
    }
}
