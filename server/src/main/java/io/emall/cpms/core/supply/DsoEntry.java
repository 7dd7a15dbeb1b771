package io.emall.cpms.core.supply;

import io.emall.cpms.core.location.Operator;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.supply.Objection.Fault;
import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.DsoId;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A DSO as it is typed, in a form, a request or a row of a table: the same fields everywhere.
 *
 * @param dso null if something is wrong
 * @param secret null if none was typed
 */
public record DsoEntry(@Nullable Dso dso, @Nullable Secret secret, List<Objection> objections) {

    /** Where hours and prices are typed in. */
    public static final String HOURS = "hours";

    /** Where prices are uploaded as a table. */
    public static final String UPLOAD = "upload";

    private static final String LOWEST = "-100000";
    private static final String HIGHEST = "100000";
    private static final int LONGEST = 2_000;
    private static final double HUNDRED = 100;

    /** All fields beside those of doors. */
    public static List<String> fields() {
        List<String> fields = new ArrayList<>(List.of(
                "name",
                "roles",
                "time_zone",
                "connection",
                "hours",
                "other_price",
                "lowest_price",
                "highest_price",
                "assumed_price",
                "prices_repeat",
                "published_by"));
        for (Source source : Source.values()) {
            fields.add(mix(source));
        }
        fields.add("mix_carbon");
        return fields;
    }

    private static String mix(Source source) {
        return "mix_" + source.name().toLowerCase(Locale.ROOT);
    }

    /** @param hasSecret whether one is kept already */
    static DsoEntry read(
            Map<String, String> typed, DsoId id, Operator operator, Doors doors, boolean hasSecret, Instant now) {
        Cells cells = new Cells(typed);
        String name = cells.needed("name", Dso.LONGEST_NAME);
        Set<DsoRole> roles = roles(cells);
        PriceSense sense = sense(cells);
        Mix declared = declared(cells);
        Connection connection = connection(cells, doors, hasSecret);
        String secret = secretField(connection, doors)
                .map(field -> cells.text(field.name(), LONGEST))
                .orElse("");
        List<Objection> objections = cells.objections();
        Dso dso = !objections.isEmpty() || connection == null
                ? null
                : new Dso(
                        id,
                        operator.id(),
                        name,
                        roles,
                        operator.currency(),
                        cells.zone("time_zone", operator.zone()),
                        connection,
                        sense,
                        declared,
                        true,
                        now);
        return new DsoEntry(dso, secret.isEmpty() ? null : new Secret(secret), cells.objections());
    }

    private static Optional<Field> secretField(@Nullable Connection connection, Doors doors) {
        return connection instanceof Connection.Network network
                ? doors.of(network.protocol()).flatMap(SupplyDoor::secret)
                : Optional.empty();
    }

    private static Set<DsoRole> roles(Cells cells) {
        Set<DsoRole> roles = EnumSet.noneOf(DsoRole.class);
        for (String word : cells.needed("roles", LONGEST).split("[ ,;]+", -1)) {
            if (!word.isEmpty()) {
                role(word).ifPresentOrElse(roles::add, () -> cells.note("roles", Fault.UNKNOWN_VALUE));
            }
        }
        return roles;
    }

