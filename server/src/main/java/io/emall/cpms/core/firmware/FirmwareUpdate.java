package io.emall.cpms.core.firmware;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One station and one firmware.
 *
 * @param number of the request, which the station's reports bear
 * @param campaign null if it stands alone
 * @param bootedWith the version the station told at its first boot after it was asked; null until then
 */
public record FirmwareUpdate(
        UUID id,
        int number,
        StationId station,
        UUID firmware,
        @Nullable UUID campaign,
        Instant at,
        String who,
        Schedule schedule,
        UpdateState state,
        Instant changedAt,
        @Nullable String bootedWith) {

    /** Whether the station itself told at boot that it runs the version. */
    public boolean isConfirmed(Firmware its) {
        return its.version().equals(bootedWith);
    }
}
