package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.LocationId;
import java.util.UUID;

/** A battery at a location, as people entered it. */
public record Battery(BatteryId id, LocationId location, String name, Rating rating, DeviceConnection connection)
        implements Device {

    @Override
    public UUID key() {
        return id.value();
    }

    @Override
    public Battery with(DeviceConnection other) {
        return new Battery(id, location, name, rating, other);
    }
}
