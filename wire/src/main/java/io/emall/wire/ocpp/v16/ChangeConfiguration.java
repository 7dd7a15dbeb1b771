package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;

/** Asks a station to change one configuration key (OCPP 1.6 §5.3). */
public record ChangeConfiguration(
        @Length(max = 50) String key, @Length(max = 500) String value)
        implements Request<ChangeConfigurationResponse> {}
