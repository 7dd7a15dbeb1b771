package io.emall.cpms.ocpi.v221;

import io.emall.cpms.core.session.SignedMeter;
import io.emall.wire.ocpi.v221.SignedData;
import io.emall.wire.ocpi.v221.SignedValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the meter signed, in OCPI's words (mod_cdrs §SignedData). Nothing is said unless all that a check needs is there
 * and has room: encoding method, public key, and the values of begin and end, in OCPP's form of a signed meter value.
 */
final class SignedDataView {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_METHOD = 36;
    private static final int LONGEST_KEY = 512;
    private static final int LONGEST_DATA = 5000;

    private SignedDataView() {}

    static @Nullable SignedData of(@Nullable SignedMeter meter) {
        if (meter == null || meter.begin() == null || meter.end() == null) {
            return null;
        }
        JsonNode begin = read(meter.begin());
        JsonNode end = read(meter.end());
        String method = text(begin, "encodingMethod", LONGEST_METHOD).orElse("");
        if (!method.equals(text(end, "encodingMethod", LONGEST_METHOD).orElse(""))) {
            return null;
        }
        // A station may be set to tell its key once per transaction.
        Optional<String> key = text(begin, "publicKey", LONGEST_KEY).or(() -> text(end, "publicKey", LONGEST_KEY));
        Optional<SignedValue> first = value("Start", begin);
        Optional<SignedValue> last = value("End", end);
        return method.isEmpty() || key.isEmpty() || first.isEmpty() || last.isEmpty()
                ? null
                : new SignedData(method, List.of(first.get(), last.get()), null, key.get(), null);
    }

    private static JsonNode read(String signed) {
        try {
            return JSON.readTree(signed);
        } catch (JacksonException otherForm) {
            return JSON.missingNode();
        }
    }

    private static Optional<String> text(JsonNode value, String name, int longest) {
        return Optional.of(value.path(name).asString("")).filter(text -> !text.isBlank() && text.length() <= longest);
    }

    private static Optional<SignedValue> value(String nature, JsonNode signed) {
        return text(signed, "signedMeterData", LONGEST_DATA)
                .flatMap(data -> plain(data).map(plain -> new SignedValue(nature, plain, data)));
    }

    /** OCPP sends it in Base64; what is no text inside has no plain form. */
    private static Optional<String> plain(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException noText) {
            return Optional.empty();
        }
    }
}
