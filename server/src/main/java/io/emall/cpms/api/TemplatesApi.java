package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.device.DeviceVariable;
import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.message.Secrets;
import io.emall.cpms.core.template.Drift;
import io.emall.cpms.core.template.StationState;
import io.emall.cpms.core.template.Template;
import io.emall.cpms.core.template.TemplateDesk;
import io.emall.cpms.core.unit.StationId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stations of a kind shall hold, and how far each is from it. */
@RestController
@RequestMapping("/api/v1/configuration-templates")
class TemplatesApi {
    private static final int MOST = 500;

    private final TemplateDesk desk;

    TemplatesApi(TemplateDesk desk) {
        this.desk = desk;
    }

    record SettingJson(
            @Nullable String address,
            @Nullable String attribute,
            @Nullable String value) {
        static SettingJson of(Wanted its) {
            return new SettingJson(its.address().toString(), its.attribute(), its.value());
        }
    }

    /** Vendor, model and firmware are patterns in which a star stands for anything. */
    record TemplateJson(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String vendor,
            @Nullable String model,
            @Nullable String firmware,
            boolean keepApplied,
            @Nullable List<SettingJson> settings) {
        static TemplateJson of(Template its) {
            return new TemplateJson(
                    its.id(),
                    its.name(),
                    its.kind().vendor(),
                    its.kind().model(),
                    its.kind().firmware(),
                    its.keepApplied(),
                    its.settings().stream().map(SettingJson::of).toList());
        }
    }

    record DriftJson(
            String address,
            String attribute,
            String wanted,
            @Nullable String actual) {
        static DriftJson of(Drift its) {
            return new DriftJson(
                    its.wanted().address().toString(),
                    its.wanted().attribute(),
                    its.wanted().value(),
                    its.actual());
        }
    }

    record StateJson(String station, boolean read, List<DriftJson> drift, StationState.@Nullable Task task) {
        static StateJson of(StationState its) {
            return new StateJson(
                    its.station().value(),
                    its.read(),
                    its.drift().stream().map(DriftJson::of).toList(),
                    its.task());
        }
    }

    @GetMapping
    List<TemplateJson> all(Actor actor) {
        return desk.all(actor).stream().map(TemplateJson::of).toList();
    }

    @GetMapping("/{id}")
    TemplateJson get(Actor actor, @PathVariable UUID id) {
        return TemplateJson.of(known(actor, id));
    }

    @PutMapping("/{id}")
    TemplateJson put(Actor actor, @PathVariable UUID id, @RequestBody TemplateJson wanted) {
        Template template = read(id, wanted);
        if (!desk.save(actor, template)) {
            throw Refused.conflict("name", "Another template has this name");
        }
        return TemplateJson.of(template);
    }

    private static Template read(UUID id, TemplateJson json) {
        Checked checked = new Checked();
        Template.Kind kind = new Template.Kind(
                checked.text("vendor", json.vendor(), 100),
                checked.text("model", Objects.requireNonNullElse(json.model(), "*"), 100),
                checked.text("firmware", Objects.requireNonNullElse(json.firmware(), "*"), 100));
        String name = checked.text("name", json.name(), 100);
        List<SettingJson> settings = Objects.requireNonNullElse(json.settings(), List.of());
        if (settings.size() > MOST) {
            checked.bad("settings", "has at most " + MOST + " entries");
        }
        List<Wanted> wanted =
                settings.stream().map(one -> setting(checked, one)).distinct().toList();
        checked.end();
        return new Template(id, name, kind, json.keepApplied(), wanted);
    }

    private static Wanted setting(Checked checked, SettingJson json) {
        VariableAddress address = checked.as("settings.address", json.address(), VariableAddress::parse);
        if (Secrets.isSecret(address.toString())) {
            checked.bad("settings.address", "is a secret, which has no place in a template");
        }
        String value = checked.needed("settings.value", json.value());
        return new Wanted(address, Objects.requireNonNullElse(json.attribute(), DeviceVariable.ACTUAL), value);
    }

    @DeleteMapping("/{id}")
    void remove(Actor actor, @PathVariable UUID id) {
        desk.remove(actor, known(actor, id));
    }

    /** All stations whose template it is. */
    @GetMapping("/{id}/stations")
    List<StateJson> stations(Actor actor, @PathVariable UUID id) {
        return desk.states(actor, known(actor, id)).stream().map(StateJson::of).toList();
    }

    /** Brings one station, or all that differ, to the template; see {@code /stations} for the results. */
    @PostMapping("/{id}/apply")
    List<StateJson> apply(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable StationId station) {
        Template template = known(actor, id);
        if (station == null) {
            desk.applyToAll(actor, template);
        } else {
            desk.apply(actor, template, station);
        }
        return stations(actor, id);
    }

    private Template known(Actor actor, UUID id) {
        return desk.find(actor, id).orElseThrow(() -> Refused.notFound("configuration template " + id));
    }
}
