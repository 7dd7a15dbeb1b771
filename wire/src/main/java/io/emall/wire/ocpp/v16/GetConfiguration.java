package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a station for configuration keys, all of them when none is named (OCPP 1.6 §5.8). */
public record GetConfiguration(@Length(max = 50) @Nullable List<String> key)
        implements Request<GetConfigurationResponse> {

    /** With the required fields only. */
    public GetConfiguration() {
        this(null);
    }
}
