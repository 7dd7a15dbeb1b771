package io.emall.cpms.app;

import io.emall.cpms.core.balance.Balances;
import io.emall.cpms.core.balance.Balancing;
import io.emall.cpms.core.balance.CarMeters;
import io.emall.cpms.core.battery.Devices;
import io.emall.cpms.core.battery.SiteMeters;
import io.emall.cpms.core.session.SessionLedger;
import io.emall.cpms.core.supply.Offers;
import io.emall.cpms.core.supply.OwedUsages;
import io.emall.cpms.core.supply.Supplies;
import io.emall.cpms.core.unit.Transactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What each quarter-hour was made of. */
@Configuration(proxyBeanMethods = false)
class BalanceWiring {

    @Bean
    Balancing balancing(
            Balances balances,
            CarMeters cars,
            Devices devices,
            SiteMeters meters,
            Offers offers,
            Supplies supplies,
            OwedUsages usages,
            SessionLedger stories,
            Transactions transactions,
            Clock clock) {
        return new Balancing(balances, cars, devices, meters, offers, supplies, usages, stories, transactions, clock);
    }
}
