package io.emall.cpms.ocpp.rpc;

import static java.util.Map.entry;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What stations hear to what only 2.1 has, and why; the document about OCPP shows it. */
final class Answers21 {
    static final Map<String, String> REASONS = Map.ofEntries(
            entry(
                    "BatterySwap",
                    "CALLERROR NotSupported | its answer cannot say no, and swaps of batteries are kept nowhere here"),
            entry("ClosePeriodicEventStream", "its empty answer | no stream is ever opened, so nothing is left behind"),
            entry("GetCertificateChainStatus", "status Failed for each certificate | no authority is asked"),
            entry("NotifyDERAlarm", "its empty answer | noted in the message log, nothing follows from it"),
            entry("NotifyDERStartStop", "its empty answer | noted in the message log, nothing follows from it"),
            entry("NotifyPriorityCharging", "its empty answer | noted in the message log, nothing follows from it"),
            entry(
                    "NotifySettlement",
                    "CALLERROR NotSupported | its answer cannot say no, and no books of payment terminals are kept here"),
            entry("NotifyWebPaymentStarted", "its empty answer | noted in the message log, nothing follows from it"),
            entry("OpenPeriodicEventStream", "status Rejected | events are taken one by one"),
            entry("PullDynamicScheduleUpdate", "status Rejected | no profile of ours is dynamic"),
            entry("ReportDERControl", "its empty answer | whoever asked reads it in the message log"),
            entry("VatNumberValidation", "status Rejected | nobody here knows whose a number is"));

    private Answers21() {}

    static String table() {
        return """

                ## What 2.1 adds and stations send

                None of it is refused as unknown; this is what they hear. A NotifyPeriodicEventStream (SEND) is never answered, and only logged.

                | action | what we answer | why |
                |---|---|---|
                """
                + new TreeMap<>(REASONS)
                        .entrySet().stream()
                                .map(row -> "| " + row.getKey() + " | " + row.getValue() + " |")
                                .collect(Collectors.joining("\n", "", "\n"));
    }
}
