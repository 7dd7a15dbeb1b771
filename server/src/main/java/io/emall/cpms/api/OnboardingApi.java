package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.onboarding.Approvals;
import io.emall.cpms.core.onboarding.Candidate;
import io.emall.cpms.core.onboarding.Onboarding;
import io.emall.cpms.core.onboarding.Socket;
import io.emall.cpms.core.onboarding.Window;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.LocationViews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letting unknown stations in: the window, who waits, and what is decided. */
@RestController
@RequestMapping("/api/v1/onboarding")
class OnboardingApi {
    private final Onboarding onboarding;
    private final Approvals approvals;
    private final LocationViews locations;

    OnboardingApi(Onboarding onboarding, Approvals approvals, LocationViews locations) {
        this.onboarding = onboarding;
        this.approvals = approvals;
        this.locations = locations;
    }

    /**
     * A window to be opened.
     *
     * @param password what all stations must know, 16 to 64 printable characters; none if left out
     */
    record WantedWindow(@Nullable Integer minutes, @Nullable String password) {}

    /** @param closesAt absent while it is closed */
    record WindowJson(
            boolean open,
            @Nullable Instant closesAt,
            @Nullable Boolean asksForPassword) {
        static WindowJson of(Window window) {
            return new WindowJson(true, window.closesAt(), window.asksForPassword());
        }
    }

    /** A station that waits or was rejected. */
    record CandidateJson(
            String id,
            Candidate.State state,
            String address,
            @Nullable String protocol,
            Station.@Nullable Identity identity,
            List<Socket> sockets,
            boolean byPassword,
            Instant since,
            Instant lastSeen,
            int strangers) {
        static CandidateJson of(Candidate its) {
            return new CandidateJson(
                    its.id().value(),
                    its.state(),
                    its.address(),
                    its.protocol(),
                    its.identity(),
                    its.sockets(),
                    its.byPassword(),
                    its.since(),
                    its.lastSeen(),
                    its.strangers());
        }
    }

    /**
     * An approval.
     *
     * @param sockets what the station has; as it said itself if left out
     * @param newKey whether it gets a key of its own; true if left out
     */
    record Approval(
            @Nullable String locationId,
            @Nullable List<Socket> sockets,
            @Nullable Boolean newKey) {}

    /** @param key shown this once; absent if it keeps its own */
    record Approved(String id, @Nullable String key) {}

    @GetMapping
    WindowJson window(Actor actor) {
        return onboarding.window(actor).map(WindowJson::of).orElseGet(() -> new WindowJson(false, null, null));
    }

    @PutMapping
    WindowJson open(Actor actor, @RequestBody WantedWindow wanted) {
        Checked checked = new Checked();
        int minutes = checked.whole("minutes", wanted.minutes(), 1, Math.toIntExact(Onboarding.LONGEST.toMinutes()));
        String password = wanted.password();
        StationKey key = password == null ? null : checked.as("password", password, StationKey::new);
        checked.end();
        return WindowJson.of(onboarding.open(actor, Duration.ofMinutes(minutes), key));
    }

    @DeleteMapping
    WindowJson close(Actor actor) {
        onboarding.close(actor);
        return window(actor);
    }

    @GetMapping("/waiting")
    List<CandidateJson> waiting(Actor actor) {
        return onboarding.all(actor, Candidate.State.WAITING).stream()
                .map(CandidateJson::of)
                .toList();
    }

    @GetMapping("/rejected")
    List<CandidateJson> rejected(Actor actor) {
        return onboarding.all(actor, Candidate.State.REJECTED).stream()
                .map(CandidateJson::of)
                .toList();
    }

    @PostMapping("/waiting/{id}/approve")
    Approved approve(Actor actor, @PathVariable StationId id, @RequestBody Approval approval) {
        Candidate candidate = known(actor, id);
        LocationId location = new Checked().as("locationId", approval.locationId(), LocationId::new);
        if (locations.find(actor, location).isEmpty()) {
            throw Refused.bad("locationId", "is not a known location");
        }
        List<Socket> sockets = approval.sockets() == null ? candidate.sockets() : approval.sockets();
        boolean newKey = approval.newKey() == null || approval.newKey();
        return switch (approvals.approve(actor, id, location, sockets, newKey)) {
            case Approvals.Outcome.Approved(var key) -> new Approved(id.value(), key == null ? null : key.text());
            case Approvals.Outcome.KeyNotTaken(var answer) ->
                throw Refused.conflict(
                        "newKey",
                        "The station took no new key: " + answer.getClass().getSimpleName());
            case Approvals.Outcome.Gone() -> throw Refused.notFound("waiting station " + id);
        };
    }

    @PostMapping("/waiting/{id}/reject")
    CandidateJson reject(Actor actor, @PathVariable StationId id) {
        onboarding.reject(actor, known(actor, id).id());
        return CandidateJson.of(known(actor, id));
    }

    /** Forgets a rejection, or a station that waits. */
    @DeleteMapping("/waiting/{id}")
    void forget(Actor actor, @PathVariable StationId id) {
        onboarding.forgive(actor, known(actor, id).id());
    }

    private Candidate known(Actor actor, StationId id) {
        return onboarding.find(actor, id).orElseThrow(() -> Refused.notFound("waiting station " + id));
    }
}
