package io.emall.cpms.ocpp.block;

import io.emall.cpms.ocpp.rpc.Dialect;

/** A functional block of one version: takes some kinds of messages and translates them. */
@FunctionalInterface
public interface Block {

    void register(Dialect.Builder messages);
}
