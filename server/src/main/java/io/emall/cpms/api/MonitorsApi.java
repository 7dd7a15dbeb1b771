package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.monitoring.MonitorDesk;
import io.emall.cpms.core.monitoring.VariableMonitor;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationViews;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a 2.x station watches by itself. */
@RestController
@RequestMapping("/api/v1/stations/{id}/monitors")
class MonitorsApi {
    private static final int LEAST_SEVERE = 9;

    private final MonitorDesk desk;
    private final StationViews stations;

    MonitorsApi(MonitorDesk desk, StationViews stations) {
        this.desk = desk;
        this.stations = stations;
    }

    /**
     * A monitor.
     *
     * @param id the station's number; left out for a new one
     * @param type UpperThreshold, LowerThreshold, Delta, Periodic or PeriodicClockAligned
     * @param severity 0 (danger) to 9 (debug)
     */
    record MonitorJson(
            @Nullable Integer id,
            @Nullable String address,
            @Nullable String type,
            @Nullable BigDecimal value,
            @Nullable Integer severity,
            boolean transaction) {
        static MonitorJson of(VariableMonitor its) {
            return new MonitorJson(
                    its.id(), its.address().toString(), its.type(), its.value(), its.severity(), its.transaction());
        }
    }

    /** @param outcome Accepted, Refused, NotSupported, NoAnswer, Offline or Failed */
    record OutcomeJson(String outcome) {
        static OutcomeJson of(CommandOutcome its) {
            return new OutcomeJson(its.getClass().getSimpleName());
        }
    }

    /** Either may be left out. */
    record Monitoring(@Nullable String base, @Nullable Integer level) {}

    @GetMapping
    List<MonitorJson> all(Actor actor, @PathVariable StationId id) {
        return desk.of(actor, known(actor, id)).stream().map(MonitorJson::of).toList();
    }

    /** Asks the station; what it has comes in parts afterwards. */
    @PostMapping("/read")
    OutcomeJson read(Actor actor, @PathVariable StationId id) {
        return OutcomeJson.of(desk.read(actor, known(actor, id)));
    }

    @PostMapping
    OutcomeJson set(Actor actor, @PathVariable StationId id, @RequestBody MonitorJson wanted) {
        Checked checked = new Checked();
        VariableAddress address = checked.as("address", wanted.address(), VariableAddress::parse);
        VariableMonitor monitor = new VariableMonitor(
                wanted.id() == null ? 0 : wanted.id(),
                address,
                checked.text("type", wanted.type(), 50),
                checked.needed("value", wanted.value()),
                checked.whole("severity", wanted.severity(), 0, LEAST_SEVERE),
                wanted.transaction());
        checked.end();
        return OutcomeJson.of(desk.set(actor, known(actor, id), monitor));
    }

    @DeleteMapping("/{monitor}")
    OutcomeJson clear(Actor actor, @PathVariable StationId id, @PathVariable int monitor) {
        return OutcomeJson.of(desk.clear(actor, known(actor, id), monitor));
    }

    /** Which monitors there are from the start (All, FactoryDefault, HardWiredOnly), and how severe an event must be. */
    @PutMapping("/settings")
    List<OutcomeJson> settings(Actor actor, @PathVariable StationId id, @RequestBody Monitoring wanted) {
        Checked checked = new Checked();
        Integer level = wanted.level();
        int severity = level == null ? 0 : checked.whole("level", level, 0, LEAST_SEVERE);
        checked.end();
        StationId station = known(actor, id);
        List<OutcomeJson> based =
                wanted.base() == null ? List.of() : List.of(OutcomeJson.of(desk.base(actor, station, wanted.base())));
        List<OutcomeJson> levelled =
                level == null ? List.of() : List.of(OutcomeJson.of(desk.level(actor, station, severity)));
        return Stream.concat(based.stream(), levelled.stream()).toList();
    }

    private StationId known(Actor actor, StationId id) {
        return stations.find(actor, id)
                .map(sheet -> sheet.station().id())
                .orElseThrow(() -> Refused.notFound("station " + id));
    }
}
