package io.emall.cpms.app;

import io.emall.cpms.core.command.CommandPolicy;
import io.emall.cpms.core.session.SessionPolicy;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rules of charging that an operator may set ({@code cpms.charging.*}); docs/operations.md lists them.
 *
 * @param plugInWithin see {@link SessionPolicy#plugInWithin()}
 * @param settleWithin see {@link SessionPolicy#settleWithin()}
 * @param vouchedFor see {@link SessionPolicy#vouchedFor()}
 * @param clockTolerance see {@link SessionPolicy#clockTolerance()}
 * @param commandTimeout see {@link CommandPolicy#answerWithin()}
 */
@ConfigurationProperties("cpms.charging")
record ChargingRules(
        @DefaultValue("2m") Duration plugInWithin,
        @DefaultValue("10m") Duration settleWithin,
        @DefaultValue("15m") Duration vouchedFor,
        @DefaultValue("5m") Duration clockTolerance,
        @DefaultValue("30s") Duration commandTimeout) {

    SessionPolicy sessions() {
        return new SessionPolicy(plugInWithin, settleWithin, vouchedFor, clockTolerance);
    }

    CommandPolicy commands() {
        CommandPolicy standard = CommandPolicy.STANDARD;
        return new CommandPolicy(
                commandTimeout, standard.deliveryAttempts(), standard.firstPause(), standard.longestPause());
    }
}
