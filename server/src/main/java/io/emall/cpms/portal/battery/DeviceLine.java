package io.emall.cpms.portal.battery;

import io.emall.cpms.core.battery.DeviceSheet;
import io.emall.cpms.core.battery.Quarter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A device as the list shows it: the latest, and its last day as points of a chart. */
public record DeviceLine(DeviceSheet sheet, List<Quarter> quarters) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double PER_CENT = 100;

    /** @param at seconds since 1970 */
    private record Point(
            double at, double powerKw, @Nullable Double charge) {}

    public boolean isBattery() {
        return sheet instanceof DeviceSheet.OfBattery;
    }

    public String points() {
        return JSON.writeValueAsString(quarters.stream()
                .map(quarter -> new Point(
                        quarter.begins().getEpochSecond(),
                        quarter.power().kilo(),
                        quarter.charge() == null ? null : (Double) (quarter.charge() * PER_CENT)))
                .toList());
    }
}
