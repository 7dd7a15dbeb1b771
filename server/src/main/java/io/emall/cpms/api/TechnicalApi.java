package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.technical.Problem;
import io.emall.cpms.core.technical.Sent;
import io.emall.cpms.core.technical.TechnicalDesk;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationViews;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Everything a station's version can be asked: what there is, sending it, and what was sent. */
@RestController
@RequestMapping("/api/v1/stations/{id}/commands")
class TechnicalApi {
    private final TechnicalDesk desk;
    private final StationViews stations;
    private final JsonMapper json;

    TechnicalApi(TechnicalDesk desk, StationViews stations, JsonMapper json) {
        this.desk = desk;
        this.stations = stations;
        this.json = json;
    }

    @GetMapping
    List<TechnicalJson.Description> offered(Actor actor, @PathVariable StationId id) {
        known(actor, id);
        return desk.offered(actor, id, Locale.ENGLISH).stream()
                .map(TechnicalJson.Description::of)
                .toList();
    }

    /** Waits for the station's answer. */
    @PostMapping("/{name}")
    TechnicalJson.SentCommand send(
            Actor actor,
            @PathVariable StationId id,
            @PathVariable String name,
            @RequestBody Map<String, Object> document) {
        known(actor, id);
        return switch (desk.send(actor, id, name, json.writeValueAsString(document))) {
            case TechnicalDesk.Outcome.Sending sending -> TechnicalJson.SentCommand.of(ended(sending.ended()), json);
            case TechnicalDesk.Outcome.Refused(List<Problem> problems) -> throw Refused.bad(fields(problems));
            case TechnicalDesk.Outcome.NotOffered() -> throw Refused.notFound("command " + name + " of station " + id);
        };
    }

    @GetMapping("/history")
    Listing<TechnicalJson.SentCommand> history(
            Actor actor,
            @PathVariable StationId id,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = Listing.USUAL) int limit) {
        known(actor, id);
        return Listing.of(
                desk.history(actor, id, after, Listing.limit(limit)), sent -> TechnicalJson.SentCommand.of(sent, json));
    }

    @GetMapping("/history/{sent}")
    TechnicalJson.SentCommand one(Actor actor, @PathVariable StationId id, @PathVariable UUID sent) {
        return desk.find(actor, id, sent)
                .map(found -> TechnicalJson.SentCommand.of(found, json))
                .orElseThrow(() -> Refused.notFound("sent command " + sent));
    }

    private void known(Actor actor, StationId id) {
        if (stations.find(actor, id).isEmpty()) {
            throw Refused.notFound("station " + id);
        }
    }

    private static Sent ended(CompletableFuture<Sent> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static List<ApiError.Field> fields(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new ApiError.Field(problem.path().isEmpty() ? "body" : problem.path(), problem.words()))
                .toList();
    }
}
