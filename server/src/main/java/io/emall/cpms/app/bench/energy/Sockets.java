package io.emall.cpms.app.bench.energy;

import io.emall.cpms.core.battery.Battery;
import io.emall.cpms.core.battery.BatteryCommand;
import io.emall.cpms.core.battery.BatteryState;
import io.emall.cpms.core.battery.BatteryStatus;
import io.emall.cpms.core.battery.Belief;
import io.emall.cpms.core.battery.Contact;
import io.emall.cpms.core.battery.DeviceConnection;
import io.emall.cpms.core.battery.Rating;
import io.emall.cpms.core.battery.SitePower;
import io.emall.cpms.core.battery.SitePower.Measured;
import io.emall.cpms.core.battery.Standing;
import io.emall.cpms.core.energy.Order;
import io.emall.cpms.core.energy.Outlook;
import io.emall.cpms.core.energy.Seen;
import io.emall.cpms.core.energy.Steering;
import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.ConnectorFormat;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.PowerType;
import io.emall.cpms.core.plan.Intent;
import io.emall.cpms.core.plan.Series;
import io.emall.cpms.core.profile.CompositeSchedule;
import io.emall.cpms.core.profile.Supply;
import io.emall.cpms.core.profile.Tap;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Meter;
import io.emall.cpms.core.session.Place;
import io.emall.cpms.core.session.SeqNos;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sockets, battery and meters as the product sees and tells them: each minute what it does in the live loop ({@link Steering}),
 * with stations that accept limits at once and keep their fallback when one ends.
 */
final class Sockets {
    private static final LocationId HERE = new LocationId("here");
    private static final io.emall.cpms.core.energy.Site SITE = new io.emall.cpms.core.energy.Site(
            HERE,
            Watts.ofKilo(Site.IMPORT_LIMIT),
            Watts.ofKilo(Site.EXPORT_LIMIT),
            Watts.ofKilo(Site.BUILDING_MOST),
            BigDecimal.ZERO);
    private static final Battery BATTERY = new Battery(
            Replay.BATTERY,
            HERE,
            "battery",
            new Rating(
                    WattHours.ofKilo(BigDecimal.valueOf(Site.CAPACITY)),
                    Watts.ofKilo(Site.BATTERY_POWER),
                    Watts.ofKilo(Site.BATTERY_POWER),
                    Site.EFFICIENCY,
                    Site.EFFICIENCY,
                    BigDecimal.valueOf(Site.WEAR),
                    Site.RESERVE / Site.CAPACITY,
                    0,
                    50),
            new DeviceConnection("bench", Map.of(), null));
    private static final Outlook NONE = new Outlook(Series.flat(1, 0), Series.flat(1, 0), Series.flat(1, 0), null);

    /** As the server's: for how long a battery goes on giving what it was told last. */
    private static final Duration WATCHDOG = Duration.ofMinutes(15);

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration LIMITS = Duration.ofMinutes(5);

    /** What changes is looked at again within seconds; a battery does what it was told by then. */
    private static final int ROUNDS = 4;

    private static final double SETTLED = 100;

    private record Hold(double watts, Instant until) {}

    private final List<Evse> evses = new ArrayList<>();
    private final @Nullable Hold[] holds = new Hold[Site.FAST + Site.STANDARD];
    private final @Nullable Plugged[] there = new Plugged[holds.length];
    private Instant now = Instant.EPOCH;

    /** W */
    double battery;

    Sockets() {
        for (int socket = 0; socket < holds.length; socket++) {
            evses.add(evse(socket));
        }
    }

    /** W */
    static double most(int socket) {
        return socket < Site.FAST ? 50_000 : 22_080;
    }

    private static Evse evse(int socket) {
        boolean fast = socket < Site.FAST;
        Connector connector = new Connector(
                new ConnectorId("1"),
                1,
                fast ? "IEC_62196_T2_COMBO" : "IEC_62196_T2",
                ConnectorFormat.SOCKET,
                fast ? PowerType.DC : PowerType.AC_3_PHASE,
                fast ? 400 : 230,
                fast ? 125 : 32,
                new Watts(most(socket)),
                ConnectorState.AVAILABLE,
                Instant.EPOCH);
        String name = "S" + socket;
        return new Evse(
                new EvseUid(name), null, new StationId(name), 1, List.of(connector), true, false, Instant.EPOCH);
    }

