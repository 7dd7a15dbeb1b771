package io.emall.cpms.core.battery;

import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.AlarmReport;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Tells people of devices' troubles: when one begins, every quarter of an hour while it lasts, and when it is over. */
final class DeviceAlarms {

    private final AlarmDesk desk;

    DeviceAlarms(AlarmDesk desk) {
        this.desk = desk;
    }

    /**
     * @param before the troubles at the look before
     * @param anew whether troubles that last are told again
     */
    void tell(Device device, Set<DeviceTrouble> before, Map<DeviceTrouble, String> now, boolean anew, Instant at) {
        for (DeviceTrouble trouble : DeviceTrouble.values()) {
            String words = now.get(trouble);
            if (words == null) {
                desk.clear(trouble.key(device), "");
            } else if (anew || !before.contains(trouble)) {
                desk.raise(new AlarmReport(trouble.key(device), trouble.severity(), words, at));
            }
        }
    }

    /** Nothing of that name is there any more. */
    void gone(Device device) {
        for (DeviceTrouble trouble : DeviceTrouble.values()) {
            desk.clear(trouble.key(device), "");
        }
    }
}
