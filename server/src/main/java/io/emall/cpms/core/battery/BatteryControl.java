package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * How batteries are told what to do. A command stands as a row and is said again before the battery's watchdog ends, on
 * whichever node lives; each time it is cut down to what is safe then. A command that is not renewed ends by itself.
 */
public final class BatteryControl {

    private static final int AT_ONCE = 200;

    private final Devices devices;
    private final Statuses statuses;
    private final BatteryCommands commands;
    private final Protocols protocols;
    private final DeviceRules rules;
    private final Executor background;
    private final InstantSource clock;

    public BatteryControl(
            Devices devices,
            Statuses statuses,
            BatteryCommands commands,
            Protocols protocols,
            DeviceRules rules,
            Executor background,
            InstantSource clock) {
        this.devices = devices;
        this.statuses = statuses;
        this.commands = commands;
        this.protocols = protocols;
        this.rules = rules;
        this.background = background;
        this.clock = clock;
    }

    /**
     * What became of a command.
     *
     * @param safe what of it is safe, and why not more
     * @param answer the battery's; the command stands and is said again even if the battery did not take it
     */
    public record Told(SafePower safe, Answer<Watts> answer) {}

    /** The batteries of a location, by name. */
    public List<Standing> state(LocationId location) {
        return devices.at(location).stream()
                .filter(Battery.class::isInstance)
                .map(device -> standing((Battery) device))
                .toList();
    }

    /**
     * Tells a battery what to do until it is told otherwise, at most for {@link DeviceRules#commandFor}; waits for it.
     *
     * @param power positive charges, negative discharges, zero holds
     * @param why in words, for those who look at it
     * @return empty if there is no such battery
     */
    public Optional<Told> set(BatteryId id, Watts power, String why) {
        return find(id).map(battery -> {
            Instant now = clock.instant();
            BatteryCommand command =
                    new BatteryCommand(id, power, why, now, now.plus(rules.commandFor()), null, null, "");
            commands.save(command, now.plus(rules.refresh()));
            return tell(battery, command);
        });
    }

    /** Lets a battery do again what it would do without us; empty if there is no such battery. */
    public Optional<Answer<Watts>> release(BatteryId id) {
        return find(id).map(battery -> {
            commands.remove(id);
            return protocols.release(battery.connection());
        });
    }

    /** Says again what must be said again, and ends what nobody renewed. */
    public void round() {
        Instant now = clock.instant();
        for (BatteryCommand command : commands.dueAgain(now, now.plus(rules.refresh()), AT_ONCE)) {
            background.execute(() -> again(command));
        }
    }

    private void again(BatteryCommand command) {
        Battery battery = find(command.battery()).orElse(null);
        if (battery == null) {
            commands.remove(command.battery());
        } else if (command.until().isAfter(clock.instant())) {
            tell(battery, command);
        } else {
            end(battery, command);
        }
    }

    /** A battery that cannot be reached has let go by itself once its watchdog bit. */
    private void end(Battery battery, BatteryCommand command) {
        boolean released = protocols.release(battery.connection()) instanceof Answer.Answered;
        Instant bites = command.until().plus(rules.watchdog(command.wanted())).plus(rules.refresh());
        if (released || bites.isBefore(clock.instant())) {
            commands.remove(command.battery());
        }
    }

    private Told tell(Battery battery, BatteryCommand command) {
        Duration watchdog = rules.watchdog(command.wanted());
        SafePower safe = standing(battery).safe(command.wanted(), watchdog);
        Answer<Watts> answer = protocols.set(battery.connection(), new SetPoint(safe.power(), watchdog));
        commands.outcome(
                switch (answer) {
                    case Answer.Answered<Watts>(Watts taken) -> command.sent(taken, clock.instant());
                    case Answer.Unreachable<Watts>(String why) -> command.failed(why);
                    case Answer.Nonsense<Watts>(String why) -> command.failed(why);
                    case Answer.Refused<Watts>(String why) -> command.failed(why);
                });
        return new Told(safe, answer);
    }

    private Standing standing(Battery battery) {
        return new Standing(
                battery,
                statuses.battery(battery.key()).orElse(null),
                commands.find(battery.id()).orElse(null),
                clock.instant());
    }

    private Optional<Battery> find(BatteryId id) {
        return devices.find(id.value()).filter(Battery.class::isInstance).map(Battery.class::cast);
    }
}
