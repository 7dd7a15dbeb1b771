package io.emall.cpms.core.profile;

/** What came of an eMSP's request about a charging profile (O-38). */
public sealed interface ProfileAnswer {

    /** What the station made of it. */
    enum Result {
        ACCEPTED,
        REJECTED,
        /** There was nothing to clear. */
        UNKNOWN
    }

    record Set(Result result) implements ProfileAnswer {}

    record Cleared(Result result) implements ProfileAnswer {}

    /** What the station itself will do. */
    record Active(ProfileCommands.Composite told) implements ProfileAnswer {}
}
