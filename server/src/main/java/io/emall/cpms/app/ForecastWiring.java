package io.emall.cpms.app;

import io.emall.cpms.core.forecast.EndedSessions;
import io.emall.cpms.core.forecast.FreeSockets;
import io.emall.cpms.core.forecast.Lessons;
import io.emall.cpms.core.forecast.Outlooks;
import io.emall.cpms.core.forecast.RunningCharges;
import io.emall.cpms.core.schedule.BookingRules;
import io.emall.cpms.core.schedule.Occupations;
import io.emall.cpms.core.view.ExternalStatusViews;
import io.emall.cpms.core.view.LocationViews;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When what runs will end, and when sockets are free. */
@Configuration(proxyBeanMethods = false)
class ForecastWiring {

    @Bean
    Lessons lessons(EndedSessions sessions, Clock clock) {
        return new Lessons(sessions, clock);
    }

    @Bean
    Outlooks outlooks(RunningCharges running, Lessons lessons, Clock clock) {
        return new Outlooks(running, lessons, clock);
    }

    @Bean
    FreeSockets freeSockets(Outlooks outlooks, Occupations occupations, BookingRules rules, Clock clock) {
        return new FreeSockets(outlooks, occupations, rules.terms(), clock);
    }

    @Bean
    ExternalStatusViews externalStatusViews(LocationViews locations, FreeSockets sockets) {
        return new ExternalStatusViews(locations, sockets);
    }
}
