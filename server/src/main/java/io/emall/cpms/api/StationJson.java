package io.emall.cpms.api;

import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.view.StationSheet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A station with its EVSEs and what runs there. */
record StationJson(
        String id,
        String locationId,
        boolean online,
        @Nullable Instant since,
        @Nullable String protocol,
        @Nullable Instant bootedAt,
        Station.Hold hold,
        Station.@Nullable Identity identity,
        List<EvseJson> evses,
        List<SessionJson> running) {
    static StationJson of(StationSheet sheet) {
        Station station = sheet.station();
        return new StationJson(
                station.id().value(),
                station.location().value(),
                station.online(),
                station.since(),
                station.protocol(),
                station.bootedAt(),
                station.hold(),
                station.identity(),
                sheet.evses().stream().map(EvseJson::of).toList(),
                sheet.running().stream().map(SessionJson::of).toList());
    }
}
