package io.emall.cpms.portal;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.ConnectorFormat;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.PowerType;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.portal.frame.Typed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An EVSE with its connectors as they are typed. A connector without a standard is not there. */
record EvseForm(
        @Nullable String uid,
        @Nullable String evseId,
        @Nullable String station,
        @Nullable String number,
        @Nullable List<Plug> plugs) {
    /** Rows offered beyond those that are filled. */
    private static final int SPARE = 1;

    private static final String TYPE_2 = "IEC_62196_T2";

    /** A connector as it is typed; power in kW, empty where voltage and current say it. */
    record Plug(
            @Nullable String id,
            @Nullable String number,
            @Nullable String standard,
            @Nullable String format,
            @Nullable String powerType,
            @Nullable String voltage,
            @Nullable String amperage,
            @Nullable String power) {
        static final Plug NONE = new Plug(null, null, "", "SOCKET", "AC_3_PHASE", "230", "32", null);

        static Plug of(Connector connector) {
            Watts most = connector.maximumPower();
            return new Plug(
                    connector.id().value(),
                    Integer.toString(connector.number()),
                    connector.standard(),
                    connector.format().name(),
                    connector.powerType().name(),
                    Integer.toString(connector.voltage()),
                    Integer.toString(connector.amperage()),
                    most == null
                            ? null
                            : BigDecimal.valueOf(most.kilo())
                                    .stripTrailingZeros()
                                    .toPlainString());
        }

        boolean isThere() {
            return standard != null && !standard.isBlank();
        }
    }

    static EvseForm empty(@Nullable String station) {
        Plug usual = new Plug(null, null, TYPE_2, "SOCKET", "AC_3_PHASE", "230", "32", null);
        return new EvseForm(null, null, station, "1", List.of(usual, Plug.NONE));
    }

    static EvseForm of(Evse evse) {
        List<Plug> plugs =
                new ArrayList<>(evse.connectors().stream().map(Plug::of).toList());
        for (int i = 0; i < SPARE; i++) {
            plugs.add(Plug.NONE);
        }
        return new EvseForm(
                evse.uid().value(), evse.evseId(), evse.station().value(), Integer.toString(evse.number()), plugs);
    }

    /** @return null if something is wrong, which then stands beside its field */
    @Nullable
    Evse read(Typed typed, Instant now) {
        EvseUid key = typed.as("uid", uid, EvseUid::new, "typed.notanid");
        StationId at = typed.as("station", station, StationId::new, "typed.notanid");
        int address = typed.whole("number", number, 1, 1000);
        String shown = typed.optional("evseId", evseId, 48);
        List<Connector> connectors = connectors(typed, now);
        if (!typed.good() || key == null || at == null) {
            return null;
        }
        return new Evse(key, shown, at, address, connectors, false, false, now);
    }

    /** Known connectors keep id and number; new ones get the next number, which is their id too. */
    private List<Connector> connectors(Typed typed, Instant now) {
        List<Connector> connectors = new ArrayList<>();
        List<Plug> typedOnes = plugs == null ? List.of() : plugs;
        int highest = 0;
        for (int i = 0; i < typedOnes.size(); i++) {
            Plug plug = typedOnes.get(i);
            if (plug.isThere()) {
                Connector connector = connector(typed, "plugs[" + i + "].", plug, highest + 1, now);
                connectors.add(connector);
                highest = Math.max(highest, connector.number());
            }
        }
        return connectors;
    }

    private static Connector connector(Typed typed, String at, Plug plug, int next, Instant now) {
        String id = plug.id() == null || plug.id().isBlank() ? null : plug.id();
        int number = id != null ? typed.whole(at + "number", plug.number(), 1, 100) : next;
        PowerType type = typed.as(at + "powerType", plug.powerType(), PowerType::valueOf, "typed.notachoice");
        ConnectorFormat format = typed.as(at + "format", plug.format(), ConnectorFormat::valueOf, "typed.notachoice");
        boolean limited = plug.power() != null && !plug.power().isBlank();
        BigDecimal most = limited
                ? typed.decimal(at + "power", plug.power(), BigDecimal.valueOf(0.1), BigDecimal.valueOf(10_000))
                : null;
        return new Connector(
                new ConnectorId(id != null ? id : Integer.toString(number)),
                number,
                String.valueOf(plug.standard()),
                format == null ? ConnectorFormat.SOCKET : format,
                type == null ? PowerType.DC : type,
                typed.whole(at + "voltage", plug.voltage(), 1, 2000),
                typed.whole(at + "amperage", plug.amperage(), 1, 2000),
                most == null ? null : Watts.ofKilo(most.doubleValue()),
                ConnectorState.UNREPORTED,
                now);
    }
}
