package io.emall.cpms.core.energy;

import io.emall.cpms.core.battery.BatteryControl;
import io.emall.cpms.core.battery.SiteMeters;
import io.emall.cpms.core.forecast.Charge;
import io.emall.cpms.core.forecast.RunningCharges;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.plan.EvDemand;
import io.emall.cpms.core.plan.Horizon;
import io.emall.cpms.core.preference.PreferenceBook;
import io.emall.cpms.core.profile.PlannedLimits;
import io.emall.cpms.core.profile.Supply;
import io.emall.cpms.core.profile.Tap;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.supply.Offers;
import io.emall.cpms.core.supply.Supplies;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks at a site with all its doors. */
public final class Sight {
    /** Limits end at whole five minutes, all of a site at once, so that fallbacks take over together. */
    private static final Duration GRID = Duration.ofMinutes(5);

    /** What a car that was promised an EVSE is taken to want, in kWh. */
    private static final double PROMISED_AC = 22;

    private static final double PROMISED_DC = 40;
    private static final double WORTH = 5;

    private final Locations locations;
    private final Choices choices;
    private final Offers offers;
    private final Supplies supplies;
    private final BatteryControl batteries;
    private final SiteMeters meters;
    private final PlannedLimits limits;
    private final RunningCharges running;
    private final PreferenceBook preferences;
    private final Bookings bookings;
    private final Foresight foresight;

    public Sight(
            Locations locations,
            Choices choices,
            Offers offers,
            Supplies supplies,
            BatteryControl batteries,
            SiteMeters meters,
            PlannedLimits limits,
            RunningCharges running,
            PreferenceBook preferences,
            Bookings bookings,
            Foresight foresight) {
        this.locations = locations;
        this.choices = choices;
        this.offers = offers;
        this.supplies = supplies;
        this.batteries = batteries;
        this.meters = meters;
        this.limits = limits;
        this.running = running;
        this.preferences = preferences;
        this.bookings = bookings;
        this.foresight = foresight;
    }

    /** Empty if the location is gone. */
    Optional<Seen> of(Site site, Instant now) {
        return locations.find(site.location()).map(location -> of(site, location, now));
    }

    private Seen of(Site site, Location location, Instant now) {
        Horizon horizon = Questions.horizon(now);
        Instant until = until(now);
        List<Tap> taps =
                location.evses().stream().map(evse -> limits.tap(evse, until)).toList();
        List<Choice> chosen = choices.standing(site.location()).stream()
                .filter(decision -> decision.standsAt(now))
                .map(Decision::choice)
                .toList();
        Seen seen = new Seen(
                site,
                now,
                until,
                chosen,
                offers.at(site.location(), horizon.start(), horizon.at(horizon.count())),
                supplies.now(site.location()),
                batteries.state(site.location()),
                meters.latest(site.location()),
                taps,
                List.of(),
                foresight.of(site, location.zone(), horizon));
        return seen.wanting(wants(seen, location, horizon));
    }

    /** The whole five minutes after the next ones. */
    static Instant until(Instant now) {
        long grid = GRID.toSeconds();
        return Instant.ofEpochSecond((now.getEpochSecond() / grid + 2) * grid);
    }

    private List<Want> wants(Seen seen, Location location, Horizon horizon) {
        List<Want> wants = new ArrayList<>(present(seen));
        wants.addAll(booked(seen, location, horizon));
        return wants;
    }

    private List<Want> present(Seen seen) {
        List<EvseUid> busy = seen.taps().stream()
                .filter(tap -> tap.session() != null)
                .map(tap -> tap.evse().uid())
                .toList();
        Map<EvseUid, Charge> charges = busy.isEmpty() ? Map.of() : running.at(busy);
        List<Want> wants = new ArrayList<>();
        for (Tap tap : seen.taps()) {
            ChargingSession session = tap.session();
            if (session != null) {
                wants.add(Appetite.of(
                        tap,
                        charges.get(tap.evse().uid()),
                        preferences.find(session.id()).orElse(null),
                        new Watts(Shares.most(tap, seen)),
                        seen.now()));
            }
        }
        return wants;
    }

    private List<Want> booked(Seen seen, Location location, Horizon horizon) {
        Map<EvseUid, Evse> evses = location.evses().stream().collect(Collectors.toMap(Evse::uid, evse -> evse));
        Interval ahead = new Interval(seen.now(), horizon.at(horizon.count()));
        return bookings.holding(evses.keySet(), ahead).stream()
                .map(booking -> promised(booking, Objects.requireNonNull(evses.get(booking.evse()))))
                .toList();
    }

    private static Want promised(Booking booking, Evse evse) {
        Watts most = Supply.of(evse).maximum();
        Instant from = booking.period().from();
        Instant until = Objects.requireNonNull(booking.period().until());
        double hours = Duration.between(from, until).toSeconds() / 3600.0;
        double usual = most.kilo() > 43 ? PROMISED_DC : PROMISED_AC;
        double energy = Math.min(usual, most.kilo() * hours);
        return new Want(
                booking.id().toString(),
                EvDemand.Kind.BOOKED,
                evse.uid(),
                from,
                until,
                new WattHours(BigDecimal.valueOf(Math.round(energy * 1000))),
                new Watts(Appetite.usual(most.value(), most.kilo() > 43, energy, hours)),
                false,
                WORTH);
    }
}
