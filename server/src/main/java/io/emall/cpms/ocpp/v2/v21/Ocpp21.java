package io.emall.cpms.ocpp.v2.v21;

import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.v2.AFRRSignalRequest;
import io.emall.wire.ocpp.v2.AdjustPeriodicEventStreamRequest;
import io.emall.wire.ocpp.v2.BatterySwapRequest;
import io.emall.wire.ocpp.v2.ChangeTransactionTariffRequest;
import io.emall.wire.ocpp.v2.ClearDERControlRequest;
import io.emall.wire.ocpp.v2.ClearTariffsRequest;
import io.emall.wire.ocpp.v2.GetDERControlRequest;
import io.emall.wire.ocpp.v2.GetPeriodicEventStreamRequest;
import io.emall.wire.ocpp.v2.GetTariffsRequest;
import io.emall.wire.ocpp.v2.NotifyAllowedEnergyTransferRequest;
import io.emall.wire.ocpp.v2.NotifySettlementRequest;
import io.emall.wire.ocpp.v2.RequestBatterySwapRequest;
import io.emall.wire.ocpp.v2.SetDERControlRequest;
import io.emall.wire.ocpp.v2.SetDefaultTariffRequest;
import io.emall.wire.ocpp.v2.UpdateDynamicScheduleRequest;
import io.emall.wire.ocpp.v2.UsePriorityChargingRequest;
import java.util.List;

/** What 2.1 has and 2.0.1 has not. */
public final class Ocpp21 {
    /** Stations get these from us and never send them (P-14). */
    private static final List<Class<? extends Request<?>>> OURS = List.of(
            AFRRSignalRequest.class,
            AdjustPeriodicEventStreamRequest.class,
            ChangeTransactionTariffRequest.class,
            ClearDERControlRequest.class,
            ClearTariffsRequest.class,
            GetDERControlRequest.class,
            GetPeriodicEventStreamRequest.class,
            GetTariffsRequest.class,
            NotifyAllowedEnergyTransferRequest.class,
            RequestBatterySwapRequest.class,
            SetDERControlRequest.class,
            SetDefaultTariffRequest.class,
            UpdateDynamicScheduleRequest.class,
            UsePriorityChargingRequest.class);

    /**
     * Stations may send these, but we would have to keep what they say: a battery swap is a business of its own, and what a
     * payment terminal settled belongs into books.
     */
    private static final List<Class<? extends Request<?>>> UNUSED =
            List.of(BatterySwapRequest.class, NotifySettlementRequest.class);

    private Ocpp21() {}

    /** What we can ask of a station. */
    public static List<Class<? extends Request<?>>> outbound() {
        return OURS;
    }

    /** What stations send. */
    public static Block block(House house) {
        return messages -> {
            new Refusals(house).register(messages);
            new Notices().register(messages);
            OURS.forEach(messages::knows);
            UNUSED.forEach(messages::knows);
        };
    }
}
