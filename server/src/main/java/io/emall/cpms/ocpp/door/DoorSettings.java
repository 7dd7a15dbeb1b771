package io.emall.cpms.ocpp.door;

import io.emall.cpms.ocpp.socket.ListenerSettings;
import java.time.Duration;

/**
 * How the door is run.
 *
 * @param heartbeat how often stations are asked to call
 * @param commandTimeout how long a command waits for its turn, and again for its answer
 */
public record DoorSettings(ListenerSettings listener, Duration heartbeat, Duration commandTimeout) {

    /** What suits most installations. */
    public static DoorSettings onPort(int port) {
        return new DoorSettings(ListenerSettings.onPort(port), Duration.ofMinutes(5), Duration.ofSeconds(30));
    }
}
