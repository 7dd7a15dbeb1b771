package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.locallist.ListLimits;
import io.emall.cpms.core.locallist.ListUpdate;
import io.emall.cpms.core.locallist.StationLists;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.block.ListPhrases;
import io.emall.cpms.ocpp.block.Tongues;

/** Speaks with a station about its list in the version it speaks. */
final class DoorLists implements StationLists {
    private static final int SHORTEST_TOKEN = 20;

    private final Tongues<ListPhrases> tongues;

    DoorLists(Tongues<ListPhrases> tongues) {
        this.tongues = tongues;
    }

    @Override
    public Version version(StationId station) {
        return tongues.say(station, (connection, words) -> words.version(connection))
                .orElseGet(() -> new Version.Unreached("the station is not connected"));
    }

    @Override
    public ListLimits limits(StationId station) {
        return tongues.say(station, (connection, words) -> words.limits(connection))
                .orElseGet(() -> new ListLimits(
                        ListLimits.GUESSED_ENTRIES, ListLimits.GUESSED_PER_MESSAGE, SHORTEST_TOKEN, false));
    }

    @Override
    public Answer send(StationId station, ListUpdate update) {
        return tongues.say(station, (connection, words) -> words.send(connection, update))
                .orElse(Answer.UNREACHED);
    }

    @Override
    public CommandOutcome clearCache(StationId station) {
        return tongues.say(station, (connection, words) -> words.clearCache(connection))
                .orElseGet(CommandOutcome.Offline::new);
    }
}
