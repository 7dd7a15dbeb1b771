package io.emall.cpms.certification;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.KeyedHash;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.MemoryAlarms;
import io.emall.cpms.core.alarm.MemorySecurityLog;
import io.emall.cpms.core.customer.CustomerProgress;
import io.emall.cpms.core.device.Changed;
import io.emall.cpms.core.device.DeviceDesk;
import io.emall.cpms.core.device.DeviceReader;
import io.emall.cpms.core.device.DeviceTalk;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.diagnostics.LogProgress;
import io.emall.cpms.core.display.DisplayProgress;
import io.emall.cpms.core.firmware.FirmwareProgress;
import io.emall.cpms.core.locallist.LocalListCare;
import io.emall.cpms.core.locallist.LocalListDesk;
import io.emall.cpms.core.locallist.StationList;
import io.emall.cpms.core.location.AvailabilityCare;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Equipment;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.StaticData;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.location.StationControl;
import io.emall.cpms.core.monitoring.MonitorDesk;
import io.emall.cpms.core.onboarding.Approvals;
import io.emall.cpms.core.onboarding.Newcomers;
import io.emall.cpms.core.onboarding.Onboarding;
import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.DeskServices;
import io.emall.cpms.core.session.SessionCare;
import io.emall.cpms.core.session.SessionPolicy;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.session.StationDesk;
import io.emall.cpms.core.session.StationDesks;
import io.emall.cpms.core.session.TransactionStatus;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.token.Authoriser;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.token.Grant;
import io.emall.cpms.core.token.MasterPass;
import io.emall.cpms.core.token.RealTimeAuthorisation;
import io.emall.cpms.core.token.Token;
import io.emall.cpms.core.token.Whitelist;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.UserId;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.core.vendor.VendorDesk;
import io.emall.cpms.ocpp.block.Upkeep;
import io.emall.cpms.ocpp.door.DoorServices;
import io.emall.cpms.ocpp.door.DoorSettings;
import io.emall.cpms.ocpp.door.StationDoor;
import io.emall.cpms.ocpp.door.UpkeepCommands;
import io.emall.cpms.ocpp.socket.ListenerSettings;
import io.emall.cpms.store.TestStore;
import io.emall.sim.socket.StationAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The stations' door with the desks behind it, on a real socket and the real database. */
final class DoorOnDatabase implements AfterAllCallback, FailedExchanges {
    static final String KEY = "00112233445566778899aabbccddeeff00112233";
    static final String GOOD = "GOODCARD";
    static final String BLOCKED = "BLOCKEDCARD";
    static final String EXPIRED = "EXPIREDCARD";
    static final String STAFF = "STAFFCARD";
    static final String UNKNOWN = "STRANGER";

    private static final MasterPass STAFF_PASS = new MasterPass("MASTERPASS", Set.of(new TokenUid(STAFF)));
    static final Actor PERSON = new Actor(new UserId(new UUID(3, 3)), "test", Role.ADMINISTRATOR);
    static final Actor ADMINISTRATOR = new Actor(new UserId(new UUID(9, 9)), "ada", Role.ADMINISTRATOR);

    final TestStore store = new TestStore();
    final TestSecurity security = new TestSecurity(store);
    private final Ground ground = new Ground(store);
    final DeskServices services;
    final StationDesks desks;
    final List<Failure> failures = new CopyOnWriteArrayList<>();
    final MemoryAlarms alarms = new MemoryAlarms();
    final MemorySecurityLog securityLog = new MemorySecurityLog();
    private final InstantSource clock = InstantSource.system();
    private final AtomicInteger stations = new AtomicInteger();
    final StationDoor door;
    final Onboarding onboarding;
    final Approvals approvals;
    final DeviceReader deviceReader;
    final DeviceDesk deviceDesk;
    final MonitorDesk monitorDesk;
    private final StaticData data;

    private final Signals signals = new Signals();

    /** Whoever waits, waits no longer than it takes to look. */
    static final SessionPolicy IMPATIENT = new SessionPolicy(
            Duration.ofSeconds(1),
            Duration.ZERO,
            Duration.ofMinutes(15),
            Duration.ofMinutes(5),
            Duration.ZERO,
            Duration.ZERO,
            false);

    DoorOnDatabase() {
        this(SessionPolicy.STANDARD);
    }

