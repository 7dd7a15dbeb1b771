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
import io.emall.cpms.core.tariff.promotion.Markets;
import io.emall.cpms.core.tariff.promotion.ProposalDesk;
import io.emall.cpms.core.tariff.promotion.Proposals;
import io.emall.cpms.core.tariff.promotion.Proposing;
import io.emall.cpms.core.unit.Uuids;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prices that follow what energy costs, and promotions where they do not. */
@Configuration(proxyBeanMethods = false)
class DynamicPriceWiring {

    @Bean
    AreaCosts areaCosts(Sites sites, Locations locations, PlanBook book, Offers offers) {
        return new AreaCosts(sites, locations, book, offers);
    }

    @Bean
    PriceOutlooks priceOutlooks(Tariffs tariffs, Operators operators, AreaCosts costs) {
        return new PriceOutlooks(tariffs, operators, costs);
    }

    @Bean
    Markets markets(Tariffs tariffs, Operators operators, PriceRules rules, PriceOutlooks outlooks, AreaCosts costs) {
        return new Markets(tariffs, operators, rules, outlooks, costs);
    }

    @Bean
    Proposing proposing(Tariffs tariffs, Markets markets, Proposals proposals, Uuids uuids, Clock clock) {
        return new Proposing(tariffs, markets, proposals, uuids, clock);
    }

    @Bean
    ProposalDesk proposalDesk(
            Proposals proposals, Markets markets, Tariffs tariffs, PriceDesk desk, AuditLog audit, Clock clock) {
        return new ProposalDesk(proposals, markets, tariffs, desk, audit, clock);
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
