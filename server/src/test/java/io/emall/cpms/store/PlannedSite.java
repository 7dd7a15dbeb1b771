package io.emall.cpms.store;

import io.emall.cpms.core.alarm.MemoryAlarms;
import io.emall.cpms.core.battery.Answer;
import io.emall.cpms.core.battery.Battery;
import io.emall.cpms.core.battery.BatteryControl;
import io.emall.cpms.core.battery.BatteryState;
import io.emall.cpms.core.battery.BatteryWatch;
import io.emall.cpms.core.battery.DeviceConnection;
import io.emall.cpms.core.battery.DeviceProtocol;
import io.emall.cpms.core.battery.DeviceRules;
import io.emall.cpms.core.battery.GivenBattery;
import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.battery.Protocols;
import io.emall.cpms.core.battery.SetPoint;
import io.emall.cpms.core.battery.Setting;
import io.emall.cpms.core.battery.SiteMeters;
import io.emall.cpms.core.energy.EnergyDesk;
import io.emall.cpms.core.energy.EnergyManager;
import io.emall.cpms.core.energy.EnergyRules;
import io.emall.cpms.core.energy.HabitForesight;
import io.emall.cpms.core.energy.PlanSheet;
import io.emall.cpms.core.energy.Reins;
import io.emall.cpms.core.energy.Sight;
import io.emall.cpms.core.energy.Site;
import io.emall.cpms.core.energy.SiteAlarms;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.plan.Planner;
import io.emall.cpms.core.profile.Capabilities;
import io.emall.cpms.core.profile.Charging;
import io.emall.cpms.core.profile.ChargingProfile;
import io.emall.cpms.core.profile.CompositeSchedule;
import io.emall.cpms.core.profile.PlannedLimits;
import io.emall.cpms.core.profile.ProfileCommands;
import io.emall.cpms.core.profile.ProfileInstaller;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.core.profile.Situation;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Meter;
import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.Place;
import io.emall.cpms.core.session.SeqNos;
import io.emall.cpms.core.session.SessionChange;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.session.Transaction;
import io.emall.cpms.core.supply.Offers;
import io.emall.cpms.core.supply.Switching;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.optimizer.OjalgoSolver;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A location with three stations of 50 kW and a battery that do what they are told, on the real database. */
final class PlannedSite implements ProfileCommands, DeviceProtocol {
    static final DeviceRules DEVICES =
            new DeviceRules(Duration.ofSeconds(10), Duration.ofSeconds(90), Duration.ofMinutes(15), Duration.ofDays(9));

    private final TestStore store;
    final LocationId location;
    private final String name;
    private final Map<StationId, List<ChargingProfile>> kept = new ConcurrentHashMap<>();
    private final Map<StationId, ChargingSession> charging = new HashMap<>();
    final Set<StationId> deaf = new HashSet<>();

    /** kW that a car takes at most; of others all they may. */
    final Map<StationId, Double> modest = new HashMap<>();

    final Battery battery;
    double charge = 0.5;
    double batteryPower;
    boolean batterySilent;

    @Nullable
    Double gridPower;

    final EnergyDesk desk;
    final EnergyManager manager;
    final MemoryAlarms alarms = new MemoryAlarms();
    private final BatteryWatch watch;
    private final PlannedLimits limits;

