package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Batteries, meters and all that is kept of them, in memory. */
final class MemoryBatteries implements Devices, Statuses, PowerHistory, BatteryCommands {

    final Map<UUID, Device> devices = new LinkedHashMap<>();
    final Map<UUID, Object> statuses = new LinkedHashMap<>();
    final Map<BatteryId, BatteryCommand> commands = new LinkedHashMap<>();
    final List<Part> parts = new ArrayList<>();
    private final Map<Object, Instant> due = new LinkedHashMap<>();

    @Override
    public List<Device> at(LocationId location) {
        return devices.values().stream()
                .filter(one -> one.location().equals(location))
                .toList();
    }

    @Override
    public Optional<Device> find(UUID key) {
        return Optional.ofNullable(devices.get(key));
    }

    @Override
    public boolean save(Device device) {
        boolean taken = at(device.location()).stream()
                .anyMatch(other ->
                        other.name().equals(device.name()) && !other.key().equals(device.key()));
        if (!taken) {
            devices.put(device.key(), device);
        }
        return !taken;
    }

    @Override
    public boolean remove(UUID key) {
        return devices.remove(key) != null;
    }

    @Override
    public List<Device> due(Instant now, Instant next, int limit) {
        return devices.values().stream()
                .filter(one -> isDue(one.key(), now, next))
                .toList();
    }

    private boolean isDue(Object key, Instant now, Instant next) {
        if (due.getOrDefault(key, Instant.MIN).isAfter(now)) {
            return false;
        }
        due.put(key, next);
        return true;
    }

    @Override
    public List<LocationId> locations() {
        return devices.values().stream().map(Device::location).distinct().toList();
    }

    @Override
    public Optional<BatteryStatus> battery(UUID key) {
        return Optional.ofNullable((BatteryStatus) statuses.get(key));
    }

    @Override
    public Optional<MeterStatus> meter(UUID key) {
        return Optional.ofNullable((MeterStatus) statuses.get(key));
    }

    @Override
    public void save(UUID key, BatteryStatus status) {
        statuses.put(key, status);
    }

    @Override
    public void save(UUID key, MeterStatus status) {
        statuses.put(key, status);
    }

    @Override
    public void add(List<Part> more) {
        parts.addAll(more);
    }

    @Override
    public List<Part> of(UUID device, Instant from, Instant until) {
        Map<Instant, Part> sums = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> part.device().equals(device)
                        && !part.begins().isBefore(from)
                        && part.begins().isBefore(until))
                .forEach(part -> sums.merge(
                        part.begins(),
                        part,
                        (a, b) -> new Part(
                                device,
                                a.begins(),
                                a.seconds() + b.seconds(),
                                a.wattSeconds() + b.wattSeconds(),
                                b.charge())));
        return List.copyOf(sums.values());
    }

    @Override
    public int forget(Instant before, int most) {
        int had = parts.size();
        parts.removeIf(part -> part.begins().isBefore(before));
        return had - parts.size();
    }

    @Override
    public Optional<BatteryCommand> find(BatteryId battery) {
        return Optional.ofNullable(commands.get(battery));
    }

    @Override
    public void save(BatteryCommand command, Instant next) {
        commands.put(command.battery(), command);
        due.put(command.battery(), next);
    }

    @Override
    public void outcome(BatteryCommand command) {
        commands.computeIfPresent(command.battery(), (_, now) -> now.at().equals(command.at()) ? command : now);
    }

    @Override
    public List<BatteryCommand> dueAgain(Instant now, Instant next, int limit) {
        return commands.values().stream()
                .filter(one -> isDue(one.battery(), now, next))
                .toList();
    }

    @Override
    public void remove(BatteryId battery) {
        commands.remove(battery);
    }
}
