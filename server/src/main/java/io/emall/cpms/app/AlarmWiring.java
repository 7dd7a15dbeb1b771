package io.emall.cpms.app;

import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.alarm.Absences;
import io.emall.cpms.core.alarm.AlarmBook;
import io.emall.cpms.core.alarm.AlarmCare;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.AlarmNews;
import io.emall.cpms.core.alarm.Alarms;
import io.emall.cpms.core.alarm.OfflineWatch;
import io.emall.cpms.core.alarm.OpenAlarms;
import io.emall.cpms.core.alarm.SecurityDesk;
import io.emall.cpms.core.alarm.SecurityLog;
import io.emall.cpms.core.quarantine.Quarantine;
import io.emall.cpms.core.quarantine.QuarantineDesk;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.Transactions;
import io.emall.cpms.core.unit.Uuids;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Alarms, and who is told of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlarmRules.class)
class AlarmWiring {

    @Bean
    OpenAlarms openAlarms(Alarms alarms) {
        return new OpenAlarms(alarms);
    }

    @Bean
    AlarmBook alarmBook(
            Alarms alarms,
            OpenAlarms open,
            AlarmNews news,
            Transactions transactions,
            Signals signals,
            Uuids uuids,
            Clock clock,
            AlarmRules rules) {
        return new AlarmBook(alarms, open, news, transactions, signals, uuids, clock, rules.policy());
    }

    @Bean
    AlarmDesk alarmDesk(AlarmBook book) {
        return new AlarmDesk(book);
    }

    @Bean
    AlarmCare alarmCare(AlarmBook book) {
        return new AlarmCare(book);
    }

    @Bean
    SecurityDesk securityDesk(SecurityLog log, AlarmDesk desk, Uuids uuids, Clock clock, AlarmRules rules) {
        return new SecurityDesk(log, desk, uuids, clock, rules.keep());
    }

    @Bean
    QuarantineDesk quarantineDesk(Quarantine quarantine, AlarmDesk alarms, AuditLog audit, Clock clock) {
        return new QuarantineDesk(quarantine, alarms, audit, clock);
    }

    @Bean
    OfflineWatch offlineWatch(Absences absences, AlarmDesk desk, AlarmRules rules, Clock clock) {
        return new OfflineWatch(absences, desk, rules.policy(), clock);
    }
}
