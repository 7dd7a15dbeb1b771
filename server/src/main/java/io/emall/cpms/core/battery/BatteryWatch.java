package io.emall.cpms.core.battery;

import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Asks batteries and meters how they are, keeps what they tell and what flowed, and tells people of trouble. */
public final class BatteryWatch {

    private static final int AT_ONCE = 200;
    private static final int FORGOTTEN_AT_ONCE = 10_000;
    /** A battery whose power is further off than this share of its rating does something else. */
    private static final double OBEYS = 0.1;

    private final Devices devices;
    private final Statuses statuses;
    private final PowerHistory history;
    private final BatteryCommands commands;
    private final Protocols protocols;
    private final DeviceAlarms alarms;
    private final DeviceRules rules;
    private final Executor background;
    private final InstantSource clock;

    public BatteryWatch(
            Devices devices,
            Statuses statuses,
            PowerHistory history,
            BatteryCommands commands,
            Protocols protocols,
            AlarmDesk alarms,
            DeviceRules rules,
            Executor background,
            InstantSource clock) {
        this.devices = devices;
        this.statuses = statuses;
        this.history = history;
        this.commands = commands;
        this.protocols = protocols;
        this.alarms = new DeviceAlarms(alarms);
        this.rules = rules;
        this.background = background;
        this.clock = clock;
    }

    /** Asks those that are due, each in a thread of its own: one that is silent delays nobody. */
    public void round() {
        Instant now = clock.instant();
        for (Device device : devices.due(now, now.plus(rules.readEvery()), AT_ONCE)) {
            background.execute(() -> look(device));
        }
    }

    /** Forgets what flowed long ago. */
    public void forget() {
        Instant before = clock.instant().minus(rules.keep());
        int forgotten = FORGOTTEN_AT_ONCE;
        while (forgotten == FORGOTTEN_AT_ONCE) {
            forgotten = history.forget(before, FORGOTTEN_AT_ONCE);
        }
    }

    /** Asks one now. */
    void look(Device device) {
        switch (device) {
            case Battery battery -> look(battery);
            case Meter meter -> look(meter);
        }
    }

    private void look(Battery battery) {
        Answer<BatteryState> answer = protocols.battery(battery.connection());
        Instant now = clock.instant();
        BatteryStatus before = statuses.battery(battery.key()).orElse(null);
        BatteryStatus after = obeying(battery, BatteryStatus.next(battery.rating(), before, answer, now), now);
        tell(battery, before, after, now);
        statuses.save(battery.key(), after);
        keep(battery, before, after);
    }

    private void look(Meter meter) {
        Answer<MeterReading> answer = protocols.meter(meter.connection(), meter.kind());
        Instant now = clock.instant();
        MeterStatus before = statuses.meter(meter.key()).orElse(null);
        MeterStatus after = MeterStatus.next(before, answer, now);
        Set<DeviceTrouble> were = before == null
                ? Set.of()
                : DeviceTrouble.of(before.contact(), now.minus(rules.readEvery()))
                        .keySet();
        alarms.tell(meter, were, DeviceTrouble.of(after.contact(), now), anew(now), now);
        statuses.save(meter.key(), after);
        keep(meter, before, after);
    }

    private void tell(Battery battery, @Nullable BatteryStatus before, BatteryStatus after, Instant now) {
        Set<DeviceTrouble> were = before == null
                ? Set.of()
                : DeviceTrouble.of(battery.rating(), before, now.minus(rules.readEvery()))
                        .keySet();
        Map<DeviceTrouble, String> are = DeviceTrouble.of(battery.rating(), after, now);
        alarms.tell(battery, were, are, anew(now), now);
    }

    private boolean anew(Instant now) {
        return !Quarters.begin(now).equals(Quarters.begin(now.minus(rules.readEvery())));
    }

    private BatteryStatus obeying(Battery battery, BatteryStatus status, Instant now) {
        BatteryState told = status.told();
        BatteryCommand command = commands.find(battery.id()).orElse(null);
        if (told == null
                || command == null
                || command.sent() == null
                || !command.until().isAfter(now)) {
            return status.ignoring(null);
        }
        double off = Math.abs(told.power().value() - command.sent().value());
        double most = Math.max(
                battery.rating().charging().value(),
                battery.rating().discharging().value());
        Instant since = status.ignoringSince() == null ? told.at() : status.ignoringSince();
        return status.ignoring(off > OBEYS * most ? since : null);
    }

    private void keep(Battery battery, @Nullable BatteryStatus before, BatteryStatus after) {
        if (before != null && before.told() != null && after.told() != null && after.belief() != null) {
            keep(
                    battery,
                    before.told().at(),
                    before.told().power(),
                    after.told().at(),
                    after.told().power(),
                    after.belief().charge());
        }
    }

    private void keep(Meter meter, @Nullable MeterStatus before, MeterStatus after) {
        if (before != null && before.reading() != null && after.reading() != null) {
            keep(
                    meter,
                    before.reading().at(),
                    before.reading().power(),
                    after.reading().at(),
                    after.reading().power(),
                    null);
        }
    }

    private void keep(Device device, Instant from, Watts first, Instant until, Watts last, @Nullable Double charge) {
        history.add(Quarters.parts(device.key(), from, first, until, last, charge));
    }
}
