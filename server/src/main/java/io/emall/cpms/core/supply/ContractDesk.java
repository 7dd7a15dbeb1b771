package io.emall.cpms.core.supply;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People make contracts with DSOs, ask for connection and supply, note answers that came by letter, and switch (G8). */
public final class ContractDesk {

    /** How long a DSO has to answer. */
    private static final Duration PATIENCE = Duration.ofDays(14);

    private final Dsos dsos;
    private final Contracts contracts;
    private final Switching switching;
    private final Locations locations;
    private final SupplyNews news;
    private final AuditLog audit;
    private final InstantSource clock;

    public ContractDesk(
            Dsos dsos,
            Contracts contracts,
            Switching switching,
            Locations locations,
            SupplyNews news,
            AuditLog audit,
            InstantSource clock) {
        this.dsos = dsos;
        this.contracts = contracts;
        this.switching = switching;
        this.locations = locations;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of what was typed. */
    public sealed interface Outcome {
        record Saved(Contract contract) implements Outcome {}

        record Refused(List<Objection> objections) implements Outcome {}

        record NoSuchDso() implements Outcome {}
    }

    public List<Contract> of(Actor by, DsoId dso) {
        by.must(Permission.VIEW_MONEY);
        by.must(Permission.VIEW_ENERGY);
        return contracts.of(dso);
    }

    /** Makes or changes one; what asks for more power than was granted must be granted anew. */
    public Outcome save(Actor by, DsoId dso, LocationId location, Map<String, String> typed) {
        by.must(Permission.MANAGE_ENERGY);
        if (dsos.find(dso).isEmpty()) {
            return new Outcome.NoSuchDso();
        }
        if (locations.find(location).isEmpty()) {
            return new Outcome.Refused(List.of(new Objection("location_id", Objection.Fault.NO_SUCH_LOCATION)));
        }
        Optional<Contract> before = contracts.find(dso, location);
        Standing standing = before.map(Contract::standing).orElse(new Standing.NotAsked());
        ContractEntry entry = ContractEntry.read(typed, dso, location, standing);
        Contract read = entry.contract();
        if (read == null) {
            return new Outcome.Refused(entry.objections());
        }
        boolean more = before.filter(old -> old.standing() instanceof Standing.Granted
                        && read.limit().compareTo(old.limit()) > 0)
                .isPresent();
        Contract contract = more
                ? read.with(new Standing.PartlyGranted(
                        clock.instant(), before.orElseThrow().limit()))
                : read;
        contracts.save(contract);
        audit.record(by, "save supply contract", subject(contract));
        news.changed(dso);
        return new Outcome.Saved(contract);
    }

    public boolean remove(Actor by, DsoId dso, LocationId location) {
        by.must(Permission.MANAGE_ENERGY);
        Optional<Contract> contract = contracts.find(dso, location);
        contract.ifPresent(gone -> audit.record(by, "remove supply contract", subject(gone)));
        news.changed(dso);
        return contracts.remove(dso, location);
    }

    /** Asks for connection and supply; a DSO with a protocol is asked at once, another by whoever writes letters. */
    public boolean request(Actor by, DsoId dso, LocationId location) {
        by.must(Permission.MANAGE_ENERGY);
        Instant now = clock.instant();
        boolean done =
                stand(by, dso, location, "request supply", contract -> new Standing.Asked(now, now.plus(PATIENCE)));
        if (done) {
            dsos.wake(dso, now);
        }
        return done;
    }

    /** The DSO granted that much. */
    public boolean grant(Actor by, DsoId dso, LocationId location, Watts power) {
        by.must(Permission.MANAGE_ENERGY);
        Instant now = clock.instant();
        return stand(by, dso, location, "note granted supply", contract -> RequestCare.granted(contract, power, now));
    }

    public boolean refuse(Actor by, DsoId dso, LocationId location, String why) {
        by.must(Permission.MANAGE_ENERGY);
        Instant now = clock.instant();
        return stand(by, dso, location, "note refused supply", contract -> new Standing.Refused(now, why));
    }

    private interface Step {
        Standing of(Contract contract);
    }

    private boolean stand(Actor by, DsoId dso, LocationId location, String action, Step step) {
        Optional<Contract> contract = contracts.find(dso, location);
        contract.ifPresent(found -> {
            contracts.save(found.with(step.of(found)));
            audit.record(by, action, subject(found));
            news.changed(dso);
        });
        return contract.isPresent();
    }

    /** From now on this DSO supplies the location. */
    public Switching.Outcome switchTo(Actor by, DsoId dso, LocationId location) {
        by.must(Permission.MANAGE_ENERGY);
        Switching.Outcome outcome = switching.to(location, dso, by.name());
        if (outcome instanceof Switching.Outcome.Switched) {
            audit.record(by, "switch supply", "location " + location + " to DSO " + dso);
            news.changed(dso);
        }
        return outcome;
    }

    private static String subject(Contract contract) {
        return "DSO " + contract.dso() + ", location " + contract.location();
    }
}
