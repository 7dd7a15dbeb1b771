package io.emall.cpms.ocpp.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.ocpp.block.Conversation;
import io.emall.cpms.ocpp.rpc.Version;
import org.junit.jupiter.api.Test;

/** SP14, P-24, P-51: N07 and N08 seen from our side. */
class EventsTest {
    private static final String CONNECTOR = "'component':{'name':'Connector','evse':{'id':1,'connectorId':2}}";
    private static final String EVSE = "'component':{'name':'EVSE','evse':{'id':1}}";
    private static final String STATION = "'component':{'name':'ChargingStation'}";

    private final Conversation talk = Conversation.accepted("2.0.1", Ocpp2::dialect);

    private void happens(String trigger, String component, String variable, String value, String more) {
        talk.ask(
                "NotifyEvent",
                "{'generatedAt':'2026-11-22T09:00:00Z','seqNo':0,'tbc':true,'eventData':[{'eventId':7,"
                        + "'timestamp':'2026-11-22T09:00:00Z','trigger':'" + trigger + "','eventNotificationType':"
                        + "'HardWiredNotification','actualValue':'" + value + "'," + component + ",'variable':{'name':'"
                        + variable + "'}" + more + "}]}");
    }

    /** 2.0.1 says the severity where it tells of the monitor, not in the event. */
    @Test
    void anAlertIsAsBadAsItsMonitorSays() {
        talk.ask(
                "NotifyMonitoringReport",
                "{'requestId':1,'seqNo':0,'generatedAt':'2026-11-22T09:00:00Z','monitor':[{" + STATION
                        + ",'variable':{'name':'Temperature'},'variableMonitoring':["
                        + "{'id':4,'transaction':false,'value':90,'type':'UpperThreshold','severity':2},"
                        + "{'id':5,'transaction':false,'value':80,'type':'UpperThreshold','severity':8}]}]}");

        happens("Alerting", STATION, "Temperature", "91", ",'variableMonitoringId':4");
        happens("Alerting", STATION, "Temperature", "91", ",'variableMonitoringId':5");
        happens("Alerting", STATION, "Temperature", "91", ",'variableMonitoringId':6");
        happens("Delta", STATION, "Problem", "true", ",'variableMonitoringId':5");

        assertThat(talk.alarms.open())
                .containsExactlyInAnyOrder(
                        "-/- MONITOR ChargingStation.Temperature #4 CRITICAL",
                        "-/- MONITOR ChargingStation.Temperature #5 NOTICE",
                        "-/- MONITOR ChargingStation.Temperature #6 WARNING",
                        "-/- MALFUNCTION ChargingStation.Problem NOTICE");
    }

    @Test
    void aProblemIsAMalfunctionUntilItIsFalse() {
        happens("Delta", CONNECTOR, "Problem", "true", ",'techCode':'E1','techInfo':'latch','cause':3");

        assertThat(talk.alarms.open()).containsExactly("1/2 MALFUNCTION Connector.Problem CRITICAL");
        Alarm alarm = talk.alarms.lasting().getFirst();
        assertThat(alarm.words()).isEqualTo("Connector.Problem = true (E1)");
        assertThat(alarm.detail())
                .isEqualTo("techInfo=latch techCode=E1 trigger=Delta type=HardWiredNotification event=7 cause=3");

        happens("Delta", EVSE, "Problem", "true", "");
        happens("Delta", CONNECTOR, "Problem", "false", "");
        assertThat(talk.alarms.open()).containsExactly("1/- MALFUNCTION EVSE.Problem CRITICAL");
        happens("Delta", EVSE, "Problem", "true", ",'cleared':true");
        assertThat(talk.alarms.open()).isEmpty();
    }

