package io.emall.cpms.core.tariff.dynamic;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.AreaId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules, at most one per area and speed class. */
public interface PriceRules {

    Optional<Steered> find(AreaId area, SpeedClass speed);

    /** In the order of areas and speeds. */
    List<Steered> all();

    /** Creates or changes it; it is due at once. */
    void save(PriceRule rule);

    /** Sets what people set instead, or nothing; it is due at once. */
    void fix(AreaId area, SpeedClass speed, @Nullable Fixed fixed);

    /** Takes rules that are due and active, or were while something was missing; nobody else gets them before the lease is over. */
    List<Steered> claim(Instant now, Duration lease, int limit);

    /** It was followed, and the lease is over; it is due again then, or earlier if it changed meanwhile. */
    void tended(AreaId area, SpeedClass speed, @Nullable Waiting waiting, Instant next);
}
