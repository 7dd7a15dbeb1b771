package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Configuration keys and their values. Answers {@link GetConfiguration} (OCPP 1.6 §5.8). */
public record GetConfigurationResponse(
        @Nullable List<KeyValue> configurationKey,
        @Length(max = 50) @Nullable List<String> unknownKey) implements Response {

    /** With the required fields only. */
    public GetConfigurationResponse() {
        this(null, null);
    }
}
