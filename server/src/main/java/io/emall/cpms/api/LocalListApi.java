package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.locallist.ListLimits;
import io.emall.cpms.core.locallist.LocalListDesk;
import io.emall.cpms.core.locallist.StationList;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationViews;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which tokens a station knows by heart. */
@RestController
@RequestMapping("/api/v1/stations/{id}")
class LocalListApi {
    private final LocalListDesk desk;
    private final StationViews stations;

    LocalListApi(LocalListDesk desk, StationViews stations) {
        this.desk = desk;
        this.stations = stations;
    }

    /** @param wanted whether the CPMS keeps the list */
    record Wanted(@Nullable Boolean wanted) {}

    /**
     * The list as the station last accepted it.
     *
     * @param version 0 for none
     * @param entries how many tokens it holds
     * @param acceptedAt when the station last accepted something
     * @param dueAt when it is looked at again
     */
    record ListJson(
            boolean wanted,
            StationList.State state,
            int version,
            int entries,
            @Nullable ListLimits limits,
            @Nullable Instant acceptedAt,
            @Nullable Instant dueAt) {
        static ListJson of(StationList list) {
            return new ListJson(
                    list.wanted(),
                    list.state(),
                    list.version(),
                    list.entries().size(),
                    list.limits(),
                    list.sentAt(),
                    list.dueAt());
        }
    }

    /** @param outcome Accepted, Refused, NotSupported, NoAnswer, Offline or Failed */
    record CacheJson(String outcome) {}

    @GetMapping("/local-list")
    ListJson get(Actor actor, @PathVariable StationId id) {
        known(actor, id);
        return ListJson.of(desk.find(actor, id));
    }

    @PutMapping("/local-list")
    ListJson put(Actor actor, @PathVariable StationId id, @RequestBody Wanted wanted) {
        known(actor, id);
        if (wanted.wanted() == null) {
            throw Refused.bad("wanted", "must be true or false");
        }
        return ListJson.of(desk.keep(actor, id, wanted.wanted()));
    }

    /** Waits for the station. */
    @PostMapping("/local-list/send")
    ListJson send(Actor actor, @PathVariable StationId id) {
        known(actor, id);
        return ListJson.of(desk.send(actor, id));
    }

    /** Waits for the station. */
    @PostMapping("/local-list/clear")
    ListJson clear(Actor actor, @PathVariable StationId id) {
        known(actor, id);
        return ListJson.of(desk.clear(actor, id));
    }

    /** Waits for the station. */
    @PostMapping("/clear-cache")
    CacheJson clearCache(Actor actor, @PathVariable StationId id) {
        known(actor, id);
        return new CacheJson(desk.clearCache(actor, id).getClass().getSimpleName());
    }

    private void known(Actor actor, StationId id) {
        if (stations.find(actor, id).isEmpty()) {
            throw Refused.notFound("station " + id);
        }
    }
}
