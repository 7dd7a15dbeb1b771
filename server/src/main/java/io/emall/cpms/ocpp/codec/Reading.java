package io.emall.cpms.ocpp.codec;

/** What came of reading a payload. */
public sealed interface Reading<T> {

    record Read<T>(T value) implements Reading<T> {}

    record Rejected<T>(Violation violation) implements Reading<T> {}
}
