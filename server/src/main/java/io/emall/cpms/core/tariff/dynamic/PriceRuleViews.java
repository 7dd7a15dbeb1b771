package io.emall.cpms.core.tariff.dynamic;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.tariff.ToldPrices;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.PriceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Automatic prices, for those who may see money. */
public final class PriceRuleViews {
    private static final Duration BEHIND = Duration.ofHours(24);

    private final PriceRules rules;
    private final PriceOutlooks outlooks;
    private final Announcements announcements;
    private final Tariffs tariffs;
    private final ToldPrices told;
    private final InstantSource clock;

    public PriceRuleViews(
            PriceRules rules,
            PriceOutlooks outlooks,
            Announcements announcements,
            Tariffs tariffs,
            ToldPrices told,
            InstantSource clock) {
        this.rules = rules;
        this.outlooks = outlooks;
        this.announcements = announcements;
        this.tariffs = tariffs;
        this.told = told;
        this.clock = clock;
    }

    /**
     * @param fixed what people set instead and still holds
     * @param outlook what is announced and what may come; as if nothing was fixed without an end
     * @param versions of a day behind and all to come, promotions too
     */
    public record Sheet(
            Steered steered,
            @Nullable Fixed fixed,
            PriceOutlook outlook,
            List<Tariff> versions,
            List<Announcement> latest) {}

    /**
     * What shows that a price is the one that drivers were shown.
     *
     * @param announcement null for a price that people set
     */
    public record Evidence(Tariff price, @Nullable Announcement announcement, List<ToldPrices.Told> told) {}

    public List<Steered> all(Actor by) {
        by.must(Permission.VIEW_MONEY);
        return rules.all();
    }

    /** Empty if there is no rule. */
    public Optional<Sheet> of(Actor by, AreaId area, SpeedClass speed, int latest) {
        by.must(Permission.VIEW_MONEY);
        Instant now = clock.instant();
        return rules.find(area, speed)
                .map(steered -> new Sheet(
                        steered,
                        steered.fixedAt(now),
                        outlooks.of(steered, now),
                        tariffs.since(area, now.minus(BEHIND)).stream()
                                .filter(version -> version.speed() == speed)
                                .toList(),
                        announcements.latest(area, speed, latest)));
    }

    public Optional<Evidence> evidence(Actor by, PriceId id) {
        by.must(Permission.VIEW_MONEY);
        return tariffs.find(id)
                .map(price -> new Evidence(price, announcements.find(id).orElse(null), told.of(id)));
    }
}
