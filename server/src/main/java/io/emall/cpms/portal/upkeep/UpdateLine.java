package io.emall.cpms.portal.upkeep;

import io.emall.cpms.core.firmware.Firmware;
import io.emall.cpms.core.firmware.FirmwareUpdate;
import io.emall.cpms.core.firmware.UpdateState;
import org.jspecify.annotations.Nullable;

/**
 * An update as a line of a table.
 *
 * @param state a word for the state
 * @param look its colour
 * @param said the station's last word, or why it failed
 */
public record UpdateLine(FirmwareUpdate update, @Nullable Firmware firmware, String state, String look, String said) {

    static UpdateLine of(FirmwareUpdate update, @Nullable Firmware firmware) {
        return switch (update.state()) {
            case UpdateState.Waiting(var due, var word) -> new UpdateLine(update, firmware, "WAITING", "held", word);
            case UpdateState.Asking(var since) -> new UpdateLine(update, firmware, "ASKING", "busy", "");
            case UpdateState.UnderWay(var word) -> new UpdateLine(update, firmware, "UNDER_WAY", "busy", word);
            case UpdateState.Installed() -> new UpdateLine(update, firmware, "INSTALLED", "free", "");
            case UpdateState.Failed(var word) -> new UpdateLine(update, firmware, "FAILED", "bad", word);
            case UpdateState.Canceled(var word) -> new UpdateLine(update, firmware, "CANCELED", "none", word);
        };
    }

    public boolean waits() {
        return update.state() instanceof UpdateState.Waiting;
    }

    /** Whether the station booted with another version than the one it was given. */
    public boolean differs() {
        return firmware != null
                && update.state() instanceof UpdateState.Installed
                && update.bootedWith() != null
                && !update.isConfirmed(firmware);
    }
}
