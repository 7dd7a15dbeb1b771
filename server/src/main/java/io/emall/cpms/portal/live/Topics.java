package io.emall.cpms.portal.live;

import io.emall.cpms.core.signal.Signal;
import java.util.Set;

/** What a page can be about, as words in its address: one thing ({@code station:CP1}) or all of a kind. */
final class Topics {
    private Topics() {}

    static Set<String> of(Signal signal) {
        return switch (signal) {
            case Signal.StationChanged(var station) -> Set.of("stations", "station:" + station.value());
            case Signal.TopologyChanged(var station) -> Set.of("stations", "station:" + station.value());
            case Signal.LocationChanged(var location) -> Set.of("locations", "location:" + location.value());
            case Signal.SessionChanged(var session, var station) ->
                Set.of("sessions", "session:" + session, "station:" + station.value());
            case Signal.UpkeepChanged(var station) -> Set.of("upkeep", "upkeep:" + station.value());
            case Signal.DeviceRead(var station) -> Set.of("station:" + station.value());
            case Signal.CandidatesChanged() -> Set.of("candidates");
            case Signal.PricesChanged() -> Set.of("prices");
            case Signal.SupplyChanged(var dso) -> Set.of("supply", "dso:" + dso);
            case Signal.PartnerChanged(var partner) -> Set.of("partners", "partner:" + partner);
            case Signal.AlarmChanged(var station) ->
                station == null ? Set.of("alarms") : Set.of("alarms", "station:" + station.value());
        };
    }
}
