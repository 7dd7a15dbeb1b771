package io.emall.cpms.core.supply;

/** What came of asking a DSO. */
public sealed interface Heard<T> {

    record Answered<T>(T value) implements Heard<T> {}

    /** @param why in words a person understands */
    record Unreachable<T>(String why) implements Heard<T> {}

    /** It answered what cannot be right. */
    record Nonsense<T>(String why) implements Heard<T> {}

    /** Its protocol has no words for that, or it does not offer it. */
    record NotOffered<T>() implements Heard<T> {}
}
