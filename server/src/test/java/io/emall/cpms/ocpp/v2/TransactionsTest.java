package io.emall.cpms.ocpp.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.MeterReading.Sample;
import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.session.SignedMeter;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.ocpp.block.Conversation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Golden frames about transactions and what becomes of them. */
class TransactionsTest {
    private static final String CARD = ",'idToken':{'idToken':'DEADBEEF','type':'ISO14443'}";
    private static final String EVSE = ",'evse':{'id':1,'connectorId':1}";

    private final Conversation talk = Conversation.accepted("2.0.1", Ocpp2::dialect);

    @BeforeEach
    void anHourLater() {
        talk.site.passes(Duration.ofHours(1));
    }

    private JsonNode event(String type, int seqNo, String minute, String trigger, String info, String rest) {
        return talk.ask(
                "TransactionEvent",
                "{'eventType':'" + type + "','seqNo':" + seqNo + ",'timestamp':'2026-11-22T10:" + minute
                        + ":00Z','triggerReason':'" + trigger + "','transactionInfo':{'transactionId':'T1'" + info + "}"
                        + rest + "}");
    }

    private static String meter(long wattHours, String context) {
        return ",'meterValue':[{'timestamp':'2026-11-22T10:10:00Z','sampledValue':[{'value':" + wattHours
                + ",'context':'" + context + "'}]}]";
    }

    private JsonNode started() {
        return event("Started", 0, "00", "Authorized", "", EVSE + CARD + meter(1000, "Transaction.Begin"));
    }

    private JsonNode ended(int seqNo) {
        return event(
                "Ended",
                seqNo,
                "30",
                "EVDeparted",
                ",'stoppedReason':'EVDisconnected'",
                meter(9000, "Transaction.End"));
    }

    private ChargingSession session() {
        assertThat(talk.site.ledger.sessions).hasSize(1);
        return talk.site.ledger.sessions.values().iterator().next();
    }

    private List<Kind> kinds() {
        return talk.site.ledger.events.stream().map(event -> event.kind()).toList();
    }

