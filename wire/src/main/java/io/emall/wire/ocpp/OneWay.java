package io.emall.wire.ocpp;

/** The payload of a SEND, which nobody answers. The action is the simple name of the record (OCPP-J 2.1 §4.2.4). */
public interface OneWay {}
