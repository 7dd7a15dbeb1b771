package io.emall.cpms.core.location;

import static io.emall.cpms.core.location.ConnectorState.AVAILABLE;
import static io.emall.cpms.core.location.ConnectorState.FAULTED;
import static io.emall.cpms.core.location.ConnectorState.OCCUPIED;
import static io.emall.cpms.core.location.ConnectorState.UNAVAILABLE;
import static io.emall.cpms.core.location.ConnectorState.UNREPORTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.unit.Watts;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvseStatusTest {

    @Test
    void fieldLesson15AnOfflineStationShowsUnknownWhateverItSaidLast() {
        assertThat(EvseStatus.of(false, false, List.of(AVAILABLE))).isEqualTo(EvseStatus.UNKNOWN);
    }

    @Test
    void oneFreeConnectorMakesItAvailable() {
        assertThat(EvseStatus.of(true, false, List.of(AVAILABLE, FAULTED))).isEqualTo(EvseStatus.AVAILABLE);
    }

    @Test
    void anOccupiedConnectorTakesTheWholeEvse() {
        assertThat(EvseStatus.of(true, true, List.of(AVAILABLE, OCCUPIED))).isEqualTo(EvseStatus.CHARGING);
    }

    @Test
    void whatWeHoldIsReserved() {
        assertThat(EvseStatus.of(true, true, List.of(AVAILABLE))).isEqualTo(EvseStatus.RESERVED);
        assertThat(EvseStatus.of(true, true, List.of(UNREPORTED))).isEqualTo(EvseStatus.RESERVED);
    }

    @Test
    void whatCannotBeUsedIsNotReservedEitherWhoeverItIsHeldFor() {
        assertThat(EvseStatus.of(true, true, List.of(FAULTED))).isEqualTo(EvseStatus.OUTOFORDER);
        assertThat(EvseStatus.of(true, true, List.of(UNAVAILABLE))).isEqualTo(EvseStatus.INOPERATIVE);
    }

    @Test
    void outOfUseAndOutOfOrderAreToldApart() {
        assertThat(EvseStatus.of(true, false, List.of(UNAVAILABLE, FAULTED))).isEqualTo(EvseStatus.INOPERATIVE);
        assertThat(EvseStatus.of(true, false, List.of(FAULTED))).isEqualTo(EvseStatus.OUTOFORDER);
        assertThat(EvseStatus.of(true, false, List.of(UNREPORTED))).isEqualTo(EvseStatus.UNKNOWN);
    }

    @Test
    void speedFollowsFromTheConnector() {
        assertThat(SpeedClass.of(PowerType.AC_3_PHASE, Watts.ofKilo(22))).isEqualTo(SpeedClass.STANDARD);
        assertThat(SpeedClass.of(PowerType.AC_3_PHASE, Watts.ofKilo(43))).isEqualTo(SpeedClass.FAST);
        assertThat(SpeedClass.of(PowerType.DC, Watts.ofKilo(20))).isEqualTo(SpeedClass.FAST);
        assertThat(PowerType.AC_3_PHASE.power(230, 32)).isEqualTo(new Watts(22_080));
    }
}
