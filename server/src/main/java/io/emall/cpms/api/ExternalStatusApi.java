package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.view.ExternalStatusViews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What drivers find at a location now. */
@RestController
class ExternalStatusApi {
    private final ExternalStatusViews statuses;

    ExternalStatusApi(ExternalStatusViews statuses) {
        this.statuses = statuses;
    }

    @GetMapping("/api/v1/locations/{id}/external-status")
    ExternalStatusJson get(Actor actor, @PathVariable LocationId id) {
        return statuses.find(actor, id)
                .map(ExternalStatusJson::of)
                .orElseThrow(() -> Refused.notFound("location " + id));
    }
}
