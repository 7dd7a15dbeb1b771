package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.ConnectorFormat;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.PowerType;
import io.emall.cpms.core.location.StaticData;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.core.view.StationViews;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** EVSEs and their connectors. */
@RestController
@RequestMapping("/api/v1/evses")
class EvsesApi {
    private static final int HIGHEST_POWER_W = 10_000_000;

    private final StaticData data;
    private final LocationViews locations;
    private final StationViews stations;
    private final InstantSource clock;

    EvsesApi(StaticData data, LocationViews locations, StationViews stations, InstantSource clock) {
        this.data = data;
        this.locations = locations;
        this.stations = stations;
        this.clock = clock;
    }

    /** @param maximumPowerW only where voltage and amperage do not say it */
    record Plug(
            @Nullable String id,
            @Nullable Integer number,
            @Nullable String standard,
            @Nullable ConnectorFormat format,
            @Nullable PowerType powerType,
            @Nullable Integer voltage,
            @Nullable Integer amperage,
            @Nullable Integer maximumPowerW) {
        Connector read(Checked checked, String at, Instant now) {
            if (maximumPowerW != null) {
                checked.whole(at + "maximumPowerW", maximumPowerW, 1, HIGHEST_POWER_W);
            }
            return new Connector(
                    checked.as(at + "id", id, ConnectorId::new),
                    checked.whole(at + "number", number, 1, 100),
                    checked.text(at + "standard", standard, 40),
                    checked.needed(at + "format", format),
                    checked.needed(at + "powerType", powerType),
                    checked.whole(at + "voltage", voltage, 1, 2000),
                    checked.whole(at + "amperage", amperage, 1, 2000),
                    maximumPowerW == null ? null : new Watts(maximumPowerW),
                    ConnectorState.UNREPORTED,
                    now);
        }
    }

    /** @param number the EVSE's number at its station */
    record Wanted(
            @Nullable String locationId,
            @Nullable String stationId,
            @Nullable Integer number,
            @Nullable String evseId,
            @Nullable List<Plug> connectors) {
        Evse read(EvseUid uid, Instant now) {
            Checked checked = new Checked();
            List<Plug> plugs = checked.needed("connectors", connectors);
            List<Connector> read = new ArrayList<>();
            for (int i = 0; i < plugs.size(); i++) {
                read.add(plugs.get(i).read(checked, "connectors[" + i + "].", now));
            }
            Evse evse = new Evse(
                    uid,
                    evseId == null ? null : checked.text("evseId", evseId, 48),
                    checked.as("stationId", stationId, StationId::new),
                    checked.whole("number", number, 1, 1000),
                    read,
                    false,
                    false,
                    now);
            unique(checked, read);
            checked.end();
            return evse;
        }

        private static void unique(Checked checked, List<Connector> connectors) {
            if (connectors.stream().map(Connector::number).distinct().count() < connectors.size()
                    || connectors.stream().map(Connector::id).distinct().count() < connectors.size()) {
                checked.bad("connectors", "each needs an id and a number of its own");
            }
        }

        LocationId location() {
            return new Checked().as("locationId", locationId, LocationId::new);
        }
    }

    @GetMapping("/{uid}")
    EvseJson get(Actor actor, @PathVariable EvseUid uid) {
        return locations
                .findByEvse(actor, uid)
                .flatMap(sheet -> sheet.location().evse(uid))
                .map(EvseJson::of)
                .orElseThrow(() -> Refused.notFound("EVSE " + uid));
    }

    @PutMapping("/{uid}")
    EvseJson put(Actor actor, @PathVariable EvseUid uid, @RequestBody Wanted wanted) {
        LocationId location = wanted.location();
        Evse evse = wanted.read(uid, clock.instant());
        if (locations.find(actor, location).isEmpty()) {
            throw Refused.bad("locationId", "is not a known location");
        }
        if (stations.find(actor, evse.station()).isEmpty()) {
            throw Refused.bad("stationId", "is not a known station");
        }
        switch (data.save(actor, location, evse)) {
            case StaticData.Outcome.Saved() -> {
                return get(actor, uid);
            }
            case StaticData.Outcome.AddressTaken(var by) ->
                throw Refused.conflict("number", "is the number of EVSE " + by + " at that station");
            case StaticData.Outcome.UidTaken(var by) ->
                throw Refused.conflict("uid", "is or was used at location " + by + " and is never reused");
        }
    }

    @DeleteMapping("/{uid}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable EvseUid uid) {
        data.remove(actor, uid);
    }
}
