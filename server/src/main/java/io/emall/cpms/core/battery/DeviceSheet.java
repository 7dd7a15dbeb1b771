package io.emall.cpms.core.battery;

import org.jspecify.annotations.Nullable;

/** A device with the latest of it. */
public sealed interface DeviceSheet {

    Device device();

    /** Null if it was never asked. */
    @Nullable
    Contact contact();

    record OfBattery(Standing standing) implements DeviceSheet {
        @Override
        public Battery device() {
            return standing.battery();
        }

        @Override
        public @Nullable Contact contact() {
            return standing.status() == null ? null : standing.status().contact();
        }
    }

    record OfMeter(Meter device, @Nullable MeterStatus status) implements DeviceSheet {
        @Override
        public @Nullable Contact contact() {
            return status == null ? null : status.contact();
        }
    }
}
