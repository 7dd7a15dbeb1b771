package io.emall.cpms.ocpp.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpp.codec.Codecs;
import io.emall.cpms.ocpp.codec.Json;
import io.emall.cpms.ocpp.codec.Reading;
import io.emall.wire.ocpp.v16.MeterValues;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Frames as bytes on the wire (P-10, P-12). */
class FrameReaderTest {
    private static final String FRAME =
            "[2,\"19223201\",\"MeterValues\",{\"connectorId\":1,\"meterValue\":[{\"timestamp\":"
                    + "\"2026-01-01T00:00:00Z\",\"sampledValue\":[{\"value\":\"1\",\"unit\":\"Wh\"}]}]}]";

    private final Json json = new Json();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[2,\"a\",\"B\",{}]        | Call  | Call  | Call",
                "[3,\"a\",{}]              | Result| Result| Result",
                "[4,\"a\",\"C\",\"\",{}]   | Error | Error | Error",
                "[5,\"a\",\"C\",\"\",{}]   | Unknown | Unknown | ResultError",
                "[6,\"a\",\"B\",{}]        | Unknown | Unknown | Send",
                "[7,\"a\"]                 | Unknown | Unknown | Unknown",
                "[-1]                      | Unknown | Unknown | Unknown",
                "[99999999999,\"a\"]       | Broken | Broken | Broken",
                "[2.0,\"a\",\"B\",{}]      | Broken | Broken | Broken",
            })
    void typesAreKnownPerVersion(String text, String v16, String v201, String v21) {
        assertThat(kind(Version.OCPP_1_6, text)).isEqualTo(v16);
        assertThat(kind(Version.OCPP_2_0_1, text)).isEqualTo(v201);
        assertThat(kind(Version.OCPP_2_1, text)).isEqualTo(v21);
    }

    private String kind(Version version, String text) {
        return FrameReader.read(json, version, text).getClass().getSimpleName();
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void spoiledFramesNeverThrow(Version version) {
        var codec = new Codecs("1.6").of(MeterValues.class);
        Random random = new Random(7);
        int understood = 0;
        for (int i = 0; i < 15_000; i++) {
            Frame frame = FrameReader.read(json, version, spoil(random));
            if (frame instanceof Frame.Call call && call.payload().read(codec) instanceof Reading.Read<?>) {
                understood++;
            }
        }
        assertThat(understood).isBetween(30, 14_900);
    }

    private static String spoil(Random random) {
        StringBuilder text = new StringBuilder(FRAME);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(Math.max(1, text.length() - 1));
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at).append("]");
                case 1 -> text.insert(at, "[]{}\",:0e.\\u\u0000".charAt(random.nextInt(13)));
                case 2 -> text.setLength(Math.max(1, at));
                default -> text.setCharAt(at, (char) random.nextInt(0x3000));
            }
        }
        return text.toString();
    }

    @Test
    void aPayloadIsReadWhereItStands() {
        Frame frame = FrameReader.read(json, Version.OCPP_1_6, "  " + FRAME + "\r\n");
        assertThat(frame).isInstanceOfSatisfying(Frame.Call.class, call -> {
            assertThat(call.id()).isEqualTo("19223201");
            assertThat(call.action()).isEqualTo("MeterValues");
            assertThat(call.payload().read(new Codecs("1.6").of(MeterValues.class)))
                    .isInstanceOf(Reading.Read.class);
        });
    }
}
