package io.emall.cpms.app;

import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.location.LocationNames;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.supply.ContractDesk;
import io.emall.cpms.core.supply.Contracts;
import io.emall.cpms.core.supply.Curves;
import io.emall.cpms.core.supply.Doors;
import io.emall.cpms.core.supply.DsoImport;
import io.emall.cpms.core.supply.Dsos;
import io.emall.cpms.core.supply.FeedCare;
import io.emall.cpms.core.supply.Feeds;
import io.emall.cpms.core.supply.MixCare;
import io.emall.cpms.core.supply.Offers;
import io.emall.cpms.core.supply.OwedUsages;
import io.emall.cpms.core.supply.PriceUpload;
import io.emall.cpms.core.supply.RequestCare;
import io.emall.cpms.core.supply.Supplies;
import io.emall.cpms.core.supply.SupplyDesk;
import io.emall.cpms.core.supply.SupplyDoor;
import io.emall.cpms.core.supply.SupplyNews;
import io.emall.cpms.core.supply.SupplyViews;
import io.emall.cpms.core.supply.Switching;
import io.emall.cpms.core.supply.Telephone;
import io.emall.cpms.core.supply.ToldMixes;
import io.emall.cpms.core.supply.UsageCare;
import io.emall.cpms.core.unit.Transactions;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.grid.http.Caller;
import io.emall.cpms.net.Addresses;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where energy comes from. Doors to DSOs are found by themselves. */
@Configuration(proxyBeanMethods = false)
class SupplyWiring {

    @Bean(destroyMethod = "close")
    Caller dsoCaller(
            @Value("${cpms.dsos.allow-insecure:false}") boolean allowInsecure,
            @Value("${cpms.dsos.allow-private:false}") boolean allowPrivate) {
        return new Caller(new Addresses(allowInsecure, allowPrivate));
    }

    @Bean
    Doors supplyDoors(List<SupplyDoor> doors) {
        return new Doors(doors);
    }

    @Bean
    Telephone telephone(Doors doors, Dsos dsos, Contracts contracts) {
        return new Telephone(doors, dsos, contracts);
    }

    @Bean
    SupplyNews supplyNews(AlarmDesk alarms, FailedExchanges failures, Signals signals) {
        return new SupplyNews(alarms, failures, signals);
    }

    @Bean
    RequestCare requestCare(Contracts contracts, Locations locations, Clock clock) {
        return new RequestCare(contracts, locations, clock);
    }

    @Bean
    FeedCare feedCare(
            Dsos dsos,
            Curves curves,
            Feeds feeds,
            Telephone telephone,
            RequestCare requests,
            SupplyNews news,
            ExecutorService background,
            Clock clock) {
        return new FeedCare(dsos, curves, feeds, telephone, requests, news, background, clock);
    }

    @Bean
    Offers offers(Dsos dsos, Contracts contracts, Supplies supplies, Curves curves, Locations locations, Clock clock) {
        return new Offers(dsos, contracts, supplies, curves, locations, clock);
    }

    @Bean
    MixCare mixCare(ToldMixes told, Offers offers, Supplies supplies, Dsos dsos, Clock clock) {
        return new MixCare(told, offers, supplies, dsos, clock);
    }

    @Bean
    UsageCare usageCare(OwedUsages owed, Dsos dsos, Telephone telephone, Clock clock) {
        return new UsageCare(owed, dsos, telephone, clock);
    }

    @Bean
    Switching switching(Dsos dsos, Contracts contracts, Supplies supplies, Clock clock) {
        return new Switching(dsos, contracts, supplies, clock);
    }

    @Bean
    SupplyDesk supplyDesk(
            Dsos dsos,
            Doors doors,
            Telephone telephone,
            FeedCare care,
            SupplyNews news,
            Operators operators,
            AuditLog audit,
            Uuids uuids,
            Clock clock) {
        return new SupplyDesk(dsos, doors, telephone, care, news, operators, audit, uuids, clock);
    }

    @Bean
    ContractDesk contractDesk(
            Dsos dsos,
            Contracts contracts,
            Switching switching,
            Locations locations,
            SupplyNews news,
            AuditLog audit,
            Clock clock) {
        return new ContractDesk(dsos, contracts, switching, locations, news, audit, clock);
    }

    @Bean
    PriceUpload priceUpload(Dsos dsos, Curves curves, Feeds feeds, SupplyNews news, AuditLog audit, Clock clock) {
        return new PriceUpload(dsos, curves, feeds, news, audit, clock);
    }

    @Bean
    DsoImport dsoImport(SupplyDesk desk, ContractDesk contracts, Transactions transactions) {
        return new DsoImport(desk, contracts, transactions);
    }

    @Bean
    SupplyViews supplyViews(
            Dsos dsos,
            Contracts contracts,
            Supplies supplies,
            Curves curves,
            Feeds feeds,
            FeedCare care,
            LocationNames names,
            Clock clock) {
        return new SupplyViews(dsos, contracts, supplies, curves, feeds, care, names, clock);
    }
}
