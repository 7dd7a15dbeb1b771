package io.emall.cpms.certification;

import io.emall.cpms.core.session.SessionEvent;
import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.sim.station.SimStation201;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Transactions of 2.0.1 told event by event, in words of the case's own; what it writes is JSON with ' for ". */
abstract class TransactionCase extends CertificationCase<SimStation201> {
    static final JsonMapper JSON = new JsonMapper();
    static final String TOKEN = token(DoorOnDatabase.GOOD);
    static final String STRANGER = token(DoorOnDatabase.UNKNOWN);
    static final String EVSE = ",'evse':{'id':1,'connectorId':1}";
    /** What we say of a token of that group. */
    static final String FLEET = groupMember("FLEET");

    private final DoorOnDatabase cpms;
    private final Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(1200);
    private final Map<String, Integer> numbers = new HashMap<>();
    private int minutes;

    TransactionCase(DoorOnDatabase cpms) {
        super(cpms, at -> new SimStation201(at, TWO_OUTLETS));
        this.cpms = cpms;
    }

    static String token(String uid) {
        return ",'idToken':{'idToken':'" + uid + "','type':'ISO14443'}";
    }

    static String groupMember(String group) {
        return "{\"idTokenInfo\":{\"status\":\"Accepted\",\"groupIdToken\":{\"idToken\":\"" + group
                + "\",\"type\":\"Central\"}}}";
    }

    final JsonNode begun(String more) {
        return event(
                "Started", "CablePluggedIn", "'chargingState':'EVConnected'", more + meter(1000, "Transaction.Begin"));
    }

    final JsonNode event(String type, String trigger, String info, String more) {
        return event("tx", type, trigger, info, more);
    }

    /** One more event of that transaction, a minute after the one before; returns our answer. */
    final JsonNode event(String id, String type, String trigger, String info, String more) {
        int number = numbers.merge(id, 1, Integer::sum) - 1;
        String payload = "{'eventType':'" + type + "','timestamp':'" + now() + "','triggerReason':'" + trigger
                + "','seqNo':" + number + ",'transactionInfo':{'transactionId':'" + id + "'," + info + "}" + more + "}";
        minutes++;
        return station.call("TransactionEvent", JSON.readTree(payload.replace('\'', '"')))
                .get();
    }

    /** So many events never come. */
    final void lose(int events) {
        numbers.merge("tx", events, Integer::sum);
    }

    final String meter(int register, String context) {
        return values("{'value':" + register + ",'context':'" + context + "'}");
    }

    final String values(String sampled) {
        return ",'meterValue':[{'timestamp':'" + now() + "','sampledValue':[" + sampled + "]}]";
    }

    private Instant now() {
        return begin.plus(Duration.ofMinutes(minutes));
    }

    final List<Kind> kinds() {
        return cpms.store.sessions.story(session().id()).stream()
                .map(SessionEvent::kind)
                .toList();
    }
}
