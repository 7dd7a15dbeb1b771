package io.emall.cpms.ocpp.rpc;

import org.jspecify.annotations.Nullable;

/** What a text message is, before anybody looks into its payload (P-10). */
sealed interface Frame {

    /** Ids are at most 36 characters long. */
    int MAX_ID = 36;

    /** A request, to be answered. */
    record Call(String id, String action, Payload payload) implements Frame {}

    /** A message of 2.1 that is never answered. */
    record Send(String id, String action, Payload payload) implements Frame {}

    /** The answer to a call of ours. */
    record Result(String id, Payload payload) implements Frame {}

    /** The refusal of a call of ours. */
    record Error(String id, String code, String description) implements Frame {}

    /** A message type number we do not know; what follows it is not looked at. */
    record Unknown(@Nullable String id, int type) implements Frame {}

    /** No call: the id is null if it could not be read. */
    record Broken(@Nullable String id, String why) implements Frame {}

    /** The refusal of an answer of ours, since 2.1. */
    record ResultError(String id, String code, String description) implements Frame {}

    /** An answer that cannot be understood: never answered itself. */
    record Stray(@Nullable String id, String why) implements Frame {}
}
