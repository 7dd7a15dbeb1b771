package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.device.Changed;
import io.emall.cpms.core.device.DeviceTalk;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.block.DevicePhrases;
import io.emall.cpms.ocpp.block.Tongues;
import java.util.List;

/** Reads and changes what stations hold, in the version each speaks. */
final class DoorDevices implements DeviceTalk {
    private final Tongues<DevicePhrases> tongues;

    DoorDevices(Tongues<DevicePhrases> tongues) {
        this.tongues = tongues;
    }

    @Override
    public Answer askForAll(StationId station, int requestId) {
        return tongues.say(station, (connection, phrases) -> phrases.askForAll(connection, requestId))
                .orElseGet(() -> new Answer.None(new CommandOutcome.Offline()));
    }

    @Override
    public List<Changed> change(StationId station, List<Wanted> wanted, int atOnce) {
        return tongues.say(station, (connection, phrases) -> phrases.change(connection, wanted, atOnce))
                .orElseGet(() -> wanted.stream()
                        .map(one -> new Changed(one, Changed.Result.OFFLINE, ""))
                        .toList());
    }
}
