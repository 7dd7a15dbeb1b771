package io.emall.cpms.app;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only place where the time of day comes in. */
@Configuration(proxyBeanMethods = false)
class TimeWiring {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
