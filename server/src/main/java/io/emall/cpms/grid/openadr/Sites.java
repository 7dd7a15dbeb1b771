package io.emall.cpms.grid.openadr;

import io.emall.cpms.core.supply.Reply;
import io.emall.cpms.core.supply.Usage;
import io.emall.cpms.core.supply.Wish;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.grid.http.BadAnswer;
import io.emall.cpms.grid.http.NoAnswer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Our sites as resources of one VEN, and what we report of them. */
final class Sites {
    static final String ASK = "IMPORT_RESERVATION_CAPACITY";
    private static final String USAGE = "USAGE";
    /** How far a reservation is asked for and looked for. */
    private static final Duration AHEAD = Duration.ofDays(365);

    private final Vtn vtn;
    private final String venName;

    Sites(Vtn vtn, DsoId dso) {
        this.vtn = vtn;
        this.venName = "eMall-" + dso;
    }

    record Ven(String id, @Nullable List<String> targets) {}

    record Resource(
            String id,
            @Nullable String resourceName,
            @Nullable List<String> targets) {}

    record Report(
            @Nullable String id,
            @Nullable String eventID,
            @Nullable String clientName,
            @Nullable String reportName) {}

    /** By what events name a site; empty if it is not enrolled. */
    List<String> targets(LocationId site) throws NoAnswer, BadAnswer {
        Optional<Ven> ven = ven();
        Optional<Resource> resource = ven.isEmpty() ? Optional.empty() : resource(ven.get(), site);
        List<String> targets = new ArrayList<>();
        ven.map(Ven::targets).ifPresent(targets::addAll);
        resource.map(Resource::targets).ifPresent(targets::addAll);
        resource.ifPresent(enrolled -> targets.add(site.value()));
        return targets;
    }

    private Optional<Ven> ven() throws NoAnswer, BadAnswer {
        return vtn.all("/vens", "venName=" + Vtn.encoded(venName), Ven.class).stream()
                .findFirst();
    }

    private Optional<Resource> resource(Ven ven, LocationId site) throws NoAnswer, BadAnswer {
        String query = "venID=" + Vtn.encoded(ven.id()) + "&resourceName=" + Vtn.encoded(site.value());
        return vtn.all("/resources", query, Resource.class).stream().findFirst();
    }

    /** Enrols the site and asks for its power where the VTN takes such wishes; tells what the VTN grants meanwhile. */
    Reply request(Wish wish, List<Event> events, Instant now) throws NoAnswer, BadAnswer {
        enrol(wish.location());
        List<String> targets = targets(wish.location());
        List<Event> ours =
                events.stream().filter(event -> event.concerns(targets)).toList();
        for (Event event : ours) {
            if (event.asksFor(ASK) && !isReported(event, wish.location(), ASK)) {
                report(event, wish.location(), ASK, ASK, "KW", kilowatts(wish.power()), now, AHEAD);
            }
        }
        boolean decided = ours.stream()
                .anyMatch(event -> !event.targets().isEmpty()
                        && (event.says(Readings.RESERVATION) || event.says(Readings.SUBSCRIPTION)));
        return decided ? granted(ours, targets, now) : new Reply.Pending();
    }

    private static Reply granted(List<Event> events, List<String> targets, Instant now) throws BadAnswer {
        return new Readings(events, now, now.plusSeconds(1), now)
                .capacity(targets)
                .at(now)
                .<Reply>map(piece -> piece.value().value() > 0
                        ? new Reply.Grants(piece.value())
                        : new Reply.Refuses("a capacity of 0 kW was reserved"))
                .orElseGet(Reply.Pending::new);
    }

    private void enrol(LocationId site) throws NoAnswer, BadAnswer {
        Optional<Ven> known = ven();
        Ven ven = known.isPresent()
                ? known.get()
                : vtn.create("/vens", Map.of("objectType", "VEN_VEN_REQUEST", "venName", venName), Ven.class);
        if (resource(ven, site).isEmpty()) {
            Map<String, String> body =
                    Map.of("objectType", "VEN_RESOURCE_REQUEST", "resourceName", site.value(), "venID", ven.id());
            vtn.create("/resources", body, Resource.class);
        }
    }

    private boolean isReported(Event event, LocationId site, String name) throws NoAnswer, BadAnswer {
        String client = clientName(site);
        String query = "clientName=" + Vtn.encoded(client) + "&eventID=" + Vtn.encoded(event.id());
        return vtn.all("/reports", query, Report.class).stream()
                .anyMatch(report -> event.id().equals(report.eventID())
                        && client.equals(report.clientName())
                        && name.equals(report.reportName()));
    }

    private String clientName(LocationId site) {
        return venName + "/" + site;
    }

    /** How many intervals were taken: none if the VTN asks for no such report. */
    int usage(Usage usage, List<Event> events) throws NoAnswer, BadAnswer {
        List<String> targets = targets(usage.location());
        Optional<Event> asking = events.stream()
                .filter(event -> event.concerns(targets) && event.asksFor(USAGE))
                .findFirst();
        if (asking.isEmpty()) {
            return 0;
        }
        String name = USAGE + " " + usage.from();
        List<BigDecimal> drawn = usage.drawn().stream().map(WattHours::kilo).toList();
        if (!usage.again() || !isReported(asking.get(), usage.location(), name)) {
            report(asking.get(), usage.location(), name, USAGE, "KWH", drawn, usage.from(), usage.step());
        }
        return drawn.size();
    }

    private static List<BigDecimal> kilowatts(Watts power) {
        return List.of(BigDecimal.valueOf(power.value()).movePointLeft(3));
    }

    private void report(
            Event event,
            LocationId site,
            String name,
            String type,
            String units,
            List<BigDecimal> values,
            Instant from,
            Duration each)
            throws NoAnswer, BadAnswer {
        List<Map<String, Object>> intervals = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            intervals.add(Map.of("id", i, "payloads", List.of(Map.of("type", type, "values", List.of(values.get(i))))));
        }
        Map<String, Object> resource = Map.of(
                "resourceName", site.value(),
                "intervalPeriod", Map.of("start", from.toString(), "duration", each.toString()),
                "intervals", intervals);
        Map<String, Object> descriptor =
                Map.of("objectType", "REPORT_PAYLOAD_DESCRIPTOR", "payloadType", type, "units", units);
        vtn.create(
                "/reports",
                Map.of(
                        "eventID", event.id(),
                        "clientName", clientName(site),
                        "reportName", name,
                        "payloadDescriptors", List.of(descriptor),
                        "resources", List.of(resource)),
                Report.class);
    }
}
