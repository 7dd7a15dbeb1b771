package io.emall.cpms.app;

import io.emall.cpms.ocpp.door.StationDoor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person who started the CPMS where it is. */
@Component
class ReadyMessage {
    private final CpmsSettings settings;
    private final Environment environment;
    private final StationDoor door;

    ReadyMessage(CpmsSettings settings, Environment environment, StationDoor door) {
        this.settings = settings;
        this.environment = environment;
        this.door = door;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void print() {
        String port = environment.getProperty(
                "local.server.port", Integer.toString(settings.http().port()));
        System.out.printf(
                "eMall CPMS runs (Ctrl-C stops it).%n  portal    http://localhost:%s/%n"
                        + "  stations  ws://localhost:%d/ocpp/{stationId}%n  data      %s%n",
                port, door.port(), settings.data().toAbsolutePath());
    }
}
