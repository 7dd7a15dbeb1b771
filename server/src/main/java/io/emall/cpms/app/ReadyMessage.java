package io.emall.cpms.app;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person who started the CPMS where it is. */
@Component
class ReadyMessage {
    private final CpmsSettings settings;
    private final Environment environment;

    ReadyMessage(CpmsSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        String port = environment.getProperty(
                "local.server.port", Integer.toString(settings.http().port()));
        System.out.printf(
                "eMall CPMS runs (Ctrl-C stops it).%n  portal    http://localhost:%s/%n"
                        + "  stations  ws://localhost:%d/ocpp/{stationId}%n  data      %s%n",
                port, settings.stations().port(), settings.data().toAbsolutePath());
    }
}
