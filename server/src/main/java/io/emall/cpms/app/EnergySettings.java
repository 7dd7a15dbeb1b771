package io.emall.cpms.app;

import io.emall.cpms.core.energy.EnergyRules;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often energy is planned.
 *
 * @param every a location at least; what happens there makes a plan due at once
 * @param following a location where cars charge or that has batteries
 * @param soon while power changes hands
 */
@ConfigurationProperties("cpms.energy")
record EnergySettings(
        @DefaultValue("5m") Duration every,
        @DefaultValue("30s") Duration following,
        @DefaultValue("3s") Duration soon) {

    EnergyRules rules(Duration watchdog) {
        return new EnergyRules(every, following, soon, watchdog);
    }
}
