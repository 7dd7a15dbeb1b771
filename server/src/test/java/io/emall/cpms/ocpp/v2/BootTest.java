package io.emall.cpms.ocpp.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpp.block.Conversation;
import org.junit.jupiter.api.Test;

class BootTest {
    private static final String BOOT = "{'reason':'PowerUp','chargingStation':{'model':'M','vendorName':'V'}}";

    private final Conversation talk = new Conversation("2.0.1", Ocpp2::dialect);

    @Test
    void bootNotification() {
        assertThat(talk.ask("BootNotification", BOOT).toString())
                .isEqualTo("{\"currentTime\":\"2026-11-22T10:00:00.000Z\",\"interval\":300,\"status\":\"Accepted\"}");
    }

    /** P-20, TC_B_30. */
    @Test
    void beforeItBootedAStationIsNotHeard() {
        assertThat(talk.refusal("Heartbeat", "{}")).isEqualTo("SecurityError");
        talk.ask("BootNotification", BOOT);

        talk.ask("Heartbeat", "{}");
    }

    @Test
    void heartbeat() {
        talk.ask("BootNotification", BOOT);

        assertThat(talk.ask("Heartbeat", "{}").toString()).isEqualTo("{\"currentTime\":\"2026-11-22T10:00:00.000Z\"}");
    }
}
