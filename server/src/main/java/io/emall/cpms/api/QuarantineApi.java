package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.quarantine.QuarantineDesk;
import io.emall.cpms.core.quarantine.QuarantinedMessage;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages about transactions that nobody understood, and what people made of them. */
@RestController
class QuarantineApi {
    private static final int LONGEST_NOTE = 300;

    private final QuarantineDesk desk;

    QuarantineApi(QuarantineDesk desk) {
        this.desk = desk;
    }

    record Note(@Nullable String note) {}

    /** @param lookedAt null until somebody did */
    record QuarantinedJson(
            UUID id,
            String stationId,
            Instant at,
            String what,
            String why,
            @Nullable Instant lookedAt,
            @Nullable String lookedBy,
            @Nullable String note) {
        static QuarantinedJson of(QuarantinedMessage message) {
            QuarantinedMessage.Look look = message.look();
            return new QuarantinedJson(
                    message.id(),
                    message.station().value(),
                    message.at(),
                    message.what(),
                    message.why(),
                    look == null ? null : look.at(),
                    look == null ? null : look.by(),
                    look == null ? null : look.note());
        }
    }

    @GetMapping("/api/v1/quarantined-messages")
    Listing<QuarantinedJson> list(
            Actor actor,
            @RequestParam @Nullable StationId station,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = Listing.USUAL) int limit) {
        return Listing.of(desk.page(actor, !all, station, after, Listing.limit(limit)), QuarantinedJson::of);
    }

    @GetMapping("/api/v1/quarantined-messages/{id}")
    QuarantinedJson find(Actor actor, @PathVariable UUID id) {
        return QuarantinedJson.of(message(actor, id));
    }

    @PostMapping("/api/v1/quarantined-messages/{id}/looked-at")
    QuarantinedJson lookedAt(Actor actor, @PathVariable UUID id, @RequestBody Note note) {
        Checked checked = new Checked();
        String words = checked.text("note", note.note(), LONGEST_NOTE);
        checked.end();
        if (!desk.lookedAt(actor, message(actor, id), words)) {
            throw Refused.conflict("lookedAt", "somebody has looked at it already");
        }
        return find(actor, id);
    }

    private QuarantinedMessage message(Actor actor, UUID id) {
        return desk.find(actor, id).orElseThrow(() -> Refused.notFound("such message"));
    }
}
