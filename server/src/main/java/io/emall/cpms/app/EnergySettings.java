package io.emall.cpms.app;

import io.emall.cpms.core.energy.EnergyRules;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often energy is planned.
 *
 * @param every a location at least; what happens there makes a plan due at once
 * @param withBatteries a location with batteries, which follow what it takes
 * @param soon while power changes hands
 */
@ConfigurationProperties("cpms.energy")
record EnergySettings(
        @DefaultValue("5m") Duration every,
        @DefaultValue("30s") Duration withBatteries,
        @DefaultValue("3s") Duration soon) {

    EnergyRules rules(Duration watchdog) {
        return new EnergyRules(every, withBatteries, soon, watchdog);
    }
}
