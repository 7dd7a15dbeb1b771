package io.emall.sim.socket;

import io.emall.wire.ocpp.Response;
import java.time.Duration;

/** How a station misbehaves when a CALL arrives. */
public sealed interface Deviation {

    /** Neither does it nor answers. */
    record Ignores() implements Deviation {}

    /** Does it but never answers. */
    record DoesUnanswered() implements Deviation {}

    /** Does it and answers, but only after this time. */
    record Late(Duration delay) implements Deviation {}

    /** Answers this and does nothing: accepts but never starts, refuses to stop … */
    record Instead(Response response) implements Deviation {}

    /** Answers with a CALLERROR and does nothing. */
    record Fails(String code, String description) implements Deviation {}

    /** Breaks the connection instead of answering. */
    record BreaksConnection() implements Deviation {}
}
