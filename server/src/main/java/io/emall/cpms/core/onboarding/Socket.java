package io.emall.cpms.core.onboarding;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.ConnectorFormat;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.PowerType;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.Set;

/**
 * A connector as a station described it, or as somebody corrected it. What is not said is guessed from plug and power.
 *
 * @param evse the EVSE's number at the station, from 1
 * @param connector its number in the EVSE, from 1
 * @param standard OCPI's ConnectorType
 * @param watts what it gives at most
 */
public record Socket(int evse, int connector, String standard, int watts) {
    private static final Set<String> DIRECT = Set.of("IEC_62196_T2_COMBO", "IEC_62196_T1_COMBO", "CHADEMO", "MCS");
    private static final Set<String> HOUSEHOLD = Set.of("DOMESTIC_F", "DOMESTIC_L");
    private static final int MOST = 1_000;
    private static final int LONGEST_NAME = 40;
    private static final int MAINS = 230;
    private static final int MOST_ON_ONE_PHASE = 7_400;
    private static final int HIGH_VOLTAGE_FROM = 100_000;

    public Socket {
        boolean named = !standard.isBlank() && standard.length() <= LONGEST_NAME;
        if (evse < 1 || evse > MOST || connector < 1 || connector > MOST || watts < 1 || !named) {
            throw new IllegalArgumentException("A socket has an EVSE, a number, a plug and a power");
        }
    }

    /** What most sockets in Europe are: type 2, three phases, 22 kW. */
    public static Socket usual(int evse, int connector) {
        return new Socket(evse, connector, "IEC_62196_T2", 22_080);
    }

    /** What both reports say of it together; what is not the usual was really said. */
    Socket with(Socket earlier) {
        Socket usual = usual(evse, connector);
        return new Socket(
                evse,
                connector,
                standard.equals(usual.standard) ? earlier.standard : standard,
                watts == usual.watts ? earlier.watts : watts);
    }

    /** As a connector of ours; whoever knows better corrects it at the EVSE. */
    public Connector toConnector(Instant now) {
        PowerType type = powerType();
        int volts = type == PowerType.DC ? (watts > HIGH_VOLTAGE_FROM ? 800 : 400) : MAINS;
        int phases = type == PowerType.AC_3_PHASE ? 3 : 1;
        int amperes = Math.max(1, Math.ceilDiv(watts, volts * phases));
        boolean isSocket = type != PowerType.DC && (standard.equals("IEC_62196_T2") || HOUSEHOLD.contains(standard));
        return new Connector(
                new ConnectorId(Integer.toString(connector)),
                connector,
                standard,
                isSocket ? ConnectorFormat.SOCKET : ConnectorFormat.CABLE,
                type,
                volts,
                amperes,
                new Watts(watts),
                ConnectorState.UNREPORTED,
                now);
    }

    private PowerType powerType() {
        if (DIRECT.contains(standard)) {
            return PowerType.DC;
        }
        return watts > MOST_ON_ONE_PHASE ? PowerType.AC_3_PHASE : PowerType.AC_1_PHASE;
    }
}
