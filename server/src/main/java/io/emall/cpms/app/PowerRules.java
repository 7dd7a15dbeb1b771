package io.emall.cpms.app;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How limits of power are looked after.
 *
 * @param checkEvery how often what a station has is compared with what it should have; after each connect it is anyway
 */
@ConfigurationProperties("cpms.power")
record PowerRules(@DefaultValue("1h") Duration checkEvery) {}
