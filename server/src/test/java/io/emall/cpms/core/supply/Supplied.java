package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.OperatorId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What tests of supply start from. */
public final class Supplied {

    public static final ZoneId ROME = ZoneId.of("Europe/Rome");
    public static final Currency EURO = Currency.getInstance("EUR");
    public static final Connection ASKED = new Connection.Network("test", Map.of());

    private Supplied() {}

    public static Dso aDso(String name, Connection connection) {
        return aDso(name, connection, PriceSense.USUAL, null);
    }

    public static Dso aDso(String name, Connection connection, PriceSense sense, @Nullable Mix declared) {
        return new Dso(
                new DsoId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                OperatorId.parse("IT-EML"),
                name,
                Set.of(DsoRole.ENERGY_SUPPLIER),
                EURO,
                ROME,
                connection,
                sense,
                declared,
                true,
                Instant.parse("2026-03-01T00:00:00Z"));
    }

    /** As {@link PriceSense#USUAL}, and known a day ahead by that time. */
    public static PriceSense dayAhead(LocalTime by) {
        PriceSense usual = PriceSense.USUAL;
        return new PriceSense(usual.lowest(), usual.highest(), usual.assumed(), false, by);
    }

    /** One price after the other, each as long. */
    public static Curve<BigDecimal> curve(Instant from, Duration each, int count, IntFunction<String> price) {
        List<Piece<BigDecimal>> pieces = new ArrayList<>();
        Instant at = from;
        for (int i = 0; i < count; i++) {
            pieces.add(new Piece<>(at, at.plus(each), new BigDecimal(price.apply(i)), from));
            at = at.plus(each);
        }
        return new Curve<>(pieces);
    }
}