    static ChargingSession session(Visit visit) {
        String name = "S" + visit.socket();
        return new ChargingSession(
                new SessionId(new UUID(3, visit.number())),
                visit.number(),
                OperatorId.parse("IT-EML"),
                new Place(new StationId(name), HERE, 1, new EvseUid(name), new ConnectorId("1")),
                new SessionState.Active(),
                Instant.EPOCH,
                null,
                null,
                Meter.UNREAD,
                SeqNos.NONE,
                null,
                visit.booked() ? new BookingId(new UUID(4, visit.number())) : null,
                Instant.EPOCH);
    }

    /** The product looks, and tells stations and battery. */
    void steer(int minute, Replay replay, Intent intent) {
        now = Instant.EPOCH.plusSeconds(60L * minute);
        Arrays.fill(there, null);
        replay.plugged.forEach(car -> there[car.visit.socket()] = car);
        double did = replay.batteryDid * 1000;
        boolean pending = true;
        for (int round = 0; pending && round < ROUNDS; round++) {
            Steering steering = Steering.of(seen(minute, replay, did), intent, WATCHDOG);
            steering.next().orders().forEach(this::accept);
            battery = Objects.requireNonNull(steering.batteries().get(Replay.BATTERY))
                    .value();
            pending = steering.next().pending() || Math.abs(battery - did) > SETTLED;
            did = battery;
        }
    }

    private void accept(Order order) {
        int socket = evses.indexOf(order.tap().evse());
        holds[socket] = new Hold(order.limit().value(), order.until());
    }

    /** W that a car may take now. */
    double allowed(int socket) {
        return at(socket, now);
    }

    private double at(int socket, Instant moment) {
        Hold hold = holds[socket];
        return hold != null && moment.isBefore(hold.until()) ? hold.watts() : fallback(socket);
    }

    /** W */
    static double all() {
        return Site.FAST * most(0) + Site.STANDARD * most(Site.FAST);
    }

    private static double fallback(int socket) {
        return most(socket) * SITE.forStations().value() / all();
    }

    /** W that it would take, as far as anybody can see. */
    double appetite(Plugged car) {
        return tap(car.visit.socket(), now.plus(LIMITS)).appetite(most(car.visit.socket()));
    }

    private Seen seen(int minute, Replay replay, double batteryDoes) {
        World world = replay.world;
        long grid = LIMITS.toSeconds();
        Instant until = Instant.ofEpochSecond((now.getEpochSecond() / grid + 2) * grid);
        List<Tap> taps = new ArrayList<>();
        for (int socket = 0; socket < holds.length; socket++) {
            taps.add(tap(socket, until));
        }
        return new Seen(
                SITE,
                now,
                until,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(standing(replay.charge / Site.CAPACITY, batteryDoes)),
                new SitePower(measured(world.sun()[minute]), measured(world.building()[minute]), null, now),
                taps,
                List.of(),
                NONE);
    }

    private Measured measured(double kilowatts) {
        return new Measured(Watts.ofKilo(kilowatts), now, true);
    }

    private Standing standing(double share, double watts) {
        double charge = Math.clamp(share, 0, 1);
        return new Standing(
                BATTERY,
                new BatteryStatus(
                        new Contact(Contact.Kind.ANSWERED, "", now),
                        new BatteryState(charge, new Watts(watts), null, List.of(), null, null, now),
                        new Belief(charge, 0, null, new Belief.Track(charge, 0, 0, true)),
                        null),
                new BatteryCommand(
                        Replay.BATTERY,
                        new Watts(battery),
                        "plan",
                        now,
                        now.plus(WATCHDOG),
                        new Watts(battery),
                        now,
                        ""),
                now);
    }

    private Tap tap(int socket, Instant until) {
        Plugged car = there[socket];
        Hold hold = holds[socket];
        boolean held = hold != null && hold.until().isAfter(now);
        double drawn = car == null ? Double.NaN : 1000 * car.drawn;
        return new Tap(
                evses.get(socket),
                Supply.of(evses.get(socket)),
                car == null ? null : car.session,
                new Watts(Math.max(at(socket, now), at(socket, until.minusSeconds(1)))),
                new Watts(Math.max(at(socket, now), at(socket, now.plus(SOON).minusSeconds(1)))),
                new Watts(at(socket, until.minusSeconds(1))),
                new CompositeSchedule(now, until, List.of(new CompositeSchedule.Step(now, null, null))),
                Double.isNaN(drawn) ? null : new Watts(drawn),
                held && car != null && !Double.isNaN(drawn) ? new Watts(car.allowed) : null,
                true,
                held && hold != null ? new Watts(hold.watts()) : null,
                held && hold != null ? hold.until() : null);
    }
}
