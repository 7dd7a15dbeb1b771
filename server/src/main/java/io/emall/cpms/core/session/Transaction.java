package io.emall.cpms.core.session;

/**
 * What the station calls the session.
 *
 * @param key what a repeated start is recognised by: unique per station
 * @param reference what the station understands in commands: its transactionId
 * @param startHeard whether the station told of the start itself, or we inferred it from a later report (P-43)
 */
public record Transaction(String key, String reference, boolean startHeard) {}
