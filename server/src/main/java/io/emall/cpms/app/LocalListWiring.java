package io.emall.cpms.app;

import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.locallist.LocalListCare;
import io.emall.cpms.core.locallist.LocalListDesk;
import io.emall.cpms.core.locallist.LocalLists;
import io.emall.cpms.core.locallist.StationLists;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.ocpp.door.StationDoor;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stations' local authorisation lists. */
@Configuration(proxyBeanMethods = false)
class LocalListWiring {

    @Bean
    StationLists stationLists(StationDoor door) {
        return door.lists();
    }

    @Bean
    LocalListCare localListCare(
            LocalLists lists, StationLists stations, Stations registered, Clock clock, ExecutorService background) {
        return new LocalListCare(lists, stations, registered, clock, background);
    }

    @Bean
    LocalListDesk localListDesk(
            LocalLists lists, LocalListCare care, StationLists stations, AuditLog audit, Clock clock) {
        return new LocalListDesk(lists, care, stations, audit, clock);
    }
}
