package io.emall.cpms.portal.energy;

import io.emall.cpms.core.battery.Standing;
import io.emall.cpms.core.energy.Choice;
import io.emall.cpms.core.energy.Decision;
import io.emall.cpms.core.energy.EnergySheet;
import io.emall.cpms.core.energy.Site;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.portal.frame.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person may set about a location's energy, as it is typed.
 *
 * @param importKw kW from the grid at most
 * @param exportKw kW into the grid at most
 * @param buildingKw kW that the building takes at most
 * @param carbon what a kilogram of CO2 counts
 * @param supplier a DSO's id; empty if the plan decides
 * @param limitKw kW that the location shall take at most for now; empty for what the connection gives
 * @param use by battery: STORE, USE, HOLD, or empty if the plan decides
 * @param reserve by battery: percent; empty for the battery's own
 * @param until when what is decided here ends; empty for when somebody says so
 * @param why in the person's words
 */
public record SettingsForm(
        @Nullable String importKw,
        @Nullable String exportKw,
        @Nullable String buildingKw,
        @Nullable String carbon,
        @Nullable String supplier,
        @Nullable String limitKw,
        @Nullable Map<String, String> use,
        @Nullable Map<String, String> reserve,
        @Nullable String until,
        @Nullable String why) {
    private static final BigDecimal LEAST = new BigDecimal("0.1");
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
    private static final BigDecimal DEAREST = BigDecimal.valueOf(1000);

    static SettingsForm of(EnergySheet energy) {
        Site site = energy.site();
        Map<String, String> uses = new HashMap<>();
        Map<String, String> reserves = new HashMap<>();
        for (Standing battery : energy.batteries()) {
            BatteryId id = battery.battery().id();
            Choice.Use use = energy.use(id);
            Integer percent = energy.reserve(id);
            uses.put(id.toString(), use == null ? "" : use.name());
            reserves.put(id.toString(), percent == null ? "" : percent.toString());
        }
        return new SettingsForm(
                site == null ? null : kilo(site.importLimit()),
                site == null ? "0" : kilo(site.exportLimit()),
                site == null ? "0" : kilo(site.building()),
                site == null ? "0" : site.carbonPrice().toPlainString(),
                energy.about("supplier")
                        .map(decision ->
                                ((Choice.Supplier) decision.choice()).dso().toString())
                        .orElse(""),
                energy.about("limit")
                        .map(decision -> kilo(((Choice.SiteLimit) decision.choice()).limit()))
                        .orElse(""),
                uses,
                reserves,
                "",
                "");
    }

    private static String kilo(Watts power) {
        return BigDecimal.valueOf(power.kilo()).stripTrailingZeros().toPlainString();
    }

    public String useOf(String battery) {
        return use == null ? "" : use.getOrDefault(battery, "");
    }

    public String reserveOf(String battery) {
        return reserve == null ? "" : reserve.getOrDefault(battery, "");
    }

    Site site(Typed typed, LocationId location) {
        return new Site(
                location,
                watts(typed.decimal("importKw", importKw, LEAST, MOST)),
                watts(typed.decimal("exportKw", exportKw, BigDecimal.ZERO, MOST)),
                watts(typed.decimal("buildingKw", buildingKw, BigDecimal.ZERO, MOST)),
                typed.decimal("carbon", carbon, BigDecimal.ZERO, DEAREST));
    }

    private static Watts watts(BigDecimal kilowatts) {
        return Watts.ofKilo(kilowatts.doubleValue());
    }

    /** What is wanted instead of the plan; what is wrong stands beside its field. */
    List<Choice> choices(Typed typed, EnergySheet energy) {
        List<Choice> wanted = new ArrayList<>();
        if (isFilled(supplier)) {
            boolean known = energy.offers().stream()
                    .anyMatch(offer -> offer.dso().id().toString().equals(supplier));
            if (known) {
                wanted.add(new Choice.Supplier(new DsoId(UUID.fromString(supplier))));
            } else {
                typed.bad("supplier", "typed.notachoice");
            }
        }
        if (isFilled(limitKw)) {
            wanted.add(new Choice.SiteLimit(watts(typed.decimal("limitKw", limitKw, BigDecimal.ZERO, MOST))));
        }
        for (Standing battery : energy.batteries()) {
            battery(typed, battery.battery().id(), wanted);
        }
        return wanted;
    }

    private void battery(Typed typed, BatteryId id, List<Choice> wanted) {
        String key = id.toString();
        if (isFilled(useOf(key))) {
            Choice.Use its = typed.as("use", useOf(key), Choice.Use::valueOf, "typed.notachoice");
            if (its != null) {
                wanted.add(new Choice.BatteryUse(id, its));
            }
        }
        if (isFilled(reserveOf(key))) {
            int percent = typed.whole("reserve", reserveOf(key), 0, 100);
            wanted.add(new Choice.Reserve(id, percent));
        }
    }

    private static boolean isFilled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** Where it was typed. */
    static String field(Choice choice) {
        return switch (choice) {
            case Choice.Supplier supplier -> "supplier";
            case Choice.BatteryUse use -> "use";
            case Choice.Reserve reserve -> "reserve";
            case Choice.SiteLimit limit -> "limitKw";
            case Choice.EvseLimit limit -> "limitKw";
        };
    }

    /** Those that stand now and are not wanted any more. */
    static List<Decision> over(EnergySheet energy, List<Choice> wanted) {
        return energy.decisions().stream()
                .filter(decision -> !(decision.choice() instanceof Choice.EvseLimit))
                .filter(decision -> wanted.stream().noneMatch(choice -> choice.about()
                        .equals(decision.choice().about())))
                .toList();
    }

    /** Those that do not stand like this already. */
    static List<Choice> fresh(EnergySheet energy, List<Choice> wanted, boolean hasEnd) {
        return wanted.stream()
                .filter(choice -> hasEnd
                        || energy.about(choice.about())
                                .filter(decision -> decision.choice().equals(choice))
                                .isEmpty())
                .toList();
    }
}
