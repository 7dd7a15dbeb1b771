package io.emall.cpms.core.supply;

import io.emall.cpms.core.supply.Objection.Fault;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it is typed.
 *
 * @param contract null if something is wrong
 */
public record ContractEntry(@Nullable Contract contract, List<Objection> objections) {

    public static final String AS_TOLD = "as told";

    /** All fields beside the location's. */
    public static final List<String> FIELDS =
            List.of("limit_kw", "fee_per_kwh", "fee_per_month", "export", "hold_hours", "switching_cost");

    private static final String MOST = "100000";
    private static final int SECONDS = 3600;

    /** @param standing of the request, which typing does not change */
    static ContractEntry read(Map<String, String> typed, DsoId dso, LocationId location, Standing standing) {
        Cells cells = new Cells(typed);
        BigDecimal limit = cells.number("limit_kw", null, "0.1", MOST);
        BigDecimal perKilowattHour = cells.number("fee_per_kwh", BigDecimal.ZERO, "-100", "100");
        BigDecimal perMonth = cells.number("fee_per_month", BigDecimal.ZERO, "0", "10000000");
        BigDecimal hold = cells.number("hold_hours", BigDecimal.ZERO, "0", MOST);
        BigDecimal cost = cells.number("switching_cost", BigDecimal.ZERO, "0", MOST);
        Export export = export(cells);
        List<Objection> objections = cells.objections();
        return objections.isEmpty()
                ? new ContractEntry(
                        new Contract(
                                dso,
                                location,
                                perKilowattHour,
                                perMonth,
                                Watts.ofKilo(limit.doubleValue()),
                                export,
                                Duration.ofSeconds(hold.multiply(BigDecimal.valueOf(SECONDS))
                                        .longValue()),
                                cost,
                                standing),
                        objections)
                : new ContractEntry(null, objections);
    }

    private static Export export(Cells cells) {
        String text = cells.text("export", 30);
        if (text.isEmpty() || text.equals("none")) {
            return new Export.None();
        }
        if (text.equals(AS_TOLD)) {
            return new Export.AsTold();
        }
        BigDecimal price = Cells.number(text);
        if (price == null) {
            cells.note("export", Fault.NOT_A_NUMBER);
            return new Export.None();
        }
        return new Export.Fixed(price);
    }

    /** As it would be typed to be the same again. */
    public static Map<String, String> of(Contract contract) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("location_id", contract.location().value());
        typed.put("limit_kw", plain(BigDecimal.valueOf(contract.limit().kilo())));
        typed.put("fee_per_kwh", plain(contract.perKilowattHour()));
        typed.put("fee_per_month", plain(contract.perMonth()));
        typed.put(
                "export",
                switch (contract.export()) {
                    case Export.None none -> "";
                    case Export.AsTold told -> AS_TOLD;
                    case Export.Fixed(BigDecimal price) -> plain(price);
                });
        typed.put("hold_hours", plain(BigDecimal.valueOf(contract.minimumHold().toMinutes() / 60.0)));
        typed.put("switching_cost", plain(contract.switchingCost()));
        return typed;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
