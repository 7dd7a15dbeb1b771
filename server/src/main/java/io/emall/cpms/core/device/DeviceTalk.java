package io.emall.cpms.core.device;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.StationId;
import java.util.List;

/** Reading and changing what a station holds, in the words of its version. Blocks until it answers. */
public interface DeviceTalk {

    /** What came of asking a station for all it holds. */
    sealed interface Answer {
        record All(List<DeviceVariable> variables) implements Answer {}

        /** It will report in parts. */
        record Promised() implements Answer {}

        record None(CommandOutcome why) implements Answer {}
    }

    /** @param requestId the number of the report, if it comes in parts */
    Answer askForAll(StationId station, int requestId);

    /**
     * @param atOnce how many a message may hold
     * @return one for each, in the same order
     */
    List<Changed> change(StationId station, List<Wanted> wanted, int atOnce);
}
