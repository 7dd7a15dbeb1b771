package io.emall.cpms.core.battery;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Batteries and meters as people enter, try, change, look at and remove them. */
public final class EnergyDeviceDesk {

    private final Devices devices;
    private final Statuses statuses;
    private final BatteryCommands commands;
    private final SiteMeters meters;
    private final Protocols protocols;
    private final Locations locations;
    private final DeviceAlarms alarms;
    private final AuditLog audit;
    private final InstantSource clock;

    public EnergyDeviceDesk(
            Devices devices,
            Statuses statuses,
            BatteryCommands commands,
            SiteMeters meters,
            Protocols protocols,
            Locations locations,
            AlarmDesk alarms,
            AuditLog audit,
            InstantSource clock) {
        this.devices = devices;
        this.statuses = statuses;
        this.commands = commands;
        this.meters = meters;
        this.protocols = protocols;
        this.locations = locations;
        this.alarms = new DeviceAlarms(alarms);
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a wish to save a device. */
    public sealed interface Outcome {
        record Saved(Device device) implements Outcome {}

        record NoSuchLocation() implements Outcome {}

        /** Another device of the location is called so. */
        record NameTaken() implements Outcome {}

        /** The connection would never be made. */
        record NotCalled(String why) implements Outcome {}
    }

    /** What a device said when it was tried. */
    public sealed interface Trial {
        record Told(BatteryState state) implements Trial {}

        record Shown(MeterReading reading) implements Trial {}

        record Failed(Contact contact) implements Trial {}
    }

    public List<DeviceSheet> all(Actor actor, LocationId location) {
        actor.must(Permission.VIEW_ENERGY);
        return devices.at(location).stream().map(this::sheet).toList();
    }

    public Optional<DeviceSheet> find(Actor actor, LocationId location, UUID key) {
        actor.must(Permission.VIEW_ENERGY);
        return devices.find(key)
                .filter(device -> device.location().equals(location))
                .map(this::sheet);
    }

    /** In the order of time. */
    public List<Quarter> history(Actor actor, Device device, Instant from, Instant until) {
        actor.must(Permission.VIEW_ENERGY);
        return meters.history(new BatteryId(device.key()), from, until);
    }

    /** The languages a device may speak. */
    public Protocols protocols() {
        return protocols;
    }

    /** A device without a secret keeps the one it has. */
    public Outcome save(Actor actor, Device wanted) {
        actor.must(Permission.MANAGE_ENERGY);
        Optional<Device> before = devices.find(wanted.key());
        Device device = withSecret(wanted);
        if (locations.find(device.location()).isEmpty()) {
            return new Outcome.NoSuchLocation();
        }
        Optional<String> objection = objection(device.connection());
        if (objection.isPresent()) {
            return new Outcome.NotCalled(objection.get());
        }
        if (!devices.save(device)) {
            return new Outcome.NameTaken();
        }
        before.filter(other -> !other.name().equals(device.name())).ifPresent(alarms::gone);
        audit.record(actor, "save energy device", subject(device));
        return new Outcome.Saved(device);
    }

    /** Asks it once, saved or not; waits for the answer. */
    public Trial test(Actor actor, Device wanted) {
        actor.must(Permission.MANAGE_ENERGY);
        Device device = withSecret(wanted);
        audit.record(actor, "test energy device", subject(device));
        Optional<String> objection = objection(device.connection());
        if (objection.isPresent()) {
            return trial(new Answer.Refused<BatteryState>(objection.get()), Trial.Told::new);
        }
        return switch (device) {
            case Battery battery -> trial(protocols.battery(battery.connection()), Trial.Told::new);
            case Meter meter -> trial(protocols.meter(meter.connection(), meter.kind()), Trial.Shown::new);
        };
    }

    /** Whatever it said before, what a battery says of its charge is believed from now on. */
    public boolean trust(Actor actor, Battery battery) {
        actor.must(Permission.MANAGE_ENERGY);
        Optional<BatteryStatus> status = statuses.battery(battery.key());
        status.ifPresent(its -> {
            statuses.save(battery.key(), its.trusted());
            audit.record(actor, "believe the charge", subject(battery));
        });
        return status.isPresent();
    }

    /** A battery that was told something is let go first. */
    public boolean remove(Actor actor, Device device) {
        actor.must(Permission.MANAGE_ENERGY);
        if (device instanceof Battery battery && commands.find(battery.id()).isPresent()) {
            protocols.release(battery.connection());
        }
        alarms.gone(device);
        audit.record(actor, "remove energy device", subject(device));
        return devices.remove(device.key());
    }

    private <T> Trial trial(Answer<T> answer, Function<T, Trial> shown) {
        return answer instanceof Answer.Answered<T>(T value)
                ? shown.apply(value)
                : new Trial.Failed(Contact.of(answer, clock.instant()));
    }

    private Optional<String> objection(DeviceConnection connection) {
        List<String> wrong = protocols.wrong(connection);
        return wrong.isEmpty()
                ? protocols.find(connection.protocol()).flatMap(protocol -> protocol.objection(connection))
                : Optional.of("these settings cannot be meant: " + String.join(", ", wrong));
    }

    private Device withSecret(Device wanted) {
        DeviceConnection its = wanted.connection();
        return its.secret() != null
                ? wanted
                : devices.find(wanted.key())
                        .map(Device::connection)
                        .filter(kept -> kept.protocol().equals(its.protocol()))
                        .map(kept -> wanted.with(its.with(kept.secret())))
                        .orElse(wanted);
    }

    private DeviceSheet sheet(Device device) {
        return switch (device) {
            case Battery battery ->
                new DeviceSheet.OfBattery(new Standing(
                        battery,
                        statuses.battery(battery.key()).orElse(null),
                        commands.find(battery.id()).orElse(null),
                        clock.instant()));
            case Meter meter ->
                new DeviceSheet.OfMeter(meter, statuses.meter(meter.key()).orElse(null));
        };
    }

    private static String subject(Device device) {
        return device.name() + " at " + device.location();
    }
}
