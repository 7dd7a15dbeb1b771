package io.emall.cpms.app;

import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.supply.Contracts;
import io.emall.cpms.core.supply.Curves;
import io.emall.cpms.core.supply.Dsos;
import io.emall.cpms.core.supply.Offers;
import io.emall.cpms.core.supply.Supplies;
import io.emall.cpms.core.supply.Switching;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where energy comes from. */
@Configuration(proxyBeanMethods = false)
class SupplyWiring {

    @Bean
    Offers offers(Dsos dsos, Contracts contracts, Supplies supplies, Curves curves, Locations locations, Clock clock) {
        return new Offers(dsos, contracts, supplies, curves, locations, clock);
    }

    @Bean
    Switching switching(Dsos dsos, Contracts contracts, Supplies supplies, Clock clock) {
        return new Switching(dsos, contracts, supplies, clock);
    }
}