    private static Optional<DsoRole> role(String word) {
        for (DsoRole role : DsoRole.values()) {
            if (role.name().equalsIgnoreCase(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    private static PriceSense sense(Cells cells) {
        PriceSense usual = PriceSense.USUAL;
        BigDecimal lowest = cells.number("lowest_price", usual.lowest(), LOWEST, HIGHEST);
        BigDecimal highest = cells.number("highest_price", usual.highest(), LOWEST, HIGHEST);
        if (lowest.compareTo(highest) > 0) {
            cells.note("highest_price", Fault.LOWEST_ABOVE_HIGHEST);
        }
        return new PriceSense(
                lowest,
                highest,
                cells.number("assumed_price", usual.assumed(), LOWEST, HIGHEST),
                cells.yes("prices_repeat"),
                cells.time("published_by"));
    }

    private static @Nullable Mix declared(Cells cells) {
        Map<Source, BigDecimal> percent = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            BigDecimal share = cells.number(mix(source), BigDecimal.ZERO, "0", "100");
            if (share.signum() > 0) {
                percent.put(source, share);
            }
        }
        String typed = cells.text("mix_carbon", LONGEST);
        BigDecimal grams = cells.number("mix_carbon", BigDecimal.ZERO, "0", "5000");
        double sum =
                percent.values().stream().mapToDouble(BigDecimal::doubleValue).sum();
        if (!percent.isEmpty() && Math.abs(sum - HUNDRED) > 1) {
            cells.note(mix(Source.SOLAR), Fault.SHARES_MAKE_NO_HUNDRED);
            return null;
        }
        CarbonIntensity carbon =
                typed.isEmpty() || grams.signum() < 0 ? null : new CarbonIntensity(grams.doubleValue());
        return percent.isEmpty() && carbon == null ? null : new Mix(percent, carbon);
    }

    private static @Nullable Connection connection(Cells cells, Doors doors, boolean hasSecret) {
        String kind = cells.needed("connection", LONGEST);
        if (kind.equals(UPLOAD)) {
            return new Connection.Upload();
        }
        if (kind.equals(HOURS)) {
            List<Hours.Band> bands = HoursText.read("hours", cells.text("hours", LONGEST * 5), cells);
            return new Connection.TimeOfUse(new Hours(bands, cells.number("other_price", null, LOWEST, HIGHEST)));
        }
        Optional<SupplyDoor> door = doors.of(kind);
        if (door.isEmpty() && !kind.isEmpty()) {
            cells.note("connection", Fault.UNKNOWN_VALUE);
        }
        return door.map(known -> network(cells, known, hasSecret)).orElse(null);
    }

    private static Connection network(Cells cells, SupplyDoor door, boolean hasSecret) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (Field field : door.fields()) {
            boolean secret = field.kind() == Field.Kind.SECRET;
            String typed = cells.text(field.name(), LONGEST);
            String text = typed.isEmpty() ? field.usual() : typed;
            check(cells, field, text, secret && hasSecret);
            if (!secret && !text.isEmpty()) {
                settings.put(field.name(), text);
            }
        }
        Connection.Network network = new Connection.Network(door.protocol(), settings);
        if (cells.objections().isEmpty()) {
            door.objections(network).forEach(cells::note);
        }
        return network;
    }

    private static void check(Cells cells, Field field, String text, boolean isKept) {
        if (text.isEmpty()) {
            if (field.required() && !isKept) {
                cells.note(field.name(), Fault.MISSING);
            }
        } else if (!field.choices().isEmpty() && !field.choices().contains(text)) {
            cells.note(field.name(), Fault.UNKNOWN_VALUE);
        } else if (field.kind() == Field.Kind.URL && !isUrl(text)) {
            cells.note(field.name(), Fault.NOT_A_URL);
        }
    }

    private static boolean isUrl(String text) {
        try {
            URI url = new URI(text);
            return url.getHost() != null && Set.of("http", "https").contains(url.getScheme());
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** As it would be typed to be the same again; without its secret. */
    public static Map<String, String> of(Dso dso) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", dso.name());
        typed.put(
                "roles",
                String.join(
                        " ", dso.roles().stream().map(DsoRole::name).sorted().toList()));
        typed.put("time_zone", dso.zone().getId());
        switch (dso.connection()) {
            case Connection.Network network -> {
                typed.put("connection", network.protocol());
                typed.putAll(network.settings());
            }
            case Connection.TimeOfUse hours -> {
                typed.put("connection", HOURS);
                typed.put("hours", HoursText.write(hours.hours()));
                typed.put("other_price", hours.hours().otherwise().toPlainString());
            }
            case Connection.Upload table -> typed.put("connection", UPLOAD);
        }
        PriceSense sense = dso.sense();
        typed.put("lowest_price", sense.lowest().toPlainString());
        typed.put("highest_price", sense.highest().toPlainString());
        typed.put("assumed_price", sense.assumed().toPlainString());
        typed.put("prices_repeat", Boolean.toString(sense.mayRepeat()));
        typed.put(
                "published_by",
                sense.publishedBy() == null ? "" : sense.publishedBy().toString());
        Mix mix = dso.declared();
        if (mix != null) {
            mix.percent().forEach((source, share) -> typed.put(mix(source), share.toPlainString()));
            typed.put(
                    "mix_carbon",
                    mix.carbon() == null
                            ? ""
                            : BigDecimal.valueOf(mix.carbon().gramsPerKilowattHour())
                                    .stripTrailingZeros()
                                    .toPlainString());
        }
        return typed;
    }
}
