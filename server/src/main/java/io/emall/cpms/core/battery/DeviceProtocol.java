package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.Watts;
import java.util.List;
import java.util.Optional;

/**
 * A language of batteries and meters; the door has one class per language. Every call waits for the device, at most some
 * seconds, and never throws for what a device does.
 */
public interface DeviceProtocol {

    /** A short word that is stored with each device, such as {@code sunspec}. */
    String name();

    List<Setting> settings();

    /** Whether the protocol has a secret. */
    boolean hasSecret();

    /** Why such a connection would never be made, in words; empty if it may be. */
    Optional<String> objection(DeviceConnection connection);

    Answer<BatteryState> battery(DeviceConnection connection);

    Answer<MeterReading> meter(DeviceConnection connection, MeterKind kind);

    /** @return the power the device took over, which may be rounded to its steps */
    Answer<Watts> set(DeviceConnection connection, SetPoint wanted);

    /** The device does again what it would do without us. */
    Answer<Watts> release(DeviceConnection connection);
}