    @Test
    void transactionEvent() {
        JsonNode answer = started();
        JsonNode update = event(
                "Updated",
                1,
                "10",
                "ChargingStateChanged",
                ",'chargingState':'Charging'",
                meter(5000, "Sample.Periodic"));
        JsonNode end = ended(2);

        assertThat(answer.toString()).isEqualTo("{\"idTokenInfo\":{\"status\":\"Accepted\"}}");
        assertThat(update.propertyNames()).containsExactly("totalCost");
        assertThat(update.get("totalCost").decimalValue())
                .as("I02: what is owed so far")
                .isPositive()
                .isLessThan(end.get("totalCost").decimalValue());
        assertThat(end.propertyNames()).containsExactly("totalCost");
        assertThat(end.get("totalCost").decimalValue())
                .as("I03: what is billed, with taxes")
                .isEqualByComparingTo(
                        talk.site.ledger.records.getFirst().bill().gross().amount());
        assertThat(session().startedAt()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(session().meter().energy()).isEqualTo(WattHours.of(8000));
        assertThat(session().state()).isInstanceOfSatisfying(Ended.class, ended -> assertThat(ended.reason())
                .isEqualTo("EVDisconnected"));
        assertThat(kinds()).contains(Kind.STARTED, Kind.AUTHORISED, Kind.CHARGING, Kind.STOPPED, Kind.BILLED);
        assertThat(talk.site.ledger.records).hasSize(1);
    }

    /** P-44: EVSE and token may come later. */
    @Test
    void evseAndTokenMayComeLate() {
        event("Started", 0, "00", "CablePluggedIn", ",'chargingState':'EVConnected'", "");
        JsonNode answer = event("Updated", 1, "01", "Authorized", "", EVSE + CARD);

        assertThat(answer.get("idTokenInfo").get("status").stringValue()).isEqualTo("Accepted");
        assertThat(session().place().number()).isEqualTo(1);
        assertThat(session().driver()).isNotNull();
    }

    /** P-43, field lesson 9: dedupe on (station, transaction, seqNo). */
    @Test
    void aRepeatedEventIsCountedOnce() {
        started();
        int readings = talk.site.ledger.readings.size();
        JsonNode again = started();

        assertThat(again.get("idTokenInfo").get("status").stringValue()).isEqualTo("Accepted");
        assertThat(talk.site.ledger.readings).hasSize(readings);
        session();
    }

    @Test
    void eventsOutOfOrderEndInTheSameSession() {
        ended(2);
        assertThat(talk.site.ledger.records).isEmpty();
        event("Updated", 1, "10", "MeterValuePeriodic", "", meter(5000, "Sample.Periodic"));
        started();

        assertThat(session().startedAt()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(session().meter().energy()).isEqualTo(WattHours.of(8000));
        assertThat(talk.site.ledger.records).hasSize(1);
    }

    @Test
    void aMissingStartIsInferredAndTheBillWaits() {
        event("Updated", 1, "10", "MeterValuePeriodic", "", EVSE + CARD + meter(5000, "Sample.Periodic"));
        ended(2);

        assertThat(kinds()).contains(Kind.START_INFERRED, Kind.REPORTS_MISSING);
        assertThat(session().isUnsettled()).isTrue();
        assertThat(talk.site.ledger.records).isEmpty();
    }

    @Test
    void offlineEventsAreHistory() {
        event("Started", 0, "00", "Authorized", "", ",'offline':true" + EVSE + CARD);

        assertThat(kinds()).contains(Kind.RECORDED_OFFLINE);
    }

    /** P-31. */
    @Test
    void aRefusedTokenIsRecordedAndToldSo() {
        JsonNode answer = event("Started", 0, "00", "Authorized", "", EVSE + CARD.replace("DEADBEEF", "WHO"));

        assertThat(answer.get("idTokenInfo").get("status").stringValue()).isEqualTo("Unknown");
        assertThat(session().isActive()).isTrue();
        assertThat(session().driver().partner()).isNull();
    }

    /** Field lesson 12. */
    @Test
    void anEventFromTheFutureIsRecordedNow() {
        talk.ask(
                "TransactionEvent",
                "{'eventType':'Started','seqNo':0,'timestamp':'2099-01-01T00:00:00Z','triggerReason':'Authorized',"
                        + "'transactionInfo':{'transactionId':'T1'}}");

        assertThat(session().startedAt()).isEqualTo(talk.site.now);
    }

    @Test
    void theStateIsToldOnlyWhereItChanged() {
        started();
        event("Updated", 1, "10", "MeterValuePeriodic", ",'chargingState':'Charging'", "");

        assertThat(kinds()).doesNotContain(Kind.CHARGING);
    }

    @Test
    void figuresAndSamples() {
        started();
        event(
                "Updated",
                1,
                "10",
                "MeterValuePeriodic",
                "",
                ",'meterValue':[{'timestamp':'2026-11-22T10:10:00Z','sampledValue':["
                        + "{'value':2.5,'unitOfMeasure':{'unit':'Wh','multiplier':3},'signedMeterValue':"
                        + "{'signedMeterData':'AbC=','signingMethod':'','encodingMethod':'OCMF','publicKey':'K'}},"
                        + "{'value':3.5,'measurand':'Power.Active.Import','phase':'L1','unitOfMeasure':{'unit':'kW'}},"
                        + "{'value':3.5,'measurand':'Power.Active.Import','phase':'L2','unitOfMeasure':{'unit':'kW'}},"
                        + "{'value':60,'measurand':'SoC'}]}]");

        assertThat(session().meter().last()).isEqualTo(WattHours.of(2500));
        assertThat(session().meter().power()).isEqualTo(new Watts(7000));
        assertThat(session().meter().stateOfCharge()).isEqualTo(60);
        List<Sample> samples = talk.site.ledger.readings.getLast().samples();
        assertThat(samples).hasSize(4);
        assertThat(samples.getFirst())
                .isEqualTo(new Sample(
                        "2500",
                        "Energy.Active.Import.Register",
                        "Wh",
                        null,
                        null,
                        null,
                        "{\"signedMeterData\":\"AbC=\",\"signingMethod\":\"\",\"encodingMethod\":\"OCMF\","
                                + "\"publicKey\":\"K\"}"));
    }

    /** P-45: what the meter signed at begin and end goes with the bill, byte for byte. */
    @Test
    void signedValuesOfBeginAndEndGoWithTheBill() {
        event("Started", 0, "00", "Authorized", "", EVSE + CARD + signed(1000, "Transaction.Begin", "QQ=="));
        event("Updated", 1, "10", "MeterValuePeriodic", "", signed(5000, "Sample.Periodic", "Qg=="));
        event("Ended", 2, "20", "EVDeparted", "", signed(9000, "Transaction.End", "Qw=="));

        SignedMeter signed = talk.site.ledger.records.getFirst().signed();
        assertThat(signed.begin()).contains("\"signedMeterData\":\"QQ==\"");
        assertThat(signed.end()).contains("\"signedMeterData\":\"Qw==\"");
    }

    private static String signed(int wattHours, String context, String data) {
        return ",'meterValue':[{'timestamp':'2026-11-22T10:20:00Z','sampledValue':[{'value':" + wattHours
                + ",'context':'" + context + "','signedMeterValue':{'signedMeterData':'" + data
                + "','signingMethod':'','encodingMethod':'OCMF','publicKey':'K'}}]}]";
    }

    @Test
    void meterValues() {
        talk.ask(
                "MeterValues",
                "{'evseId':0,'meterValue':[{'timestamp':'2026-11-22T10:10:00Z','sampledValue':[{'value':5}]}]}");

        assertThat(talk.site.ledger.readings).hasSize(1);
        assertThat(talk.site.ledger.sessions).isEmpty();
    }

    /** Field lesson 13. */
    @Test
    void whatStationsGetWrongIsMended() {
        talk.ask(
                "TransactionEvent",
                "{'eventType':'Started','seqNo':'0','timestamp':'2026-11-22T10:00:00Z','triggerReason':'NewIn2031',"
                        + "'offline':null,'x':1,'transactionInfo':{'transactionId':7,'chargingState':'Napping'},"
                        + "'idToken':{'idToken':'DEADBEEF','type':'Stone'},'meterValue':{'timestamp':"
                        + "'2026-11-22T10:00:00Z','sampledValue':{'value':'12.5','context':'Whenever'}}}");

        assertThat(session().meter().last()).isEqualTo(new WattHours(new java.math.BigDecimal("12.5")));
        assertThat(talk.quarantined).isEmpty();
    }

    @Test
    void emptyMeterValuesAreMendedToo() {
        started();
        event("Updated", 1, "10", "MeterValuePeriodic", "", ",'meterValue':[]");

        assertThat(session().heard().contains(1)).isTrue();
    }

    @Test
    void whatCannotBeReadGoesToQuarantine() {
        assertThat(talk.refusal("TransactionEvent", "{'eventType':'Started','seqNo':0}"))
                .isEqualTo("OccurrenceConstraintViolation");

        assertThat(talk.quarantined).hasSize(1);
    }
}
