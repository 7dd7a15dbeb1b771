package io.emall.cpms.ocpp.v2;

import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.ClearedChargingLimitRequest;
import io.emall.wire.ocpp.v2.ClearedChargingLimitResponse;
import io.emall.wire.ocpp.v2.NotifyChargingLimitRequest;
import io.emall.wire.ocpp.v2.NotifyChargingLimitResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stations tell and nothing follows from yet but a line in the log (P-70 to P-75). */
final class Notices implements Block {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(NotifyChargingLimitRequest.class, Notices::notifyChargingLimit)
                .on(ClearedChargingLimitRequest.class, Notices::clearedChargingLimit);
    }

    private static NotifyChargingLimitResponse notifyChargingLimit(
            StationConnection station, NotifyChargingLimitRequest limit) {
        LOG.info("{}: charging is limited from outside: {}", station, limit.chargingLimit());
        return new NotifyChargingLimitResponse();
    }

    private static ClearedChargingLimitResponse clearedChargingLimit(
            StationConnection station, ClearedChargingLimitRequest limit) {
        LOG.info("{}: the limit of {} is gone", station, limit.chargingLimitSource());
        return new ClearedChargingLimitResponse();
    }
}
