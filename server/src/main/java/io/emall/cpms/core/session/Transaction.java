package io.emall.cpms.core.session;

/**
 * What the station calls the session.
 *
 * @param key what a repeated start is recognised by: unique per station
 * @param reference what the station understands in commands: its transactionId
 */
public record Transaction(String key, String reference) {}
