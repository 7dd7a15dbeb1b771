package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.onboarding.Socket;
import io.emall.wire.ocpp.v2.Evse;
import io.emall.wire.ocpp.v2.ReportData;
import io.emall.wire.ocpp.v2.VariableAttribute;
import io.emall.wire.ocpp.v2.VariableCharacteristics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from a part of a report what connectors a station has (OCPP 2.0.1 part 2, appendices: Connector, EVSE). */
final class Sockets {
    /** The standard's ConnectorType and ours. */
    private static final Map<String, String> STANDARDS = Map.ofEntries(
            Map.entry("cCCS1", "IEC_62196_T1_COMBO"),
            Map.entry("cCCS2", "IEC_62196_T2_COMBO"),
            Map.entry("cG105", "CHADEMO"),
            Map.entry("cTesla", "TESLA_S"),
            Map.entry("cType1", "IEC_62196_T1"),
            Map.entry("cType2", "IEC_62196_T2"),
            Map.entry("cMCS", "MCS"),
            Map.entry("sType2", "IEC_62196_T2"),
            Map.entry("sType3", "IEC_62196_T3C"),
            Map.entry("sCEE-7-7", "DOMESTIC_F"));

    private static final int MOST = 1_000;
    private static final BigDecimal MOST_WATTS = BigDecimal.valueOf(10_000_000);

    private Sockets() {}

    /** Each variable that tells something of a connector; they complete each other. */
    static List<Socket> in(List<ReportData> report) {
        return report.stream().flatMap(data -> socket(data).stream()).toList();
    }

    private static Optional<Socket> socket(ReportData data) {
        Evse evse = data.component().evse();
        if (evse == null || evse.id() < 1 || evse.id() > MOST) {
            return Optional.empty();
        }
        return switch (data.component().name()) {
            case "Connector" -> connector(evse, data);
            case "EVSE" -> power(evse, data);
            default -> Optional.empty();
        };
    }

    private static Optional<Socket> connector(Evse evse, ReportData data) {
        Integer connector = evse.connectorId();
        if (connector == null || connector < 1 || connector > MOST) {
            return Optional.empty();
        }
        Socket usual = Socket.usual(evse.id(), connector);
        String standard = data.variable().name().equals("ConnectorType") ? standard(data) : null;
        return Optional.of(standard == null ? usual : new Socket(evse.id(), connector, standard, usual.watts()));
    }

    /** Said of the EVSE, whose first connector stands for it. */
    private static Optional<Socket> power(Evse evse, ReportData data) {
        VariableCharacteristics limits = data.variableCharacteristics();
        BigDecimal most = limits == null ? null : limits.maxLimit();
        if (!data.variable().name().equals("Power")
                || most == null
                || most.compareTo(BigDecimal.ONE) < 0
                || most.compareTo(MOST_WATTS) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Socket(evse.id(), 1, Socket.usual(1, 1).standard(), most.intValue()));
    }

    private static @Nullable String standard(ReportData data) {
        return data.variableAttribute().stream()
                .map(VariableAttribute::value)
                .filter(Objects::nonNull)
                .map(STANDARDS::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
