package io.emall.cpms.app;

import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.energy.PlanBook;
import io.emall.cpms.core.energy.Sites;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.supply.Offers;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.tariff.ToldPrices;
import io.emall.cpms.core.tariff.dynamic.Announcements;
import io.emall.cpms.core.tariff.dynamic.AreaCosts;
import io.emall.cpms.core.tariff.dynamic.DynamicPrices;
import io.emall.cpms.core.tariff.dynamic.PriceOutlooks;
import io.emall.cpms.core.tariff.dynamic.PriceRuleDesk;
import io.emall.cpms.core.tariff.dynamic.PriceRuleViews;
import io.emall.cpms.core.tariff.dynamic.PriceRules;
import io.emall.cpms.core.unit.Uuids;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prices that follow what energy costs. */
@Configuration(proxyBeanMethods = false)
class DynamicPriceWiring {

    @Bean
    PriceOutlooks priceOutlooks(
            Tariffs tariffs, Operators operators, Sites sites, Locations locations, PlanBook book, Offers offers) {
        return new PriceOutlooks(tariffs, operators, new AreaCosts(sites, locations, book, offers));
    }

    @Bean
    DynamicPrices dynamicPrices(
            PriceRules rules,
            PriceOutlooks outlooks,
            Announcements announcements,
            PriceDesk desk,
            AlarmDesk alarms,
            Uuids uuids,
            Clock clock) {
        return new DynamicPrices(rules, outlooks, announcements, desk, alarms, uuids, clock);
    }

    @Bean
    PriceRuleDesk priceRuleDesk(
            PriceRules rules,
            Announcements announcements,
            Tariffs tariffs,
            PriceDesk desk,
            AuditLog audit,
            Clock clock) {
        return new PriceRuleDesk(rules, announcements, tariffs, desk, audit, clock);
    }

    @Bean
    PriceRuleViews priceRuleViews(
            PriceRules rules,
            PriceOutlooks outlooks,
            Announcements announcements,
            Tariffs tariffs,
            ToldPrices told,
            Clock clock) {
        return new PriceRuleViews(rules, outlooks, announcements, tariffs, told, clock);
    }
}
