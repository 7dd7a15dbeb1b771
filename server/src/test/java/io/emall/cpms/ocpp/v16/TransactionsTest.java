package io.emall.cpms.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.MeterReading.Sample;
import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.ocpp.block.Conversation;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Golden frames about transactions and what becomes of them. */
class TransactionsTest {
    private static final String START =
            "{'connectorId':1,'idTag':'DEADBEEF','meterStart':1000,'timestamp':'2026-11-22T09:59:00Z'}";

    private final Conversation talk = Conversation.accepted("1.6", Ocpp16::dialect);

    private int start() {
        return talk.ask("StartTransaction", START).get("transactionId").intValue();
    }

    private ChargingSession session() {
        assertThat(talk.site.ledger.sessions).hasSize(1);
        return talk.site.ledger.sessions.values().iterator().next();
    }

    @Test
    void startTransaction() {
        JsonNode answer = talk.ask("StartTransaction", START);

        assertThat(answer.get("idTagInfo").get("status").stringValue()).isEqualTo("Accepted");
        ChargingSession session = session();
        assertThat(answer.get("transactionId").intValue())
                .isEqualTo(session.number())
                .isPositive();
        assertThat(session.startedAt()).isEqualTo("2026-11-22T09:59:00Z");
        assertThat(session.place().number()).isEqualTo(1);
        assertThat(session.meter().first()).isEqualTo(WattHours.of(1000));
        assertThat(session.isActive()).isTrue();
        assertThat(talk.site.ledger.readings).singleElement().satisfies(reading -> {
            assertThat(reading.begin()).isTrue();
            assertThat(reading.samples())
                    .containsExactly(new Sample(
                            "1000", "Energy.Active.Import.Register", "Wh", null, "Transaction.Begin", null, null));
        });
    }

    /** P-40, field lesson 3. */
    @Test
    void aRepeatedStartGetsTheSameNumber() {
        int number = start();

        assertThat(start()).isEqualTo(number);
        session();
    }

    /** P-41, field lesson 8. */
    @Test
    void aStartWithAnUnknownTokenIsRecordedAndSaysSo() {
        JsonNode answer = talk.ask("StartTransaction", START.replace("DEADBEEF", "WHO"));

        assertThat(answer.get("idTagInfo").get("status").stringValue()).isEqualTo("Invalid");
        assertThat(answer.get("transactionId").intValue()).isPositive();
        assertThat(session().driver().partner()).isNull();
    }

    @Test
    void aStartWithoutATokenIsRecordedToo() {
        JsonNode answer = talk.ask("StartTransaction", START.replace("DEADBEEF", ""));

        assertThat(answer.get("idTagInfo").get("status").stringValue()).isEqualTo("Invalid");
        assertThat(session().isActive()).isTrue();
    }

    /** Field lesson 12. */
    @Test
    void aStartFromTheFutureIsRecordedNow() {
        talk.ask("StartTransaction", START.replace("2026-11-22T09:59:00Z", "2036-11-22T09:59:00Z"));

        assertThat(session().startedAt()).isEqualTo(talk.site.now);
    }

    @Test
    void meterValues() {
        int number = start();
        talk.ask(
                "MeterValues",
                "{'connectorId':1,'transactionId':" + number
                        + ",'meterValue':[{'timestamp':'2026-11-22T10:05:00Z','sampledValue':["
                        + "{'value':'3.5','unit':'kWh','context':'Sample.Periodic','location':'Outlet'},"
                        + "{'value':'7.2','measurand':'Power.Active.Import','unit':'kW'},"
                        + "{'value':'55','measurand':'SoC','unit':'Percent','location':'EV'},"
                        + "{'value':'21','measurand':'Temperature','unit':'Celsius'}]}]}");

        assertThat(session().meter().last()).isEqualTo(WattHours.of(3500));
        assertThat(session().meter().power()).isEqualTo(new Watts(7200));
        assertThat(session().meter().stateOfCharge()).isEqualTo(55);
        MeterReading reading = talk.site.ledger.readings.getLast();
        assertThat(reading.at()).isEqualTo("2026-11-22T10:05:00Z");
        assertThat(reading.samples()).hasSize(4);
        assertThat(reading.samples().getFirst())
                .isEqualTo(new Sample(
                        "3.5", "Energy.Active.Import.Register", "kWh", null, "Sample.Periodic", "Outlet", null));
    }

