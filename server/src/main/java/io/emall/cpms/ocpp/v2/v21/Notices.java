package io.emall.cpms.ocpp.v2.v21;

import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.ClosePeriodicEventStreamRequest;
import io.emall.wire.ocpp.v2.ClosePeriodicEventStreamResponse;
import io.emall.wire.ocpp.v2.NotifyDERAlarmRequest;
import io.emall.wire.ocpp.v2.NotifyDERAlarmResponse;
import io.emall.wire.ocpp.v2.NotifyDERStartStopRequest;
import io.emall.wire.ocpp.v2.NotifyDERStartStopResponse;
import io.emall.wire.ocpp.v2.NotifyPeriodicEventStream;
import io.emall.wire.ocpp.v2.NotifyPriorityChargingRequest;
import io.emall.wire.ocpp.v2.NotifyPriorityChargingResponse;
import io.emall.wire.ocpp.v2.NotifyWebPaymentStartedRequest;
import io.emall.wire.ocpp.v2.NotifyWebPaymentStartedResponse;
import io.emall.wire.ocpp.v2.ReportDERControlRequest;
import io.emall.wire.ocpp.v2.ReportDERControlResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stations tell and nothing follows from but a line in the log; the message log keeps it whole (P-75). */
final class Notices implements Block {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(NotifyDERAlarmRequest.class, Notices::notifyDerAlarm)
                .on(NotifyDERStartStopRequest.class, Notices::notifyDerStartStop)
                .on(NotifyPriorityChargingRequest.class, Notices::notifyPriorityCharging)
                .on(NotifyWebPaymentStartedRequest.class, Notices::notifyWebPaymentStarted)
                .on(ReportDERControlRequest.class, Notices::reportDerControl)
                .on(ClosePeriodicEventStreamRequest.class, Notices::closePeriodicEventStream)
                .onSend(NotifyPeriodicEventStream.class, Notices::notifyPeriodicEventStream);
    }

    private static NotifyDERAlarmResponse notifyDerAlarm(StationConnection station, NotifyDERAlarmRequest alarm) {
        LOG.warn("{}: {} of the grid, ended: {}", station, alarm.gridEventFault(), alarm.alarmEnded());
        return new NotifyDERAlarmResponse();
    }

    private static NotifyDERStartStopResponse notifyDerStartStop(
            StationConnection station, NotifyDERStartStopRequest notice) {
        LOG.info("{}: inverter setting {} in force: {}", station, notice.controlId(), notice.started());
        return new NotifyDERStartStopResponse();
    }

    private static NotifyPriorityChargingResponse notifyPriorityCharging(
            StationConnection station, NotifyPriorityChargingRequest notice) {
        LOG.info("{}: transaction {} has priority: {}", station, notice.transactionId(), notice.activated());
        return new NotifyPriorityChargingResponse();
    }

    private static NotifyWebPaymentStartedResponse notifyWebPaymentStarted(
            StationConnection station, NotifyWebPaymentStartedRequest notice) {
        LOG.info("{}: somebody pays on a web page for EVSE {}", station, notice.evseId());
        return new NotifyWebPaymentStartedResponse();
    }

    private static ReportDERControlResponse reportDerControl(
            StationConnection station, ReportDERControlRequest report) {
        LOG.info("{}: a part of report {} of its inverter", station, report.requestId());
        return new ReportDERControlResponse();
    }

    /** We never open one, so this leaves nothing behind. */
    private static ClosePeriodicEventStreamResponse closePeriodicEventStream(
            StationConnection station, ClosePeriodicEventStreamRequest stream) {
        LOG.info("{}: closes stream {}", station, stream.id());
        return new ClosePeriodicEventStreamResponse();
    }

    private static void notifyPeriodicEventStream(StationConnection station, NotifyPeriodicEventStream stream) {
        LOG.warn(
                "{}: sends {} values of stream {}, which nobody opened",
                station,
                stream.data().size(),
                stream.id());
    }
}
