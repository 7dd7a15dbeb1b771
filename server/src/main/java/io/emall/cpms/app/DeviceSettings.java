package io.emall.cpms.app;

import io.emall.cpms.core.battery.DeviceRules;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Batteries and meters ({@code cpms.devices.*}).
 *
 * @param allowInsecure whether they may be asked by plain http
 * @param allowPrivate whether they may live in private networks
 */
@ConfigurationProperties("cpms.devices")
record DeviceSettings(
        @DefaultValue("false") boolean allowInsecure,
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("10s") Duration readEvery,
        @DefaultValue("90s") Duration watchdog,
        @DefaultValue("400d") Duration keep) {

    private static final Duration SHORTEST_WATCHDOG = Duration.ofSeconds(3);

    DeviceSettings {
        if (readEvery.toMillis() <= 0 || watchdog.compareTo(SHORTEST_WATCHDOG) < 0 || keep.isNegative()) {
            throw new IllegalArgumentException("cpms.devices: times are positive, and a watchdog is 3s or longer");
        }
    }

    DeviceRules rules() {
        return new DeviceRules(readEvery, watchdog, DeviceRules.STANDARD.commandFor(), keep);
    }
}