    DoorOnDatabase(SessionPolicy policy) {
        ground.lay();
        security.prepare();
        Newcomers newcomers = new Newcomers(store.candidates, store.stations, signals, clock);
        services = new DeskServices(
                store.stations,
                store.locations,
                store.stationLedger,
                store.sessionLedger,
                store.sessions,
                new Authoriser(store.tokens, DoorOnDatabase::ask, STAFF_PASS, clock),
                store.grants,
                store.bookings,
                store.tariffs,
                signals,
                new Uuids(clock),
                clock,
                policy);
        desks = new StationDesks(services);
        AlarmDesk alarmDesk = alarms.desk(clock);
        DoorSettings settings = new DoorSettings(
                ListenerSettings.onPort(0).withTls(0, false), Duration.ofMinutes(5), Duration.ofSeconds(5));
        DeviceTalk talk = new DeviceTalk() {
            @Override
            public Answer askForAll(StationId station, int requestId) {
                return door().devices().askForAll(station, requestId);
            }

            @Override
            public List<Changed> change(StationId station, List<Wanted> wanted, int atOnce) {
                return door().devices().change(station, wanted, atOnce);
            }
        };
        deviceReader = new DeviceReader(store.devices, talk, signals, Runnable::run, clock);
        deviceDesk = new DeviceDesk(store.devices, talk, deviceReader, store.audit, signals, new Uuids(clock), clock);
        door = new StationDoor(
                settings,
                new DoorServices(
                        desks,
                        store.stations,
                        store.sessionLedger,
                        this,
                        message -> {},
                        hash(),
                        clock,
                        alarmDesk,
                        upkeep(),
                        securityLog.desk(alarmDesk, clock),
                        security.door(),
                        newcomers,
                        deviceReader,
                        store.deviations,
                        DoorPower.reports(store, clock),
                        store.monitors));
        door.start();
        monitorDesk = new MonitorDesk(store.monitors, door.monitors(), store.audit, signals, clock);
        onboarding =
                new Onboarding(store.candidates, door.newcomers(), hash(), store.audit, signals, Runnable::run, clock);
        data = new StaticData(store.locations, store.stations, hash(), store.audit, signals);
        approvals = new Approvals(
                store.candidates, door.newcomers(), data, store.operators, hash(), signals, new Uuids(clock), clock);
    }

    private StationDoor door() {
        return door;
    }

    /** The administrator keeps a station from working. */
    void hold(StationAddress station, Station.Hold hold) {
        data.hold(ADMINISTRATOR, new StationId(station.identity()), hold);
    }

    private Upkeep upkeep() {
        return new Upkeep(
                new FirmwareProgress(store.updates, update -> {}, new Signals(), clock),
                store.publications,
                new LogProgress(store.stationLogs, new Signals(), clock),
                new DisplayProgress(store.displays, new Signals(), clock),
                new CustomerProgress(store.customers, new Signals(), clock),
                new VendorDesk(List.of(), Duration.ofSeconds(5)));
    }

    /** What stations are told for their upkeep. */
    UpkeepCommands upkeepCommands() {
        return door.upkeep();
    }

    /** Any function will do for a keyed hash here. */
    private static KeyedHash hash() {
        return secret -> ("hashed " + HexFormat.of().formatHex(secret)).getBytes(StandardCharsets.UTF_8);
    }

    private static RealTimeAuthorisation.Answer ask(Token token, LocationId location, @Nullable EvseUid evse) {
        return token.uid().value().equals(EXPIRED)
                ? new RealTimeAuthorisation.Answer.Refused(Authorisation.Reason.EXPIRED)
                : new RealTimeAuthorisation.Answer.Unreachable();
    }

    /** A token of the eMSP that may charge, or may no longer. */
    void token(String uid, boolean valid) {
        ground.token(uid, valid, Whitelist.ALWAYS);
    }

    /** A newly registered station with two EVSEs, and where it finds us. */
    StationAddress register() {
        String id = "CP" + stations.incrementAndGet();
        store.stations.save(Station.unseen(new StationId(id), Ground.OPERATOR, new LocationId("L1")));
        store.stations.saveKeyHash(new StationId(id), hash().of(KEY.getBytes(StandardCharsets.UTF_8)));
        store.locations.save(new LocationId("L1"), evse(id, 1));
        store.locations.save(new LocationId("L1"), evse(id, 2));
        return address(id, KEY);
    }

