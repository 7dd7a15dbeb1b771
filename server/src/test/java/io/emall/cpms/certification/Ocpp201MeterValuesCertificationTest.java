package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.unit.WattHours;
import io.emall.wire.ocpp.v2.MeterValue;
import io.emall.wire.ocpp.v2.MeterValuesRequest;
import io.emall.wire.ocpp.v2.SampledValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Cases of block J, meter values, of the OCA's certification of a 2.0.1 CSMS, by their numbers. */
class Ocpp201MeterValuesCertificationTest extends TransactionCase {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    Ocpp201MeterValuesCertificationTest() {
        super(CPMS);
    }

    @Test
    void TC_J_01_CSMS_clockAlignedMeterValuesWithoutATransaction() {
        MeterValue value = new MeterValue(List.of(new SampledValue(BigDecimal.TEN)), Instant.now());

        station.call(new MeterValuesRequest(1, List.of(value))).get();

        assertThat(answered("MeterValues")).hasToString("{}");
        assertThat(sessions()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"TC_J_02_CSMS, MeterValueClock, Sample.Clock", "TC_J_09_CSMS, MeterValuePeriodic, Sample.Periodic"})
    void TC_J_meterValuesWhileATransactionGoesOn(String number, String trigger, String context) {
        begun(TOKEN + EVSE);
        JsonNode answer = event("Updated", trigger, "'chargingState':'Charging'", meter(3000, context));

        assertThat(answer).as(number).hasToString("{}");
        assertThat(session().meter().energy()).as(number).isEqualTo(WattHours.of(2000));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"TC_J_03_CSMS, Sample.Clock", "TC_J_10_CSMS, Transaction.End"})
    void TC_J_meterValuesOfTheEnd(String number, String context) {
        begun(TOKEN + EVSE);
        JsonNode answer = event("Ended", "StopAuthorized", "'stoppedReason':'Local'", meter(7000, context));

        assertThat(answer).as(number).hasToString("{}");
        assertThat(session().state()).as(number).isInstanceOf(Ended.class);
        assertThat(session().meter().energy()).as(number).isEqualTo(WattHours.of(6000));
    }

    /** Kept byte for byte, or nobody can check the signature (P-45). */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"TC_J_04_CSMS, MeterValueClock, Sample.Clock", "TC_J_11_CSMS, MeterValuePeriodic, Sample.Periodic"})
    void TC_J_signedMeterValues(String number, String trigger, String context) {
        String signed = "{'value':5000,'context':'" + context + "','signedMeterValue':{'signedMeterData':"
                + "'T0NNRnwge/8=\\u00e4','signingMethod':'','encodingMethod':'OCMF','publicKey':'a2V5'}}";
        begun(TOKEN + EVSE);
        JsonNode answer = event("Updated", trigger, "'chargingState':'Charging'", values(signed));

        assertThat(answer).as(number).hasToString("{}");
        assertThat(signedSamples()).as(number).singleElement().satisfies(sample -> {
            JsonNode kept = JSON.readTree(sample.signed());
            assertThat(kept.get("signedMeterData").stringValue()).isEqualTo("T0NNRnwge/8=\u00e4");
            assertThat(kept.get("publicKey").stringValue()).isEqualTo("a2V5");
        });
    }

    private List<MeterReading.Sample> signedSamples() {
        return CPMS.store.sessions.readings(session().id()).stream()
                .flatMap(reading -> reading.samples().stream())
                .filter(sample -> sample.signed() != null)
                .toList();
    }

    @Test
    void TC_J_07_CSMS_meterValuesOfTheBegin() {
        JsonNode answer = begun(EVSE);

        assertThat(answer).hasToString("{}");
        assertThat(session().meter().first()).isEqualTo(WattHours.of(1000));
        assertThat(session().place().number()).isEqualTo(1);
    }

    @Test
    void TC_J_08_CSMS_meterValuesOfTheBeginWithoutAnEvse() {
        assertThat(begun("")).hasToString("{}");
        assertThat(session().meter().first()).isEqualTo(WattHours.of(1000));
        assertThat(session().place().number()).isNull();

        assertThat(event("Updated", "Authorized", "'chargingState':'EVConnected'", TOKEN + EVSE))
                .hasToString(FLEET);
        assertThat(session().place().number()).isEqualTo(1);
    }

    @Test
    void multiplierAndUnitCount() {
        begun(TOKEN + EVSE);
        event(
                "Updated",
                "MeterValuePeriodic",
                "'chargingState':'Charging'",
                values("{'value':0.3,'unitOfMeasure':{'unit':'kWh','multiplier':1}}"));

        assertThat(session().meter().energy()).isEqualTo(WattHours.of(2000));
    }
}
