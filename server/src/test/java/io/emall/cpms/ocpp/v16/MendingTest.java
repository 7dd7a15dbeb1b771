package io.emall.cpms.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.ocpp.block.Conversation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Field lesson 13: what stations are known to get wrong is mended rather than lost. */
class MendingTest {
    private final Conversation talk = Conversation.accepted("1.6", Ocpp16::dialect);

    private ChargingSession session() {
        return talk.site.ledger.sessions.values().iterator().next();
    }

    @Test
    void startTransaction() {
        talk.ask(
                "StartTransaction",
                "{'connectorId':'1','idTag':12345,'meterStart':1000.0,'timestamp':'2026-11-22T10:00:00Z',"
                        + "'reservationId':null,'vendorThing':{'x':1}}");

        assertThat(session().meter().first()).isEqualTo(WattHours.of(1000));
        assertThat(talk.quarantined).isEmpty();
        assertThat(talk.deviations)
                .containsExactly("null-for-nothing", "number-as-text", "text-as-number", "unknown-fields");
    }

    @Test
    void meterValues() {
        startTransaction();
        talk.ask(
                "MeterValues",
                "{'connectorId':1,'transactionId':'" + session().number()
                        + "','meterValue':{'timestamp':'2026-11-22T10:00:00','sampledValue':["
                        + "{'value':2500,'context':'Sometimes'},{'value':'50','measurand':'Frequency','unit':'Hz'},"
                        + "{'value':'99999','measurand':'Energy.Of.Tomorrow'},]}}");

        assertThat(session().meter().last()).isEqualTo(WattHours.of(2500));
        assertThat(talk.site.ledger.readings.getLast().samples()).hasSize(2);
        assertThat(talk.deviations)
                .contains("trailing-comma", "object-for-list", "hz-for-hertz", "unknown-sample", "unknown-word");
    }

    @Test
    void meterValuesWithoutATransaction() {
        talk.ask(
                "MeterValues",
                "{'connectorId':1,'transactionId':'','meterValue':[{'timestamp':'2026-11-22T10:00:00Z'}]}");

        assertThat(talk.site.ledger.readings).singleElement().satisfies(reading -> assertThat(reading.samples())
                .isEmpty());
        assertThat(talk.deviations).containsExactly("blank-number", "no-samples");
    }

    @Test
    void anErrorOfTheVendorsOwn() {
        talk.ask("StatusNotification", "{'connectorId':1,'errorCode':'GnomeInside','status':'Faulted'}");

        assertThat(talk.site.ledger.reports.getLast().error()).contains("OtherError");
        assertThat(talk.deviations).containsExactly("unknown-word");
    }

    @Test
    void aRightMessageTeachesNothing() {
        talk.ask("StartTransaction", "{'connectorId':1,'idTag':'T','meterStart':0,'timestamp':'2026-11-22T10:00:00Z'}");

        assertThat(talk.deviations).isEmpty();
    }

    @Test
    void stopTransaction() {
        startTransaction();
        talk.site.passes(Duration.ofHours(1));
        talk.ask(
                "StopTransaction",
                "{'transactionId':'" + session().number()
                        + "','meterStop':'4000','timestamp':'2026-11-22T10:30:00Z','reason':'Bored','idTag':null,"
                        + "'transactionData':[]}");

        assertThat(session().meter().energy()).isEqualTo(WattHours.of(3000));
        assertThat(session().state()).isInstanceOfSatisfying(Ended.class, ended -> assertThat(ended.reason())
                .isEqualTo("Other"));
    }

    @Test
    void whatCannotBeMendedGoesToQuarantine() {
        assertThat(talk.refusal("StopTransaction", "{'transactionId':1e999999999,'meterStop':1}"))
                .isEqualTo("TypeConstraintViolation");

        assertThat(talk.quarantined).hasSize(1);
    }
}
