package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.display.DisplayDesk;
import io.emall.cpms.core.display.DisplayMessage;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationViews;
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

/** What a station shows (OCPP 2.x). */
@RestController
@RequestMapping("/api/v1/stations/{id}/display-messages")
class DisplayApi {
    private static final int LONGEST = 512;

    private final DisplayDesk desk;
    private final StationViews stations;

    DisplayApi(DisplayDesk desk, StationViews stations) {
        this.desk = desk;
        this.stations = stations;
    }

    /**
     * A message to show.
     *
     * @param priority NORMAL_CYCLE if left out
     * @param state only while the station is so
     * @param transaction shown only during it
     * @param format UTF8 if left out
     */
    record Wanted(
            DisplayMessage.@Nullable Priority priority,
            DisplayMessage.@Nullable When state,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String transaction,
            DisplayMessage.@Nullable Format format,
            @Nullable String language,
            @Nullable String content) {
        DisplayMessage read(int number) {
            Checked checked = new Checked();
            String text = checked.text("content", content, LONGEST);
            checked.end();
            return new DisplayMessage(
                    number,
                    priority == null ? DisplayMessage.Priority.NORMAL_CYCLE : priority,
                    state,
                    from,
                    until,
                    transaction,
                    format == null ? DisplayMessage.Format.UTF8 : format,
                    language,
                    text);
        }
    }

    /** As the station last reported. */
    @GetMapping
    List<DisplayMessage> shown(Actor actor, @PathVariable StationId id) {
        known(actor, id);
        return desk.shown(actor, id);
    }

    /** Asks the station for all it shows; its reports follow. */
    @PostMapping("/refresh")
    CommandsApi.Answer refresh(Actor actor, @PathVariable StationId id) {
        known(actor, id);
        return CommandsApi.Answer.of(desk.list(actor, id));
    }

    /** Waits for the station's answer. */
    @PutMapping("/{number}")
    CommandsApi.Answer set(
            Actor actor, @PathVariable StationId id, @PathVariable int number, @RequestBody Wanted wanted) {
        known(actor, id);
        return CommandsApi.Answer.of(desk.set(actor, id, wanted.read(number)));
    }

    /** Waits for the station's answer. */
    @DeleteMapping("/{number}")
    CommandsApi.Answer clear(Actor actor, @PathVariable StationId id, @PathVariable int number) {
        known(actor, id);
        return CommandsApi.Answer.of(desk.clear(actor, id, number));
    }

    private void known(Actor actor, StationId id) {
        if (stations.find(actor, id).isEmpty()) {
            throw Refused.notFound("station " + id);
        }
    }
}
