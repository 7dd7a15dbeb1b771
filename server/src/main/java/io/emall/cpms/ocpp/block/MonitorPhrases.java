package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.monitoring.MonitorTalk;
import io.emall.cpms.core.monitoring.VariableMonitor;
import io.emall.cpms.ocpp.rpc.StationConnection;

/** How one version tells stations what to watch (P-24). 1.6 has nothing of the kind. */
public interface MonitorPhrases {

    CommandOutcome askForAll(StationConnection station, int requestId);

    MonitorTalk.Set set(StationConnection station, VariableMonitor monitor);

    CommandOutcome clear(StationConnection station, int id);

    CommandOutcome base(StationConnection station, String base);

    CommandOutcome level(StationConnection station, int severity);

    /** Of a version that has no monitors. */
    final class None implements MonitorPhrases {
        private static final CommandOutcome NOT_SUPPORTED = new CommandOutcome.NotSupported("");

        @Override
        public CommandOutcome askForAll(StationConnection station, int requestId) {
            return NOT_SUPPORTED;
        }

        @Override
        public MonitorTalk.Set set(StationConnection station, VariableMonitor monitor) {
            return new MonitorTalk.Set(NOT_SUPPORTED, null);
        }

        @Override
        public CommandOutcome clear(StationConnection station, int id) {
            return NOT_SUPPORTED;
        }

        @Override
        public CommandOutcome base(StationConnection station, String base) {
            return NOT_SUPPORTED;
        }

        @Override
        public CommandOutcome level(StationConnection station, int severity) {
            return NOT_SUPPORTED;
        }
    }
}