    PlannedSite(TestStore store, String name) {
        this.store = store;
        this.name = name;
        this.location = new LocationId("L-" + name + "1");
        this.battery = new Battery(
                new BatteryId(UUID.randomUUID()),
                location,
                "Shed",
                GivenBattery.RATING,
                new DeviceConnection("here", Map.of("url", "x"), null));
        Given.aSite(store, name + "1");
        for (int number = 2; number <= 3; number++) {
            String station = name + number;
            store.stations.save(Given.aStation(station, location.value()));
            store.locations.save(location, Given.anEvse(station + "-1", station, 1, Given.aConnector("1", 1)));
        }
        store.sql
                .sql("update station set online = true, online_since = now() where location_id = ?")
                .param(location.value())
                .update();
        Charging who = new Charging(store.sessions, store.locations);
        ProfileInstaller installer = new ProfileInstaller(this, store.installedProfiles, who, store.clock);
        limits = new PlannedLimits(installer, store.installedProfiles, store.reportedPower, who, store.clock);
        Protocols protocols = new Protocols(List.of(this));
        BatteryControl control = new BatteryControl(
                store.energyDevices,
                store.deviceStatuses,
                store.batteryCommands,
                protocols,
                DEVICES,
                Runnable::run,
                store.clock);
        watch = new BatteryWatch(
                store.energyDevices,
                store.deviceStatuses,
                store.powerHistory,
                store.batteryCommands,
                protocols,
                new MemoryAlarms().desk(store.clock),
                DEVICES,
                Runnable::run,
                store.clock);
        SiteMeters meters = new SiteMeters(store.energyDevices, store.deviceStatuses, store.powerHistory, store.clock);
        Offers offers =
                new Offers(store.dsos, store.contracts, store.supplies, store.curves, store.locations, store.clock);
        Sight sight = new Sight(
                store.locations,
                store.choices,
                offers,
                store.supplies,
                control,
                meters,
                limits,
                store.charges,
                store.preferences,
                store.bookings,
                new HabitForesight(meters, store.pastLoads));
        desk = new EnergyDesk(
                store.sites,
                store.choices,
                store.locations,
                offers,
                control,
                store.audit,
                new Uuids(store.clock),
                store.clock);
        manager = new EnergyManager(
                store.sites,
                store.choices,
                sight,
                new Planner(new OjalgoSolver()),
                new Reins(limits, control, Executors.newVirtualThreadPerTaskExecutor()),
                new Switching(store.dsos, store.contracts, store.supplies, store.clock),
                store.planBook,
                new SiteAlarms(alarms.desk(store.clock)),
                new EnergyRules(Duration.ofMinutes(5), Duration.ofSeconds(30), Duration.ofSeconds(3), DEVICES.giving()),
                store.clock);
    }

    Site connected(double importKilowatts, double buildingKilowatts) {
        Site site = new Site(
                location, Watts.ofKilo(importKilowatts), Watts.ZERO, Watts.ofKilo(buildingKilowatts), BigDecimal.ZERO);
        store.sites.save(site);
        return site;
    }

    /** Time passes second by second as far as anybody looks: devices are read, what is due is planned. */
    void passes(Duration time) {
        for (Instant end = store.clock.instant().plus(time);
                store.clock.instant().isBefore(end); ) {
            store.clock.turn(Duration.ofSeconds(1));
            charge += batteryPower / 3600 / 100_000;
            if (store.clock.instant().getEpochSecond() % 10 == 0) {
                watch.round();
                charging.replaceAll((station, session) -> metered(session));
            }
            manager.due().stream()
                    .filter(claim -> claim.site().location().equals(location))
                    .forEach(manager::tend);
        }
    }

    /** Cars take all they may. */
    private ChargingSession metered(ChargingSession session) {
        StationId station = session.place().station();
        double kilowatts = Math.min(allows(station), modest.getOrDefault(station, Double.POSITIVE_INFINITY));
        MeterReading reading =
                new MeterReading(store.clock.instant(), null, Watts.ofKilo(kilowatts), null, false, List.of());
        ChargingSession after = session.metered(session.meter().with(reading), session.heard(), store.clock.instant());
        return store.sessionLedger.write(new SessionChange(after, false, List.of(reading), List.of()));
    }

    void silence(Duration time) {
        store.clock.turn(time);
    }

    PlanSheet plan() {
        return store.planBook.latest(location).orElseThrow();
    }

    StationId station(int number) {
        return new StationId(name + number);
    }

    EvseUid evse(int number) {
        return new EvseUid(name + number + "-1");
    }

