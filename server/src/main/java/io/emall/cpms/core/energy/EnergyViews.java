package io.emall.cpms.core.energy;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.battery.BatteryControl;
import io.emall.cpms.core.battery.SiteMeters;
import io.emall.cpms.core.supply.Dso;
import io.emall.cpms.core.supply.Dsos;
import io.emall.cpms.core.supply.Feed;
import io.emall.cpms.core.supply.Feeds;
import io.emall.cpms.core.supply.Offer;
import io.emall.cpms.core.supply.Offers;
import io.emall.cpms.core.supply.Supplies;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A location's energy for those who may see it (G3, G10). */
public final class EnergyViews {
    private static final Duration PAST = Duration.ofDays(1);

    private final Sites sites;
    private final Choices choices;
    private final PlanBook book;
    private final Dsos dsos;
    private final Offers offers;
    private final Feeds feeds;
    private final Supplies supplies;
    private final BatteryControl batteries;
    private final SiteMeters meters;
    private final InstantSource clock;

    public EnergyViews(
            Sites sites,
            Choices choices,
            PlanBook book,
            Dsos dsos,
            Offers offers,
            Feeds feeds,
            Supplies supplies,
            BatteryControl batteries,
            SiteMeters meters,
            InstantSource clock) {
        this.sites = sites;
        this.choices = choices;
        this.book = book;
        this.dsos = dsos;
        this.offers = offers;
        this.feeds = feeds;
        this.supplies = supplies;
        this.batteries = batteries;
        this.meters = meters;
        this.clock = clock;
    }

    public EnergySheet of(Actor by, LocationId location) {
        by.must(Permission.VIEW_ENERGY);
        Instant now = clock.instant();
        Instant quarter = Questions.horizon(now).start();
        List<Offer> offered = offers.at(location, quarter, quarter.plus(Offers.STEP));
        return new EnergySheet(
                sites.find(location).orElse(null),
                choices.standing(location).stream()
                        .filter(decision -> decision.standsAt(now))
                        .toList(),
                book.latest(location).orElse(null),
                book.quarters(location, now.minus(PAST), now),
                offered,
                offered.stream().flatMap(offer -> silence(offer.dso().id())).toList(),
                supplies.now(location).orElse(null),
                dsos.all().stream().collect(Collectors.toMap(Dso::id, Function.identity())),
                batteries.state(location),
                meters.latest(location));
    }

    /** What it cannot be asked, told once. */
    private Stream<Feed> silence(DsoId dso) {
        return feeds.of(dso).stream().filter(Feed::isUnreachable).limit(1);
    }
}
