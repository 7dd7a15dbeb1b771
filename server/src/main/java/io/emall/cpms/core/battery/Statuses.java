package io.emall.cpms.core.battery;

import java.util.Optional;
import java.util.UUID;

/** The latest of each device. */
public interface Statuses {

    Optional<BatteryStatus> battery(UUID key);

    Optional<MeterStatus> meter(UUID key);

    /** Forgotten if the device is gone. */
    void save(UUID key, BatteryStatus status);

    /** Forgotten if the device is gone. */
    void save(UUID key, MeterStatus status);
}
