package io.emall.cpms.ocpp.rpc;

import java.util.concurrent.Executor;

/**
 * What all connections of a node share.
 *
 * @param threads starts a thread for each task, virtual ones in production
 */
public record Surroundings(Connections connections, StationEvents events, ExchangeLog log, Executor threads) {}
