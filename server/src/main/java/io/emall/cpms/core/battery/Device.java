package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.LocationId;
import java.util.UUID;

/** Something at a location that is asked for its power every few seconds. */
public sealed interface Device permits Battery, Meter {

    /** Its id, whatever it is. */
    UUID key();

    LocationId location();

    /** What people call it. */
    String name();

    DeviceConnection connection();

    Device with(DeviceConnection other);
}
