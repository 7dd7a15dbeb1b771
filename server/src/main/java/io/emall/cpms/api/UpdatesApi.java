package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.firmware.FirmwareUpdate;
import io.emall.cpms.core.firmware.UpdateDesk;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationViews;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Updates of one station's firmware. */
@RestController
@RequestMapping("/api/v1/stations/{id}")
class UpdatesApi {
    static final String NO_ADDRESS =
            "Set cpms.public-url or cpms.files.url, or use firmware with an address elsewhere.";

    private final UpdateDesk desk;
    private final StationViews stations;

    UpdatesApi(UpdateDesk desk, StationViews stations) {
        this.desk = desk;
        this.stations = stations;
    }

    /** @param firmware of the library */
    record Wanted(@Nullable UUID firmware, UpdateJson.@Nullable When when) {}

    /** What a local controller publishes to the stations behind it. */
    record Published(int number, String status, List<String> locations, Instant at) {}

    /** Waits for the station's answer; one that is offline is asked when it comes back. */
    @PostMapping("/firmware-updates")
    UpdateJson update(Actor actor, @PathVariable StationId id, @RequestBody Wanted wanted) {
        known(actor, id);
        UUID firmware = new Checked().needed("firmware", wanted.firmware());
        return switch (desk.update(actor, id, firmware, UpdateJson.When.read(wanted.when()))) {
            case UpdateDesk.Outcome.Asked(var update, var answer) -> UpdateJson.of(update);
            case UpdateDesk.Outcome.NoFirmware() -> throw Refused.bad("firmware", "is not there, or its file is not");
            case UpdateDesk.Outcome.NoAddress() -> throw Refused.conflict("firmware", NO_ADDRESS);
        };
    }

    @GetMapping("/firmware-updates")
    Listing<UpdateJson> list(
            Actor actor,
            @PathVariable StationId id,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = Listing.USUAL) int limit) {
        known(actor, id);
        return Listing.of(desk.page(actor, id, after, Listing.limit(limit)), UpdateJson::of);
    }

    @GetMapping("/firmware-updates/{update}")
    UpdateJson get(Actor actor, @PathVariable StationId id, @PathVariable UUID update) {
        return UpdateJson.of(find(actor, id, update));
    }

    /** Only one whose station was not asked yet can be taken back. */
    @PostMapping("/firmware-updates/{update}/cancel")
    UpdateJson cancel(Actor actor, @PathVariable StationId id, @PathVariable UUID update) {
        FirmwareUpdate found = find(actor, id, update);
        if (!desk.cancel(actor, found.id())) {
            throw Refused.conflict("update", "The station was asked already; only another update can stop it.");
        }
        return get(actor, id, update);
    }

    @GetMapping("/firmware-publications")
    List<Published> publications(Actor actor, @PathVariable StationId id) {
        known(actor, id);
        return desk.publications(actor, id).stream()
                .map(its -> new Published(its.number(), its.status(), its.locations(), its.at()))
                .toList();
    }

    private FirmwareUpdate find(Actor actor, StationId id, UUID update) {
        return desk.find(actor, update)
                .filter(found -> found.station().equals(id))
                .orElseThrow(() -> Refused.notFound("update " + update));
    }

    private void known(Actor actor, StationId id) {
        if (stations.find(actor, id).isEmpty()) {
            throw Refused.notFound("station " + id);
        }
    }
}
