package io.emall.cpms.core.firmware;

import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.AlarmKey;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.AlarmReport;
import io.emall.cpms.core.alarm.Severity;
import java.time.Instant;

/** Raises an alarm for an update that failed; one that is installed ends it. */
public final class FailureAlarms implements UpdateAlarms {
    private final AlarmDesk alarms;

    public FailureAlarms(AlarmDesk alarms) {
        this.alarms = alarms;
    }

    @Override
    public void changed(FirmwareUpdate update) {
        switch (update.state()) {
            case UpdateState.Failed(var word) -> failed(update, word, update.changedAt());
            case UpdateState.Installed() ->
                alarms.clear(update.station(), key -> key.kind() == AlarmKind.FIRMWARE, "Installed");
            case UpdateState.Waiting waiting -> {}
            case UpdateState.Asking asking -> {}
            case UpdateState.UnderWay underWay -> {}
            case UpdateState.Canceled canceled -> {}
        }
    }

    private void failed(FirmwareUpdate update, String word, Instant at) {
        Severity severity = word.equals(FirmwareWord.INVALID_SIGNATURE.said()) ? Severity.CRITICAL : Severity.WARNING;
        AlarmKey key = AlarmKey.of(update.station(), AlarmKind.FIRMWARE, word);
        alarms.raise(new AlarmReport(key, severity, word, "request " + update.number(), at));
    }
}
