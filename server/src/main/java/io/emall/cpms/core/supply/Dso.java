package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.OperatorId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever sells us energy, owns the line, or both (G8, D3).
 *
 * @param operator whose DSO it is
 * @param zone on whose clock its days begin
 * @param declared the mix it promises where it tells none; null if it promises nothing
 * @param enabled whether it is asked, and its contracts count
 */
public record Dso(
        DsoId id,
        OperatorId operator,
        String name,
        Set<DsoRole> roles,
        Currency currency,
        ZoneId zone,
        Connection connection,
        PriceSense sense,
        @Nullable Mix declared,
        boolean enabled,
        Instant lastUpdated) {

    public static final int LONGEST_NAME = 100;

    public Dso {
        roles = Set.copyOf(roles);
    }

    public Dso enabled(boolean whether, Instant now) {
        return new Dso(id, operator, name, roles, currency, zone, connection, sense, declared, whether, now);
    }
}
