package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.core.message.MessageLog;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * What all connections of a node share.
 *
 * @param messages hears every word
 * @param threads starts a thread for each task, virtual ones in production
 */
public record Surroundings(
        Connections connections,
        StationEvents events,
        ExchangeLog log,
        MessageLog messages,
        InstantSource clock,
        Executor threads) {}
