package io.emall.cpms.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpp.block.Conversation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BootTest {
    private static final String BOOT = "{'chargePointVendor':'V','chargePointModel':'M'}";

    private final Conversation talk = new Conversation("1.6", Ocpp16::dialect);

    @Test
    void bootNotification() {
        JsonNode answer = talk.ask("BootNotification", BOOT);

        assertThat(answer.toString())
                .isEqualTo("{\"status\":\"Accepted\",\"currentTime\":\"2026-11-22T10:00:00.000Z\",\"interval\":300}");
    }

    /** P-20. */
    @Test
    void beforeItBootedAStationIsNotHeard() {
        assertThat(talk.refusal("Heartbeat", "{}")).isEqualTo("SecurityError");
        talk.ask("BootNotification", BOOT);

        talk.ask("Heartbeat", "{}");
    }

    @Test
    void heartbeat() {
        talk.ask("BootNotification", BOOT);

        assertThat(talk.ask("Heartbeat", "null").toString())
                .isEqualTo("{\"currentTime\":\"2026-11-22T10:00:00.000Z\"}");
    }
}
