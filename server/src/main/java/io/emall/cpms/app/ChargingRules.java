package io.emall.cpms.app;

import io.emall.cpms.core.command.CommandPolicy;
import io.emall.cpms.core.session.SessionPolicy;
import io.emall.cpms.core.token.MasterPass;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rules of charging that an operator may set ({@code cpms.charging.*}); docs/operations.md lists them.
 *
 * @param plugInWithin see {@link SessionPolicy#plugInWithin()}
 * @param settleWithin see {@link SessionPolicy#settleWithin()}
 * @param vouchedFor see {@link SessionPolicy#vouchedFor()}
 * @param clockTolerance see {@link SessionPolicy#clockTolerance()}
 * @param silentFor see {@link SessionPolicy#silentFor()}
 * @param stopAfter see {@link SessionPolicy#stopAfter()}
 * @param concurrentUse see {@link SessionPolicy#concurrentUse()}
 * @param masterPassGroup the stations' MasterPassGroupId; empty for none
 * @param masterPassTokens the operator's own cards of that group
 * @param commandTimeout see {@link CommandPolicy#answerWithin()}
 */
@ConfigurationProperties("cpms.charging")
record ChargingRules(
        @DefaultValue("2m") Duration plugInWithin,
        @DefaultValue("10m") Duration settleWithin,
        @DefaultValue("15m") Duration vouchedFor,
        @DefaultValue("5m") Duration clockTolerance,
        @DefaultValue("24h") Duration silentFor,
        @DefaultValue("30s") Duration stopAfter,
        @DefaultValue("false") boolean concurrentUse,
        @DefaultValue("") String masterPassGroup,
        @DefaultValue("") Set<String> masterPassTokens,
        @DefaultValue("30s") Duration commandTimeout) {

    SessionPolicy sessions() {
        return new SessionPolicy(
                plugInWithin, settleWithin, vouchedFor, clockTolerance, silentFor, stopAfter, concurrentUse);
    }

    MasterPass masterPass() {
        return masterPassGroup.isBlank()
                ? MasterPass.NONE
                : new MasterPass(
                        masterPassGroup,
                        masterPassTokens.stream().map(TokenUid::new).collect(Collectors.toUnmodifiableSet()));
    }

    CommandPolicy commands() {
        CommandPolicy standard = CommandPolicy.STANDARD;
        return new CommandPolicy(
                commandTimeout, standard.deliveryAttempts(), standard.firstPause(), standard.longestPause());
    }
}
