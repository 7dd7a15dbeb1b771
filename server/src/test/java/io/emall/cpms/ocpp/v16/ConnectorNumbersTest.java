package io.emall.cpms.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.ConnectorFormat;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.PowerType;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.v16.ConnectorNumbers.Address;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectorNumbersTest {

    private static Evse evse(int number, int connectors) {
        List<Connector> its = IntStream.rangeClosed(1, connectors)
                .mapToObj(n -> new Connector(
                        new ConnectorId("" + n),
                        n,
                        "IEC_62196_T2_COMBO",
                        ConnectorFormat.CABLE,
                        PowerType.DC,
                        400,
                        125,
                        null,
                        ConnectorState.AVAILABLE,
                        Instant.EPOCH))
                .toList();
        return new Evse(new EvseUid("E" + number), null, new StationId("CP1"), number, its, true, false, Instant.EPOCH);
    }

    @Test
    void connectorNIsEvseN() {
        ConnectorNumbers numbers = new ConnectorNumbers(List.of(evse(1, 1), evse(2, 1)));

        assertThat(numbers.address(0)).isEqualTo(new Address(0, 0));
        assertThat(numbers.address(2)).isEqualTo(new Address(2, 1));
        assertThat(numbers.address(7)).isEqualTo(new Address(7, 1));
        assertThat(numbers.ofEvse(2)).containsExactly(2);
        assertThat(numbers.of(2, 1)).isEqualTo(2);
    }

    /** House §5a.7: a cabinet with CCS and CHAdeMO that charges one car at a time, and a second socket beside it. */
    @Test
    void connectorsOfSeveralPerEvseAreCountedThrough() {
        ConnectorNumbers numbers = new ConnectorNumbers(List.of(evse(2, 1), evse(1, 2)));

        assertThat(numbers.address(1)).isEqualTo(new Address(1, 1));
        assertThat(numbers.address(2)).isEqualTo(new Address(1, 2));
        assertThat(numbers.address(3)).isEqualTo(new Address(2, 1));
        assertThat(numbers.ofEvse(1)).containsExactly(1, 2);
        assertThat(numbers.of(2, 1)).isEqualTo(3);
    }
}
