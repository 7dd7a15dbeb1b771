package io.emall.cpms.api;

import io.emall.cpms.api.InternalStatusJson.QuarterJson;
import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.view.InternalStatus;
import io.emall.cpms.core.view.InternalStatusViews;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How locations stand inside: batteries, vehicles, settings, sources, cost. */
@RestController
class InternalStatusApi {
    private final InternalStatusViews statuses;

    InternalStatusApi(InternalStatusViews statuses) {
        this.statuses = statuses;
    }

    @GetMapping("/api/v1/internal-status")
    Listing<InternalStatusJson> all(
            Actor actor, @RequestParam @Nullable String after, @RequestParam(defaultValue = Listing.USUAL) int limit) {
        boolean money = maySeeMoney(actor);
        return Listing.of(
                statuses.page(actor, after, Listing.limit(limit)), status -> InternalStatusJson.of(status, money));
    }

    @GetMapping("/api/v1/locations/{id}/internal-status")
    InternalStatusJson get(Actor actor, @PathVariable LocationId id) {
        return InternalStatusJson.of(find(actor, id), maySeeMoney(actor));
    }

    /** The quarter-hours of the last day, in the order of time. */
    @GetMapping("/api/v1/locations/{id}/internal-status/quarters")
    List<QuarterJson> quarters(Actor actor, @PathVariable LocationId id) {
        boolean money = maySeeMoney(actor);
        return find(actor, id).past().stream()
                .map(balance -> QuarterJson.of(balance, money))
                .toList();
    }

    private InternalStatus find(Actor actor, LocationId id) {
        return statuses.find(actor, id).orElseThrow(() -> Refused.notFound("location " + id));
    }

    private static boolean maySeeMoney(Actor actor) {
        return actor.role().may(Permission.VIEW_MONEY);
    }
}
