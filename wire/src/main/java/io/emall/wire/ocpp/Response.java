package io.emall.wire.ocpp;

/** The payload of a CALLRESULT. */
public interface Response {}
