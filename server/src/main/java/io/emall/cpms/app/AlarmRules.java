package io.emall.cpms.app;

import io.emall.cpms.core.alarm.AlarmPolicy;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rules of alarms that an operator may set ({@code cpms.alarms.*}).
 *
 * @param offlineAfter see {@link AlarmPolicy#offlineAfter()}
 * @param settle see {@link AlarmPolicy#settle()}
 * @param remind see {@link AlarmPolicy#remind()}
 * @param mostPerStation see {@link AlarmPolicy#mostPerStation()}
 * @param keep see {@link AlarmPolicy#keep()}
 */
@ConfigurationProperties("cpms.alarms")
record AlarmRules(
        @DefaultValue("15m") Duration offlineAfter,
        @DefaultValue("5m") Duration settle,
        @DefaultValue("4h") Duration remind,
        @DefaultValue("50") int mostPerStation,
        @DefaultValue("365d") Duration keep) {

    AlarmPolicy policy() {
        return new AlarmPolicy(settle, remind, mostPerStation, AlarmPolicy.STANDARD.fade(), keep, offlineAfter);
    }
}
