package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** What became of the change. Answers {@link ChangeConfiguration} (OCPP 1.6 §5.3). */
public record ChangeConfigurationResponse(ConfigurationStatus status) implements Response {}
