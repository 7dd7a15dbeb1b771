package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.MeterId;
import java.util.UUID;

/** A meter at a location that is no station's. */
public record Meter(MeterId id, LocationId location, String name, MeterKind kind, DeviceConnection connection)
        implements Device {

    @Override
    public UUID key() {
        return id.value();
    }

    @Override
    public Meter with(DeviceConnection other) {
        return new Meter(id, location, name, kind, other);
    }
}
