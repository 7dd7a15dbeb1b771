package io.emall.cpms.ocpi;

import io.emall.cpms.core.location.Address;
import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Equipment;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.StationLedger;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Meter;
import io.emall.cpms.core.session.Place;
import io.emall.cpms.core.session.SeqNos;
import io.emall.cpms.core.session.SessionChange;
import io.emall.cpms.core.session.SessionLedger;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.session.Transaction;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
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
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.core.unit.VatRate;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Puts into a running server what OCPI shows. */
public final class Site {

    public static final AreaId AREA = new AreaId("default");
    private static final Currency EURO = Currency.getInstance("EUR");

    private final RunningCpms cpms;

    public Site(RunningCpms cpms) {
        this.cpms = cpms;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    public OperatorId operator() {
        return cpms.bean(Operators.class).home().id();
    }

    /** A location, its station of the same id, and EVSE {@code id-1} with connector {@code 1}, 22 kW. */
    public LocationId location(String id) {
        LocationId location = bareLocation(id);
        cpms.bean(Stations.class).save(Station.unseen(new StationId(id), operator(), location));
        Connector socket = Equipment.aSocket(ConnectorState.UNREPORTED, now());
        cpms.bean(Locations.class).save(location, Equipment.anEvse(id, 1, socket));
        return location;
    }

    /** Another EVSE like the first, {@code id-number}. */
    public void another(String id, int number) {
        Connector socket = Equipment.aSocket(ConnectorState.UNREPORTED, now());
        cpms.bean(Locations.class).save(new LocationId(id), Equipment.anEvse(id, number, socket));
    }

    public void remove(String evse) {
        cpms.bean(Locations.class).remove(new EvseUid(evse));
    }

    public LocationId bareLocation(String id) {
        return named(id, "Site " + id);
    }

    /** A location without an EVSE, or another name for one. */
    public LocationId named(String id, String name) {
        LocationId location = new LocationId(id);
        cpms.bean(Locations.class)
                .save(new Location(
                        location,
                        operator(),
                        AREA,
                        name,
                        new Address("Via Roma 1", "Milano", "20121", "ITA", 45.46, 9.19),
                        ZoneId.of("Europe/Rome"),
                        true,
                        List.of(),
                        now()));
        return location;
    }

    /** A price per kWh from now on. */
    public Tariff price(String perKwh) {
        Tariff tariff = new Tariff(
                new PriceId(cpms.bean(Uuids.class).next()),
                AREA,
                SpeedClass.STANDARD,
                PriceKind.BASE,
                new Price(new BigDecimal(perKwh), EURO, new VatRate(new BigDecimal("22"))),
                new Interval(now(), null),
                now());
        if (!cpms.bean(Tariffs.class).add(tariff)) {
            throw new IllegalStateException("two prices at once");
        }
        return tariff;
    }

    /** The station comes online and its connector reports this. */
    public void reports(String station, ConnectorState state) {
        StationLedger ledger = cpms.bean(StationLedger.class);
        ledger.connected(new StationId(station), "ocpp1.6", now());
        ledger.reported(new StationId(station), new ConnectorReport(1, 1, state, state.name(), "", now()));
    }

    public Driver driver(PartnerId partner, String party) {
        return new Driver(
                new TokenUid("04AABB"),
                "RFID",
                partner,
                "DE",
                party,
                "DE-" + party + "-C1",
                null,
                Driver.AuthMethod.COMMAND,
                "REF-1");
    }

    /** A session that runs at a location's EVSE. */
    public ChargingSession session(String location, Driver driver, Tariff price) {
        SessionLedger ledger = cpms.bean(SessionLedger.class);
        UUID id = cpms.bean(Uuids.class).next();
        int number = ledger.nextNumber();
        ChargingSession session = new ChargingSession(
                new SessionId(id),
                number,
                operator(),
                new Place(
                        new StationId(location),
                        new LocationId(location),
                        1,
                        new EvseUid(location + "-1"),
                        new ConnectorId("1")),
                new SessionState.Active(),
                now().minus(1, ChronoUnit.HOURS),
                new Transaction("key-" + number, "" + number, true),
                driver,
                Meter.startingAt(WattHours.of(1000), now()),
                SeqNos.NONE,
                price.id(),
                null,
                now());
        return ledger.write(new SessionChange(session, true, List.of(), List.of()));
    }

    /** The meter shows so much by now. */
    public ChargingSession draws(ChargingSession session, long wattHours) {
        Meter meter = session.meter()
                .with(new io.emall.cpms.core.session.MeterReading(
                        now(), WattHours.of(1000 + wattHours), null, null, false, List.of()));
        return cpms.bean(SessionLedger.class)
                .write(new SessionChange(session.metered(meter, SeqNos.NONE, now()), false, List.of(), List.of()));
    }

    /** The session ends having drawn so much, and is billed. */
    public ChargeDetailRecord ended(ChargingSession session, long wattHours, Tariff price) {
        Instant end = now();
        Meter meter = session.meter()
                .with(new io.emall.cpms.core.session.MeterReading(
                        end, WattHours.of(1000 + wattHours), null, null, false, List.of()));
        ChargingSession over =
                session.metered(meter, SeqNos.NONE, end).in(new SessionState.Ended(end, "Local", null), end);
        Location at =
                cpms.bean(Locations.class).find(session.place().location()).orElseThrow();
        Evse evse = at.evses().getFirst();
        ChargeDetailRecord record = new ChargeDetailRecord(
                session.id(),
                operator(),
                session.startedAt(),
                end,
                session.driver(),
                null,
                new ChargeDetailRecord.Site(
                        session.place(),
                        at.name(),
                        at.address(),
                        evse.evseId(),
                        evse.connectors().getFirst()),
                price,
                Bill.of(meter.energy(), price.price()),
                end,
                null);
        cpms.bean(SessionLedger.class)
                .write(new SessionChange(over, false, List.of(), List.of(), List.of(record), null));
        return record;
    }
}
