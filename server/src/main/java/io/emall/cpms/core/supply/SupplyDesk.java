package io.emall.cpms.core.supply;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People say which DSOs there are (D3), try whether they answer, and ask them for their prices (use case 2). */
public final class SupplyDesk {

    private static final Duration TRIAL = Duration.ofDays(1);

    private final Dsos dsos;
    private final Doors doors;
    private final Telephone telephone;
    private final FeedCare care;
    private final SupplyNews news;
    private final Operators operators;
    private final AuditLog audit;
    private final Uuids uuids;
    private final InstantSource clock;

    public SupplyDesk(
            Dsos dsos,
            Doors doors,
            Telephone telephone,
            FeedCare care,
            SupplyNews news,
            Operators operators,
            AuditLog audit,
            Uuids uuids,
            InstantSource clock) {
        this.dsos = dsos;
        this.doors = doors;
        this.telephone = telephone;
        this.care = care;
        this.news = news;
        this.operators = operators;
        this.audit = audit;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** What became of what was typed. */
    public sealed interface Outcome {
        record Saved(Dso dso) implements Outcome {}

        record Refused(List<Objection> objections) implements Outcome {}

        record NoSuchDso() implements Outcome {}
    }

    public List<SupplyDoor> doors(Actor by) {
        by.must(Permission.MANAGE_ENERGY);
        return doors.all();
    }

    public Optional<Dso> find(Actor by, DsoId id) {
        by.must(Permission.MANAGE_ENERGY);
        return dsos.find(id);
    }

    public Optional<Dso> named(Actor by, String name) {
        by.must(Permission.MANAGE_ENERGY);
        return dsos.all().stream().filter(dso -> dso.name().equals(name)).findFirst();
    }

    /** @param typed as {@link DsoEntry#fields()} and the doors' fields name it */
    public Outcome add(Actor by, Map<String, String> typed) {
        by.must(Permission.MANAGE_ENERGY);
        DsoId id = new DsoId(uuids.next());
        DsoEntry entry = DsoEntry.read(typed, id, operators.home(), doors, false, clock.instant());
        return save(by, entry, "add DSO");
    }

    /** A secret that is left out stays. */
    public Outcome change(Actor by, DsoId id, Map<String, String> typed) {
        by.must(Permission.MANAGE_ENERGY);
        Dso before = dsos.find(id).orElse(null);
        if (before == null) {
            return new Outcome.NoSuchDso();
        }
        boolean hasSecret = keepsSecret(before, typed);
        DsoEntry entry = DsoEntry.read(typed, id, operators.home(), doors, hasSecret, clock.instant());
        Outcome outcome = save(by, entry, "change DSO");
        if (outcome instanceof Outcome.Saved) {
            news.forget(before);
        }
        return outcome;
    }

    /** The secret of one protocol, or of one address, is not shown to another. */
    private boolean keepsSecret(Dso before, Map<String, String> typed) {
        return before.connection() instanceof Connection.Network network
                && network.protocol().equals(typed.get("connection"))
                && network.setting("url").equals(typed.getOrDefault("url", "").strip())
                && dsos.secret(before.id()).isPresent();
    }

    private Outcome save(Actor by, DsoEntry entry, String action) {
        Dso dso = entry.dso();
        if (dso == null) {
            return new Outcome.Refused(entry.objections());
        }
        if (!dsos.save(dso, entry.secret())) {
            return new Outcome.Refused(List.of(new Objection("name", Objection.Fault.TAKEN)));
        }
        audit.record(by, action, dso.name());
        news.changed(dso.id());
        return new Outcome.Saved(dso);
    }

    /** Asks for prices with what was typed, and keeps nothing; empty if something typed is wrong, or nobody is to be asked. */
    public Optional<Heard<Prices>> test(Actor by, @Nullable DsoId id, Map<String, String> typed) {
        by.must(Permission.MANAGE_ENERGY);
        Optional<Secret> kept = id == null
                ? Optional.empty()
                : dsos.find(id).filter(before -> keepsSecret(before, typed)).flatMap(before -> dsos.secret(id));
        Instant now = clock.instant();
        DsoId tried = id == null ? new DsoId(uuids.next()) : id;
        DsoEntry entry = DsoEntry.read(typed, tried, operators.home(), doors, kept.isPresent(), now);
        Secret secret = entry.secret() == null ? kept.orElse(new Secret("")) : entry.secret();
        return Optional.ofNullable(entry.dso())
                .flatMap(dso -> telephone.to(dso, secret))
                .map(call -> call.door().prices(call.line(), now, now.plus(TRIAL)));
    }

    /** What is wrong with what was typed, without saving it. */
    public List<Objection> objections(Actor by, @Nullable DsoId id, Map<String, String> typed) {
        by.must(Permission.MANAGE_ENERGY);
        boolean hasSecret = id != null
                && dsos.find(id).filter(before -> keepsSecret(before, typed)).isPresent();
        DsoId tried = id == null ? new DsoId(uuids.next()) : id;
        return DsoEntry.read(typed, tried, operators.home(), doors, hasSecret, clock.instant())
                .objections();
    }

    /** A DSO that is switched off is not asked, and its contracts do not count. */
    public boolean enable(Actor by, DsoId id, boolean whether) {
        by.must(Permission.MANAGE_ENERGY);
        Optional<Dso> dso = dsos.find(id);
        dso.ifPresent(found -> {
            dsos.save(found.enabled(whether, clock.instant()), null);
            audit.record(by, whether ? "enable DSO" : "disable DSO", found.name());
            news.forget(found);
        });
        return dso.isPresent();
    }

    /** With its contracts and all it ever said. */
    public boolean remove(Actor by, DsoId id) {
        by.must(Permission.MANAGE_ENERGY);
        Optional<Dso> dso = dsos.find(id);
        dso.ifPresent(found -> {
            audit.record(by, "remove DSO", found.name());
            dsos.remove(id);
            news.forget(found);
        });
        return dso.isPresent();
    }

    /** Starts to ask all DSOs now, each by itself; how many. */
    public int askAll(Actor by) {
        by.must(Permission.VIEW_ENERGY);
        List<Dso> asked = dsos.all().stream()
                .filter(dso -> dso.enabled() && dso.connection() instanceof Connection.Network)
                .toList();
        asked.forEach(dso -> care.start(dso.id()));
        return asked.size();
    }
}
