package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.device.Changed;
import io.emall.cpms.core.device.DeviceChange;
import io.emall.cpms.core.device.DeviceDesk;
import io.emall.cpms.core.device.DeviceReading;
import io.emall.cpms.core.device.DeviceVariable;
import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationViews;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a station holds: its device model (2.x) or its configuration keys (1.6). */
@RestController
@RequestMapping("/api/v1/stations/{id}/variables")
class VariablesApi {
    private static final int LONGEST_VALUE = 1_000;
    private static final int MOST_CHANGES = 100;

    private final DeviceDesk desk;
    private final StationViews stations;

    VariablesApi(DeviceDesk desk, StationViews stations) {
        this.desk = desk;
        this.stations = stations;
    }

    /** @param address {@code Component[instance]@evse.connector/Variable[instance]}, or a key of 1.6 */
    record VariableJson(
            String address,
            String attribute,
            @Nullable String value,
            DeviceVariable.Mutability mutability,
            boolean secret,
            DeviceVariable.@Nullable Limits limits) {
        static VariableJson of(DeviceVariable its) {
            return new VariableJson(
                    its.address().toString(),
                    its.attribute(),
                    its.value(),
                    its.mutability(),
                    its.isSecret(),
                    its.limits());
        }
    }

    /** @param attribute Actual if left out */
    record WantedJson(
            @Nullable String address,
            @Nullable String attribute,
            @Nullable String value) {}

    record WantedList(@Nullable List<WantedJson> changes) {}

    /** @param result ACCEPTED, REBOOT_REQUIRED, REJECTED, NOT_SUPPORTED, UNKNOWN_COMPONENT … */
    record ChangedJson(String address, String attribute, Changed.Result result, String words) {
        static ChangedJson of(Changed its) {
            return new ChangedJson(
                    its.wanted().address().toString(), its.wanted().attribute(), its.result(), its.words());
        }
    }

    record ChangeJson(Instant at, String who, @Nullable String before, String value, ChangedJson answer) {
        static ChangeJson of(DeviceChange its) {
            return new ChangeJson(
                    its.at(), its.who(), its.before(), its.changed().wanted().value(), ChangedJson.of(its.changed()));
        }
    }

    @GetMapping
    Listing<VariableJson> list(
            Actor actor,
            @PathVariable StationId id,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = Listing.USUAL) int limit) {
        return Listing.of(desk.search(actor, known(actor, id), q, after, Listing.limit(limit)), VariableJson::of);
    }

    @GetMapping("/reading")
    DeviceReading reading(Actor actor, @PathVariable StationId id) {
        return desk.reading(actor, known(actor, id)).orElseThrow(() -> Refused.notFound("reading of station " + id));
    }

    /** Asks the station for everything; a 2.x station reports in parts afterwards. */
    @PostMapping("/read")
    DeviceReading read(Actor actor, @PathVariable StationId id) {
        desk.read(actor, known(actor, id));
        return reading(actor, id);
    }

    @PutMapping
    List<ChangedJson> change(Actor actor, @PathVariable StationId id, @RequestBody WantedList wanted) {
        List<WantedJson> changes = Objects.requireNonNullElse(wanted.changes(), List.of());
        if (changes.isEmpty() || changes.size() > MOST_CHANGES) {
            throw Refused.bad("changes", "has 1 to " + MOST_CHANGES + " entries");
        }
        Checked checked = new Checked();
        List<Wanted> all = changes.stream().map(one -> wanted(checked, one)).toList();
        checked.end();
        return desk.change(actor, known(actor, id), all).stream()
                .map(ChangedJson::of)
                .toList();
    }

    private static Wanted wanted(Checked checked, WantedJson one) {
        VariableAddress address = checked.as("address", one.address(), VariableAddress::parse);
        String value = checked.needed("value", one.value());
        if (value.length() > LONGEST_VALUE) {
            checked.bad("value", "has at most " + LONGEST_VALUE + " characters");
        }
        return new Wanted(address, Objects.requireNonNullElse(one.attribute(), DeviceVariable.ACTUAL), value);
    }

    /** Newest first. */
    @GetMapping("/changes")
    List<ChangeJson> changes(Actor actor, @PathVariable StationId id) {
        return desk.changes(actor, known(actor, id), MOST_CHANGES).stream()
                .map(ChangeJson::of)
                .toList();
    }

    private StationId known(Actor actor, StationId id) {
        return stations.find(actor, id)
                .map(sheet -> sheet.station().id())
                .orElseThrow(() -> Refused.notFound("station " + id));
    }
}