    void carComes(int number) {
        Instant now = store.clock.instant();
        int its = store.sessionLedger.nextNumber();
        ChargingSession session = new ChargingSession(
                new SessionId(new Uuids(store.clock).next()),
                its,
                Given.OPERATOR.id(),
                new Place(station(number), location, 1, evse(number), new ConnectorId("1")),
                new SessionState.Active(),
                now,
                new Transaction("k" + its, "" + its, true),
                null,
                Meter.UNREAD,
                SeqNos.NONE,
                null,
                null,
                now);
        store.sessionLedger.write(new SessionChange(session, true, List.of(), List.of()));
        charging.put(station(number), session);
    }

    void carLeaves(int number) {
        ChargingSession session = charging.remove(station(number));
        store.sessionLedger.write(new SessionChange(
                session.in(new SessionState.Ended(store.clock.instant(), "Local", null), store.clock.instant()),
                false,
                List.of(),
                List.of()));
        kept.getOrDefault(station(number), List.of()).removeIf(profile -> profile.transaction() != null);
    }

    /** kW that the station lets a car have now. */
    double allows(int number) {
        return allows(station(number));
    }

    private double allows(StationId station) {
        Situation situation = new Charging(store.sessions, store.locations).situation(station, 1);
        Instant now = store.clock.instant();
        return CompositeSchedule.of(kept.getOrDefault(station, List.of()), situation, now, Duration.ofSeconds(1))
                .at(now, situation.supply())
                .kilo();
    }

    double allowsInAll() {
        return allows(1) + allows(2) + allows(3);
    }

    @Override
    public CommandOutcome set(StationId station, ChargingProfile profile) {
        if (deaf.contains(station)) {
            return new CommandOutcome.NoAnswer();
        }
        List<ChargingProfile> there = kept.computeIfAbsent(station, _ -> new CopyOnWriteArrayList<>());
        there.removeIf(profile::replaces);
        there.add(profile);
        return new CommandOutcome.Accepted("Accepted");
    }

    @Override
    public CommandOutcome clear(StationId station, ChargingProfile profile) {
        kept.getOrDefault(station, new ArrayList<>()).removeIf(other -> other.number() == profile.number());
        return new CommandOutcome.Accepted("Accepted");
    }

    @Override
    public Composite composite(StationId station, int evse, Duration span, RateUnit unit) {
        return new Composite.Untold(new CommandOutcome.NotSupported(""));
    }

    @Override
    public Report report(StationId station) {
        return new Report.Untold(new CommandOutcome.NotSupported(""));
    }

    @Override
    public Optional<Capabilities> capabilities(StationId station) {
        return Optional.empty();
    }

    @Override
    public String name() {
        return "here";
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    @Override
    public boolean hasSecret() {
        return false;
    }

    @Override
    public Optional<String> objection(DeviceConnection connection) {
        return Optional.empty();
    }

    @Override
    public Answer<BatteryState> battery(DeviceConnection connection) {
        return batterySilent
                ? new Answer.Unreachable<>("silent")
                : new Answer.Answered<>(new BatteryState(
                        charge, new Watts(batteryPower), 20.0, List.of(), null, null, store.clock.instant()));
    }

    @Override
    public Answer<io.emall.cpms.core.battery.MeterReading> meter(DeviceConnection connection, MeterKind kind) {
        return gridPower == null
                ? new Answer.Unreachable<>("there is none")
                : new Answer.Answered<>(
                        new io.emall.cpms.core.battery.MeterReading(new Watts(gridPower), null, store.clock.instant()));
    }

    @Override
    public Answer<Watts> set(DeviceConnection connection, SetPoint wanted) {
        if (batterySilent) {
            return new Answer.Unreachable<>("silent");
        }
        batteryPower = wanted.power().value();
        return new Answer.Answered<>(wanted.power());
    }

    @Override
    public Answer<Watts> release(DeviceConnection connection) {
        batteryPower = 0;
        return new Answer.Answered<>(Watts.ZERO);
    }
}