    @Test
    void anAlertOfAMonitorLastsUntilItIsCleared() {
        String monitor = ",'variableMonitoringId':%d,'transactionId':'T1'";
        happens("Alerting", STATION, "Temperature", "91", monitor.formatted(4));
        happens("Alerting", STATION, "Temperature", "95", monitor.formatted(5));
        happens("Alerting", STATION, "Temperature", "92", monitor.formatted(4));

        assertThat(talk.alarms.open())
                .containsExactly(
                        "-/- MONITOR ChargingStation.Temperature #4 WARNING",
                        "-/- MONITOR ChargingStation.Temperature #5 WARNING");
        assertThat(talk.alarms.lasting().getFirst().detail()).contains("monitor=4 transaction=T1");
        happens("Alerting", STATION, "Temperature", "80", monitor.formatted(4) + ",'cleared':true");
        assertThat(talk.alarms.open()).containsExactly("-/- MONITOR ChargingStation.Temperature #5 WARNING");
    }

    @Test
    void changedAndPeriodicValuesAreNoAlarm() {
        happens("Delta", STATION, "Temperature", "20", "");
        happens("Periodic", STATION, "Temperature", "20", "");
        assertThat(talk.alarms.all).isEmpty();
    }

    @Test
    void availabilityOfConnectorEvseAndStation() {
        for (String component : new String[] {CONNECTOR, EVSE, STATION}) {
            happens("Delta", component, "AvailabilityState", "Faulted", "");
        }
        assertThat(talk.alarms.open())
                .containsExactly(
                        "1/2 MALFUNCTION Faulted CRITICAL",
                        "1/- MALFUNCTION Faulted CRITICAL",
                        "-/- MALFUNCTION Faulted CRITICAL");
        assertThat(talk.site.ledger.reports).hasSize(1);
        for (String component : new String[] {CONNECTOR, EVSE, STATION}) {
            happens("Delta", component, "AvailabilityState", "Available", "");
        }
        assertThat(talk.alarms.open()).isEmpty();
    }

    @Test
    void statusNotification() {
        String status = "{'timestamp':'2026-11-22T09:00:00Z','connectorStatus':'%s','evseId':1,'connectorId':1}";
        talk.ask("StatusNotification", status.formatted("Faulted"));
        assertThat(talk.alarms.open()).containsExactly("1/1 MALFUNCTION Faulted CRITICAL");
        talk.ask("StatusNotification", status.formatted("Occupied"));
        assertThat(talk.alarms.open()).isEmpty();
    }

    /** 2.1 says how bad it is. */
    @Test
    void anEventsOwnSeverityCounts() {
        Conversation newer = Conversation.accepted("2.1", house -> Ocpp2.dialect(house, Version.OCPP_2_1));
        for (int severity : new int[] {0, 3, 4, 6, 7, 9}) {
            newer.ask(
                    "NotifyEvent",
                    "{'generatedAt':'2026-11-22T09:00:00Z','seqNo':0,'eventData':[{'eventId':7,"
                            + "'timestamp':'2026-11-22T09:00:00Z','trigger':'Alerting','eventNotificationType':"
                            + "'CustomMonitor','actualValue':'1'," + STATION + ",'variable':{'name':'V" + severity
                            + "'},'severity':" + severity + "}]}");
        }
        assertThat(newer.alarms.open().stream().map(line -> line.replaceAll(".* ", "")))
                .containsExactly("CRITICAL", "CRITICAL", "WARNING", "WARNING", "NOTICE", "NOTICE");
    }

    /** A04, P-70. */
    @Test
    void securityEventNotification() {
        String event = "{'type':'%s','timestamp':'2036-11-22T09:00:00Z'}";
        assertThat(talk.ask("SecurityEventNotification", event.formatted("StartupOfTheDevice")))
                .isEmpty();
        talk.ask("SecurityEventNotification", event.formatted("AnythingElse"));

        assertThat(talk.alarms.open()).containsExactly("-/- SECURITY StartupOfTheDevice NOTICE");
        assertThat(talk.watched.events).extracting(kept -> kept.at()).containsOnly(talk.site.now);
    }
}
