package io.emall.cpms.core.battery;

import io.emall.cpms.core.battery.SitePower.Measured;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the meters of locations show, and showed. */
public final class SiteMeters {

    private final Devices devices;
    private final Statuses statuses;
    private final PowerHistory history;
    private final InstantSource clock;

    public SiteMeters(Devices devices, Statuses statuses, PowerHistory history, InstantSource clock) {
        this.devices = devices;
        this.statuses = statuses;
        this.history = history;
        this.clock = clock;
    }

    public SitePower latest(LocationId location) {
        List<Meter> meters = meters(location).toList();
        return new SitePower(
                measured(meters, MeterKind.PV),
                measured(meters, MeterKind.BUILDING),
                measured(meters, MeterKind.GRID),
                clock.instant());
    }

    /**
     * The sum of all meters of a kind, in the order of time. Quarters that not every meter knows are left out: a sum of a
     * part would be taken for the whole.
     */
    public List<Quarter> history(LocationId location, MeterKind kind, Instant from, Instant until) {
        List<UUID> meters = meters(location)
                .filter(meter -> meter.kind() == kind)
                .map(Meter::key)
                .toList();
        Map<Instant, Quarter> sums = new TreeMap<>();
        Map<Instant, Integer> known = new TreeMap<>();
        for (UUID meter : meters) {
            for (Quarter quarter : history(meter, from, until)) {
                sums.merge(quarter.begins(), quarter, Quarter::plus);
                known.merge(quarter.begins(), 1, Integer::sum);
            }
        }
        sums.keySet().removeIf(begins -> !Objects.equals(known.get(begins), meters.size()));
        return List.copyOf(sums.values());
    }

    /** What flowed at a battery, with its charge, in the order of time. */
    public List<Quarter> history(BatteryId battery, Instant from, Instant until) {
        return history(battery.value(), from, until);
    }

    private List<Quarter> history(UUID device, Instant from, Instant until) {
        return history.of(device, from, until).stream().map(Quarter::of).toList();
    }

    private Stream<Meter> meters(LocationId location) {
        return devices.at(location).stream().filter(Meter.class::isInstance).map(Meter.class::cast);
    }

    private @Nullable Measured measured(List<Meter> all, MeterKind kind) {
        List<Meter> meters = all.stream().filter(meter -> meter.kind() == kind).toList();
        List<MeterReading> readings = meters.stream()
                .flatMap(meter -> statuses.meter(meter.key()).stream())
                .map(MeterStatus::reading)
                .filter(Objects::nonNull)
                .toList();
        return readings.stream()
                .map(reading -> new Measured(reading.power(), reading.at(), readings.size() == meters.size()))
                .reduce(SiteMeters::sum)
                .orElse(null);
    }

    private static Measured sum(Measured one, Measured other) {
        Instant oldest = one.at().isBefore(other.at()) ? one.at() : other.at();
        return new Measured(new Watts(one.power().value() + other.power().value()), oldest, one.complete());
    }
}
