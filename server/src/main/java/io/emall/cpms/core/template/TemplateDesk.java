package io.emall.cpms.core.template;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.device.DeviceModels;
import io.emall.cpms.core.device.DeviceVariable;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.unit.StationId;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People saying what stations shall hold, and seeing which do not. */
public final class TemplateDesk {
    private static final int MOST_STATIONS = 20_000;

    private final Templates templates;
    private final Stations stations;
    private final DeviceModels models;
    private final AuditLog audit;
    private final InstantSource clock;

    public TemplateDesk(
            Templates templates, Stations stations, DeviceModels models, AuditLog audit, InstantSource clock) {
        this.templates = templates;
        this.stations = stations;
        this.models = models;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Template> all(Actor by) {
        by.must(Permission.VIEW_STATIONS);
        return templates.all();
    }

    public Optional<Template> find(Actor by, UUID id) {
        by.must(Permission.VIEW_STATIONS);
        return templates.find(id);
    }

    /** @return whether it was saved: another may have its name */
    public boolean save(Actor by, Template template) {
        by.must(Permission.EDIT_STATIC_DATA);
        if (templates.isNameTaken(template.id(), template.name())) {
            return false;
        }
        templates.save(template, clock.instant());
        audit.record(by, "save", "configuration template " + template.name());
        return true;
    }

    public void remove(Actor by, Template template) {
        by.must(Permission.EDIT_STATIC_DATA);
        templates.remove(template.id());
        audit.record(by, "remove", "configuration template " + template.name());
    }

    /** The template of a station, and how the station stands to it. */
    public Optional<StationState> state(Actor by, StationId station) {
        by.must(Permission.VIEW_STATIONS);
        return stations.find(station).flatMap(its -> of(its).map(template -> state(template, station)));
    }

    public Optional<Template> of(Actor by, StationId station) {
        by.must(Permission.VIEW_STATIONS);
        return stations.find(station).flatMap(this::of);
    }

    Optional<Template> of(Station station) {
        return best(templates.all(), station);
    }

    private static Optional<Template> best(List<Template> all, Station station) {
        return all.stream()
                .filter(template -> template.kind().fits(station.identity()))
                .max(Comparator.comparingInt(
                                (Template template) -> template.kind().precision())
                        .thenComparing(Template::name));
    }

    /** All stations whose template it is. */
    public List<StationState> states(Actor by, Template template) {
        by.must(Permission.VIEW_STATIONS);
        return members(template).stream()
                .map(station -> state(template, station))
                .toList();
    }

    private List<StationId> members(Template template) {
        List<Template> all = templates.all();
        return templates.introduced(MOST_STATIONS).stream()
                .filter(station -> best(all, station)
                        .filter(its -> its.id().equals(template.id()))
                        .isPresent())
                .map(Station::id)
                .toList();
    }

    StationState state(Template template, StationId station) {
        List<DeviceVariable> held = models.find(
                station, template.settings().stream().map(Wanted::address).toList());
        boolean read = models.reading(station)
                .filter(reading -> reading.completedAt() != null)
                .isPresent();
        return new StationState(
                station,
                read,
                Drift.of(template, held),
                templates.task(template.id(), station).orElse(null));
    }

    /** Brings one station to its template, soon. */
    public void apply(Actor by, Template template, StationId station) {
        order(by, template, List.of(station));
    }

    /** Brings all that differ to the template, a few at a time. */
    public int applyToAll(Actor by, Template template) {
        by.must(Permission.COMMAND_STATIONS);
        List<StationId> differing = members(template).stream()
                .filter(station -> !state(template, station).drift().isEmpty())
                .toList();
        order(by, template, differing);
        return differing.size();
    }

    private void order(Actor by, Template template, List<StationId> chosen) {
        by.must(Permission.COMMAND_STATIONS);
        templates.order(template.id(), chosen, by.name(), clock.instant());
        audit.record(by, "apply to " + chosen.size() + " stations", "configuration template " + template.name());
    }
}
