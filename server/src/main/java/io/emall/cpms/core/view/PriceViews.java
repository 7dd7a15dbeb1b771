package io.emall.cpms.core.view;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.unit.AreaId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prices, for those who may see money. */
public final class PriceViews {
    private final Tariffs tariffs;
    private final InstantSource clock;

    public PriceViews(Tariffs tariffs, InstantSource clock) {
        this.tariffs = tariffs;
        this.clock = clock;
    }

    public List<AreaId> areas(Actor actor) {
        actor.must(Permission.VIEW_MONEY);
        return tariffs.areas();
    }

    public Optional<Tariff> now(Actor actor, AreaId area, SpeedClass speed) {
        actor.must(Permission.VIEW_MONEY);
        return tariffs.at(area, speed, clock.instant());
    }

    /** What holds now where no promotion does. */
    public Map<SpeedClass, Tariff> base(Actor actor, AreaId area) {
        Instant now = clock.instant();
        return history(actor, area).stream()
                .filter(tariff ->
                        tariff.kind() == PriceKind.BASE && tariff.valid().contains(now))
                .collect(Collectors.toMap(Tariff::speed, Function.identity()));
    }

    /** Everything valid now or later, then the past, newest first. */
    public List<Tariff> history(Actor actor, AreaId area) {
        actor.must(Permission.VIEW_MONEY);
        return tariffs.history(area);
    }
}
