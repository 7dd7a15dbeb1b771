package io.emall.cpms.core.energy;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.battery.BatteryControl;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.supply.Offers;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Uuids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People set how a location's energy is planned, and decide instead of the plan (G7 to G9, R12; use case 3 of the requirement
 * document). What they change takes effect with the next plan, which is due at once.
 */
public final class EnergyDesk {
    private static final int LONGEST_REASON = 500;

    private final Sites sites;
    private final Choices choices;
    private final Locations locations;
    private final Offers offers;
    private final BatteryControl batteries;
    private final AuditLog audit;
    private final Uuids uuids;
    private final InstantSource clock;

    public EnergyDesk(
            Sites sites,
            Choices choices,
            Locations locations,
            Offers offers,
            BatteryControl batteries,
            AuditLog audit,
            Uuids uuids,
            InstantSource clock) {
        this.sites = sites;
        this.choices = choices;
        this.locations = locations;
        this.offers = offers;
        this.batteries = batteries;
        this.audit = audit;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** Why something is not taken up. */
    public enum Refusal {
        UNKNOWN_LOCATION,
        /** Nobody plans for it yet: its connection is to be entered first. */
        NOT_PLANNED,
        NO_IMPORT,
        NEGATIVE,
        /** A DSO that sells nothing there: it granted no contract, or is switched off. */
        UNKNOWN_SUPPLIER,
        UNKNOWN_BATTERY,
        UNKNOWN_EVSE,
        /** The location itself takes all that its connection gives. */
        NOTHING_LEFT,
        OVER_BEFORE_IT_BEGINS,
        REASON_TOO_LONG,
        /** It no longer stands. */
        ALREADY_ENDED
    }

    /** Empty if nobody plans for the location. */
    public Optional<Site> site(Actor by, LocationId location) {
        by.must(Permission.VIEW_ENERGY);
        return sites.find(location);
    }

    /** Plans for the location from now on, or with other figures; @return what is wrong with them, else nothing. */
    public Set<Refusal> save(Actor by, Site site) {
        by.must(Permission.MANAGE_ENERGY);
        Set<Refusal> wrong = wrong(site);
        if (wrong.isEmpty()) {
            sites.save(site);
            audit.record(
                    by,
                    "plan energy: %.0f kW from the grid, %.0f kW into it, %.0f kW building, CO2 %s per kg"
                            .formatted(
                                    site.importLimit().kilo(),
                                    site.exportLimit().kilo(),
                                    site.building().kilo(),
                                    site.carbonPrice().toPlainString()),
                    "location " + site.location());
        }
        return wrong;
    }

    private Set<Refusal> wrong(Site site) {
        Set<Refusal> wrong = EnumSet.noneOf(Refusal.class);
        if (locations.find(site.location()).isEmpty()) {
            wrong.add(Refusal.UNKNOWN_LOCATION);
        }
        if (!(site.importLimit().value() > 0)) {
            wrong.add(Refusal.NO_IMPORT);
        }
        if (!(site.exportLimit().value() >= 0)
                || !(site.building().value() >= 0)
                || site.carbonPrice().signum() < 0) {
            wrong.add(Refusal.NEGATIVE);
        }
        if (wrong.isEmpty() && site.forStations().value() == 0) {
            wrong.add(Refusal.NOTHING_LEFT);
        }
        return wrong;
    }

    /** What stands, the oldest first. */
    public List<Decision> standing(Actor by, LocationId location) {
        by.must(Permission.VIEW_ENERGY);
        Instant now = clock.instant();
        return choices.standing(location).stream()
                .filter(choice -> choice.standsAt(now))
                .toList();
    }

    /** What stood and stands, the newest first. */
    public List<Decision> history(Actor by, LocationId location, int limit) {
        by.must(Permission.VIEW_ENERGY);
        return choices.history(location, limit);
    }

    /** How a choice went. */
    public sealed interface Outcome {
        record Stands(Decision choice) implements Outcome {}

        record Refused(Set<Refusal> why) implements Outcome {}
    }

    /**
     * Decides instead of the plan, at once; an older choice about the same ends.
     *
     * @param until when the plan decides again; null for when somebody says so
     */
    public Outcome choose(Actor by, LocationId location, Choice choice, @Nullable Instant until, String why) {
        by.must(Permission.MANAGE_ENERGY);
        Instant now = clock.instant();
        Set<Refusal> wrong = EnumSet.noneOf(Refusal.class);
        if (sites.find(location).isEmpty()) {
            wrong.add(Refusal.NOT_PLANNED);
        }
        if (until != null && !until.isAfter(now)) {
            wrong.add(Refusal.OVER_BEFORE_IT_BEGINS);
        }
        if (why.length() > LONGEST_REASON) {
            wrong.add(Refusal.REASON_TOO_LONG);
        }
        if (isNegative(choice)) {
            wrong.add(Refusal.NEGATIVE);
        }
        unknown(location, choice, now).ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        Decision standing = new Decision(uuids.next(), location, choice, now, until, by.name(), why, null, null);
        choices.save(standing);
        sites.due(location, now);
        audit.record(by, "decide " + choice + (until == null ? "" : " until " + until), "location " + location);
        return new Outcome.Stands(standing);
    }

    /** What is not at that location cannot be decided about. */
    private Optional<Refusal> unknown(LocationId location, Choice choice, Instant now) {
        return switch (choice) {
            case Choice.Supplier supplier ->
                unless(
                        offers.at(location, now, now.plus(Offers.STEP)).stream()
                                .anyMatch(offer -> offer.dso().id().equals(supplier.dso())),
                        Refusal.UNKNOWN_SUPPLIER);
            case Choice.BatteryUse use -> unless(isThere(location, use.battery()), Refusal.UNKNOWN_BATTERY);
            case Choice.Reserve reserve -> unless(isThere(location, reserve.battery()), Refusal.UNKNOWN_BATTERY);
            case Choice.EvseLimit limit ->
                unless(
                        locations.find(location).stream()
                                .flatMap(its -> its.evses().stream())
                                .anyMatch(evse -> evse.uid().equals(limit.evse())),
                        Refusal.UNKNOWN_EVSE);
            case Choice.SiteLimit limit -> Optional.empty();
        };
    }

    private boolean isThere(LocationId location, BatteryId battery) {
        return batteries.state(location).stream()
                .anyMatch(standing -> standing.battery().id().equals(battery));
    }

    private static Optional<Refusal> unless(boolean known, Refusal refusal) {
        return known ? Optional.empty() : Optional.of(refusal);
    }

    private static boolean isNegative(Choice choice) {
        return switch (choice) {
            case Choice.SiteLimit limit -> !(limit.limit().value() >= 0);
            case Choice.EvseLimit limit -> !(limit.limit().value() >= 0);
            case Choice.Supplier supplier -> false;
            case Choice.BatteryUse use -> false;
            case Choice.Reserve reserve -> false;
        };
    }

    /** Lets the plan decide again; @return what keeps it from that, else nothing. */
    public Optional<Refusal> release(Actor by, LocationId location, UUID id) {
        by.must(Permission.MANAGE_ENERGY);
        Instant now = clock.instant();
        boolean ended = choices.find(id)
                        .filter(choice -> choice.location().equals(location))
                        .isPresent()
                && choices.end(id, now, by.name());
        if (!ended) {
            return Optional.of(Refusal.ALREADY_ENDED);
        }
        sites.due(location, now);
        audit.record(by, "let the plan decide again", "location " + location);
        return Optional.empty();
    }
}
