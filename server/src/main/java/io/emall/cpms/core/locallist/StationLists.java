package io.emall.cpms.core.locallist;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.StationId;
import java.util.OptionalInt;

/** Speaks with stations about their lists; every call waits for the station's answer. */
public interface StationLists {

    /** What the station says of its version. */
    sealed interface Version {

        /** Its number; 0 for no list. */
        record Known(int number) implements Version {}

        /** It keeps no list at all. */
        record NotSupported() implements Version {}

        /** It could not be asked. */
        record Unreached(String why) implements Version {}
    }

    /** What became of an update. */
    enum Answer {
        ACCEPTED,
        FAILED,
        VERSION_MISMATCH,
        NOT_SUPPORTED,
        UNREACHED
    }

    Version version(StationId station);

    /** What the station says of its limits, or safe ones where it does not. */
    ListLimits limits(StationId station);

    Answer send(StationId station, ListUpdate update);

    CommandOutcome clearCache(StationId station);

    /** The version, if it is known. */
    static OptionalInt number(Version version) {
        return version instanceof Version.Known(int number) ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
