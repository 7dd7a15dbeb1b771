package io.emall.cpms.ocpp.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.ocpp.codec.Violation.Kind;
import io.emall.wire.ocpp.v16.ChangeAvailability;
import io.emall.wire.ocpp.v16.ChargingSchedulePeriod;
import io.emall.wire.ocpp.v16.GetConfiguration;
import io.emall.wire.ocpp.v16.MeterValues;
import io.emall.wire.ocpp.v16.SampledValue;
import io.emall.wire.ocpp.v16.UnitOfMeasure;
import io.emall.wire.ocpp.v2.DataTransferRequest;
import io.emall.wire.ocpp.v2.HeartbeatRequest;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** What the schemas leave to us. */
class RecordCodecTest {
    private final Json json = new Json();
    private final Codecs v16 = new Codecs("1.6");
    private final Codecs v2 = new Codecs("2.0.1");

    private <T> Reading<T> read(RecordCodec<T> codec, String text) {
        try (JsonParser in = json.parser(text)) {
            in.nextToken();
            return codec.read(in);
        }
    }

    private <T> String write(RecordCodec<T> codec, T value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = json.generator(text)) {
            codec.write(out, value);
        }
        return text.toString();
    }

    private static Violation violation(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Reading.Rejected.class);
        return ((Reading.Rejected<?>) reading).violation();
    }

    @ParameterizedTest
    @CsvSource({
        "1, ''",
        "1.0, ''",
        "1e0, ''",
        "1.5, TYPE",
        "1e999999999, TYPE",
        "1e4244444444444444, PROPERTY",
        "99999999999, PROPERTY",
        "1e12, PROPERTY",
        "123456789012345678901234567890, PROPERTY"
    })
    void aWholeNumberMayBeWrittenWithAPoint(String number, String kind) {
        var reading = read(v16.of(ChangeAvailability.class), "{\"connectorId\":" + number + ",\"type\":\"Operative\"}");
        if (kind.isEmpty()) {
            assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(
                            ((ChangeAvailability) read.value()).connectorId())
                    .isEqualTo(1));
        } else {
            assertThat(violation(reading).kind()).hasToString(kind);
        }
    }

    @ParameterizedTest
    @CsvSource({"Celsius, CELSIUS", "Celcius, CELCIUS", "Hertz, HERTZ"})
    void unitsTheStandardForgotAreRead(String text, UnitOfMeasure unit) {
        String payload = """
                {"connectorId":1,"meterValue":[{"timestamp":"2026-01-01T00:00:00Z","sampledValue":[{"value":"1","unit":"%s"}]}]}
                """.formatted(text);
        assertThat(read(v16.of(MeterValues.class), payload))
                .isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(((MeterValues) read.value())
                                .meterValue()
                                .getFirst()
                                .sampledValue())
                        .extracting(SampledValue::unit)
                        .containsExactly(unit));
    }

    @Test
    void theFirstViolationIsReportedWithItsPath() {
        String payload = "{\"connectorId\":1,\"meterValue\":[{\"timestamp\":\"2026-01-01T00:00:00Z\",\"sampledValue\":"
                + "[{\"value\":\"1\"},{\"value\":2}]},{\"timestamp\":3}],\"zzz\":1}";
        assertThat(violation(read(v16.of(MeterValues.class), payload)))
                .isEqualTo(new Violation(Kind.TYPE, "meterValue[0].sampledValue[1].value", "must be a text"));
    }

    @Test
    void brokenJsonInsideIsAFormationViolation() {
        assertThat(violation(read(v16.of(GetConfiguration.class), "{\"key\":[\"a\",]}"))
                        .kind())
                .isEqualTo(Kind.FORMATION);
        assertThat(violation(read(v16.of(GetConfiguration.class), "{\"key\":[\"a\""))
                        .kind())
                .isEqualTo(Kind.FORMATION);
    }

    @Test
    void emptyOptionalsAreLeftOut() {
        assertThat(write(v16.of(GetConfiguration.class), new GetConfiguration(List.of())))
                .isEqualTo("{}");
        assertThat(write(v16.of(GetConfiguration.class), new GetConfiguration(null)))
                .isEqualTo("{}");
    }

    @Test
    void customDataPassesThrough() {
        String text = "{\"customData\":{\"vendorId\":\"v\",\"a\":{\"b\":[1,2.50,null,true,\"x\",{}]}}}";
        var codec = v2.of(HeartbeatRequest.class);
        assertThat(read(codec, text)).isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(
                        write(codec, (HeartbeatRequest) read.value()))
                .isEqualTo(text));
    }

    @Test
    void dataTransferTakesAnything() {
        var codec = v2.of(DataTransferRequest.class);
        for (String data : List.of("1", "\"x\"", "[1,[2]]", "{\"a\":{}}", "true")) {
            String text = "{\"vendorId\":\"v\",\"data\":" + data + "}";
            assertThat(read(codec, text)).isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(
                            write(codec, (DataTransferRequest) read.value()))
                    .isEqualTo(text));
        }
    }

    @Test
    void whatBreaksARuleIsNotWritten() {
        var codec = v16.of(GetConfiguration.class);
        assertThatThrownBy(() -> write(codec, new GetConfiguration(List.of("x".repeat(51)))))
                .isInstanceOfSatisfying(InvalidRecord.class, e -> assertThat(e.violation())
                        .isEqualTo(new Violation(Kind.PROPERTY, "key[0]", "is longer than 50 characters")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e4244444444444444", "1.5e4244444444444444"})
    void anExponentBeyondEveryRangeIsRefusedWhereverANumberMayStand(String number) {
        var custom = read(v2.of(DataTransferRequest.class), "{\"vendorId\":\"v\",\"data\":" + number + "}");
        assertThat(violation(custom).kind()).isEqualTo(Kind.PROPERTY);
        var decimal = read(v16.of(ChargingSchedulePeriod.class), "{\"startPeriod\":0,\"limit\":" + number + "}");
        assertThat(violation(decimal).kind()).isEqualTo(Kind.PROPERTY);
    }

    @Test
    void deeplyNestedVendorDataIsRefused() {
        String deep = "[".repeat(100_000);
        assertThat(violation(read(v2.of(DataTransferRequest.class), "{\"vendorId\":\"v\",\"data\":" + deep))
                        .kind())
                .isEqualTo(Kind.FORMATION);
    }
}