    /** Where stations connect with TLS. */
    URI secure() {
        return URI.create("wss://localhost:" + door.tlsPort() + "/ocpp");
    }

    TestSecurity.Desks securityDesks() {
        return security.desks(door.security(), hash());
    }

    /** What time would do: signs and sends certificates, installs roots. */
    void securityRound() {
        security.signing.round(door.security());
        securityDesks().rollout().round();
    }

    /** A station that nobody registered. */
    StationAddress stranger() {
        return address("NEW" + stations.incrementAndGet(), KEY);
    }

    StationAddress address(String id, String key) {
        byte[] bytes = key.length() == 40 ? HexFormat.of().parseHex(key) : key.getBytes(StandardCharsets.UTF_8);
        return new StationAddress(URI.create("ws://localhost:" + door.port() + "/ocpp"), id, bytes);
    }

    private static Evse evse(String station, int number) {
        return Equipment.anEvse(station, number, Equipment.aSocket(ConnectorState.UNREPORTED, now()));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** How the station's local list stands after it was brought up to date. */
    StationList sendList(StationAddress station) {
        return listDesk().send(PERSON, new StationId(station.identity()));
    }

    LocalListDesk listDesk() {
        LocalListCare care = new LocalListCare(store.localLists, door.lists(), store.stations, clock, Runnable::run);
        return new LocalListDesk(store.localLists, care, door.lists(), store.audit, clock);
    }

    /** The desks of a second node on the same database, which remembers nothing of this one's. */
    StationDesks anotherNode() {
        return new StationDesks(services);
    }

    /** What time brings, when the test says so. */
    SessionCare care() {
        return new SessionCare(services, desks, store.sessions, door.inquiries(), door.commands(), Runnable::run);
    }

    StationControl control() {
        return new StationControl(door.commands(), store.audit, store.wishes, clock);
    }

    AvailabilityCare availabilityCare(Instant now) {
        return new AvailabilityCare(store.wishes, door.commands(), () -> now, Runnable::run);
    }

    TransactionStatus transactionStatus(StationAddress station, @Nullable String reference) {
        return door.inquiries().ask(new StationId(station.identity()), reference);
    }

    CommandOutcome send(StationAddress station, StationCommand command) {
        return door.commands().send(new StationId(station.identity()), command);
    }

    /** An eMSP's START_SESSION for the good card: vouched for, asked of the station, promised. */
    CommandOutcome remoteStart(StationAddress station, int evse) {
        StationDesk desk = desks.of(new StationId(station.identity()));
        Driver driver = new Driver(
                new TokenUid(GOOD),
                "RFID",
                Ground.EMSP,
                "NL",
                "MSP",
                "NL-MSP-C",
                null,
                Driver.AuthMethod.COMMAND,
                "ref");
        Grant grant = new Grant(77, new EvseUid(station.identity() + "-" + evse), driver, null, clock.instant());
        desk.vouch(grant);
        CommandOutcome outcome = send(station, new StationCommand.Start(evse, new TokenUid(GOOD), "RFID", 77));
        if (outcome instanceof CommandOutcome.Accepted) {
            desk.promise(grant);
        }
        return outcome;
    }

    ConnectorState state(StationAddress station, int evse) {
        return store.locations
                .findByEvse(new EvseUid(station.identity() + "-" + evse))
                .orElseThrow()
                .evse(new EvseUid(station.identity() + "-" + evse))
                .orElseThrow()
                .connectors()
                .getFirst()
                .state();
    }

    boolean isOnline(StationAddress station) {
        return store.stations
                .find(new StationId(station.identity()))
                .orElseThrow()
                .online();
    }

    /** The station's sessions, newest first. */
    List<ChargingSession> sessions(StationAddress station) {
        return store.sessions
                .page(new Sessions.Filter(new StationId(station.identity()), null, null, null), null, 50)
                .items();
    }

    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain for " + what);
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void record(Failure failure) {
        failures.add(failure);
    }

    @Override
    public List<Failure> latest(@Nullable String who, int limit) {
        return failures.reversed().stream().limit(limit).toList();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        door.close();
        store.close();
    }
}