    /** Field lesson 13. */
    @Test
    void meterValuesThatMakeNoSenseAreKeptAndAnswered() {
        int number = start();
        talk.ask(
                "MeterValues",
                "{'connectorId':1,'transactionId':" + number
                        + ",'meterValue':[{'timestamp':'2026-11-22T10:05:00Z','sampledValue':[{'value':'1,5 abc'}]},"
                        + "{'timestamp':'2026-11-22T10:06:00Z','sampledValue':[]}]}");
        talk.ask("MeterValues", "{'connectorId':1,'transactionId':" + number + ",'meterValue':[]}");

        assertThat(talk.site.ledger.readings).hasSize(3);
        assertThat(session().meter().energy()).isEqualTo(WattHours.ZERO);
    }

    @Test
    void signedMeterValuesAreKeptAsTheyAre() {
        int number = start();
        talk.ask(
                "MeterValues",
                "{'connectorId':1,'transactionId':" + number
                        + ",'meterValue':[{'timestamp':'2026-11-22T10:05:00Z','sampledValue':["
                        + "{'value':'OCMF|{}|é','format':'SignedData'}]}]}");

        assertThat(talk.site.ledger.readings.getLast().samples().getFirst().signed())
                .isEqualTo("OCMF|{}|é");
    }

    /** P-45. */
    @Test
    void meterValuesOutsideAnyTransactionAreKept() {
        talk.ask(
                "MeterValues",
                "{'connectorId':0,'meterValue':[{'timestamp':'2026-11-22T10:05:00Z','sampledValue':[{'value':'9'}]}]}");

        assertThat(talk.site.ledger.readings).hasSize(1);
        assertThat(talk.site.ledger.sessions).isEmpty();
    }

    @Test
    void meterValuesThatCannotBeReadGoToQuarantine() {
        assertThat(talk.refusal("MeterValues", "{'connectorId':1}")).isEqualTo("OccurenceConstraintViolation");

        assertThat(talk.quarantined).hasSize(1);
    }

    @Test
    void stopTransaction() {
        int number = start();
        talk.site.passes(Duration.ofMinutes(30));
        JsonNode answer = talk.ask(
                "StopTransaction",
                "{'transactionId':" + number + ",'meterStop':9000,'timestamp':'2026-11-22T10:20:00+00:00',"
                        + "'idTag':'DEADBEEF','reason':'EVDisconnected','transactionData':["
                        + "{'timestamp':'2026-11-22T10:10:00Z','sampledValue':[{'value':'5000'}]}]}");

        assertThat(answer.get("idTagInfo").get("status").stringValue()).isEqualTo("Accepted");
        assertThat(session().state())
                .isEqualTo(new Ended(Instant.parse("2026-11-22T10:20:00Z"), "EVDisconnected", null));
        assertThat(session().meter().energy()).isEqualTo(WattHours.of(8000));
        assertThat(talk.site.ledger.readings).hasSize(3);
        assertThat(talk.site.ledger.records).hasSize(1);
    }

    /** P-46. */
    @Test
    void aStopWithoutAReasonIsLocalAndWithoutATokenNamesNone() {
        int number = start();
        JsonNode answer = talk.ask(
                "StopTransaction",
                "{'transactionId':" + number + ",'meterStop':9000,'timestamp':'2026-11-22T10:20:00Z'}");

        assertThat(answer.toString()).isEqualTo("{}");
        assertThat(session().state()).isInstanceOfSatisfying(Ended.class, ended -> assertThat(ended.reason())
                .isEqualTo("Local"));
    }

    /** Field lesson 4. */
    @Test
    void aRepeatedStopChangesNothing() {
        String stop = "{'transactionId':" + start() + ",'meterStop':9000,'timestamp':'2026-11-22T10:20:00Z'}";
        talk.ask("StopTransaction", stop);
        talk.ask("StopTransaction", stop);

        assertThat(talk.site.ledger.records).hasSize(1);
        assertThat(talk.site.ledger.events).extracting(event -> event.kind()).containsOnlyOnce(Kind.STOPPED);
    }

    /** Field lesson 5. */
    @Test
    void aStopOfAnUnknownTransactionIsAnsweredAndKept() {
        for (String number : new String[] {"4711", "-1", "0"}) {
            talk.ask(
                    "StopTransaction",
                    "{'transactionId':" + number + ",'meterStop':9,'timestamp':'2026-11-22T10:20:00Z'}");
        }

        assertThat(talk.site.ledger.quarantined).hasSize(3);
    }

    /** House §4: nothing is acknowledged that is not durable, and an offline station keeps its messages. */
    @Test
    void whatCannotBeKeptIsNotAnsweredAndTheStationHasToComeBack() {
        talk.site.ledger.away = true;

        assertThat(talk.isIgnored("StartTransaction", START)).isTrue();
        assertThat(talk.sent).containsExactly("close 1013");
    }
}
