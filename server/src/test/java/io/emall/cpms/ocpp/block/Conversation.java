package io.emall.cpms.ocpp.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.ClockWatch;
import io.emall.cpms.core.alarm.MemoryAlarms;
import io.emall.cpms.core.alarm.MemorySecurityLog;
import io.emall.cpms.core.message.Message;
import io.emall.cpms.core.profile.MemoryPower;
import io.emall.cpms.core.security.SecuritySite;
import io.emall.cpms.core.session.Site;
import io.emall.cpms.core.session.StationDesks;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.rpc.Admission;
import io.emall.cpms.ocpp.rpc.Connections;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.ExchangeLog;
import io.emall.cpms.ocpp.rpc.Line;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.cpms.ocpp.rpc.StationEvents;
import io.emall.cpms.ocpp.rpc.Surroundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A station that talks with us in golden frames, without a socket: what it sends is handled before {@code ask} returns.
 * Everything we say is held against the official schemas, if they are here.
 */
public final class Conversation implements Line, ExchangeLog, StationEvents {
    private static final JsonMapper JSON = new JsonMapper();

    public final Site site = new Site();
    public final MemoryAlarms alarms = new MemoryAlarms();
    public final Overheard overheard = new Overheard();
    public final MemorySecurityLog watched = new MemorySecurityLog();
    public final MemoryPower power = new MemoryPower();
    public final List<String> failures = new ArrayList<>();
    /** The names of the quirks that were found. */
    public final Set<String> deviations = new TreeSet<>();

    public final List<String> quarantined = new ArrayList<>();
    public final List<Message> messages = new ArrayList<>();
    public final List<String> sent = new ArrayList<>();
    public final SecuritySite security = new SecuritySite();
    public final House house;
    public final StationConnection station;
    private final OfficialRules rules;
    private String asked = "";
    private String stationAnswers = "";
    private @Nullable JsonNode answer;
    private @Nullable JsonNode call;

    /** @param folder of the schemas */
    public Conversation(String folder, Function<House, Dialect> speech) {
        rules = new OfficialRules(folder);
        AlarmDesk desk = alarms.desk(site);
        house = new House(
                new StationDesks(site.services()),
                site,
                Duration.ofMinutes(5),
                desk,
                overheard.upkeep(),
                watched.desk(desk, site),
                security.door(),
                site.newcomers(),
                site.devices(),
                power.reports(site),
                new ProfileReports(),
                site.monitors(),
                new ClockWatch(desk, site));
        Surroundings surroundings = new Surroundings(new Connections(), this, this, messages::add, site, Runnable::run);
        station = new StationConnection(Site.STATION, 1, speech.apply(house), this, surroundings);
    }

    /** With a station that has booted. */
    public static Conversation accepted(String folder, Function<House, Dialect> speech) {
        Conversation talk = new Conversation(folder, speech);
        talk.station.admission().become(Admission.State.ACCEPTED);
        return talk;
    }

    /** What we answer the call, as the payload of a CALLRESULT. */
    public JsonNode ask(String action, String payload) {
        JsonNode frame = exchange(action, payload);
        assertThat(frame.get(0).intValue()).as(frame.toString()).isEqualTo(3);
        return frame.get(2);
    }

    /** The code with which we refuse the call. */
    public String refusal(String action, String payload) {
        JsonNode frame = exchange(action, payload);
        assertThat(frame.get(0).intValue()).as(frame.toString()).isEqualTo(4);
        return frame.get(2).stringValue();
    }

    /** The whole frame with which we answer the call. */
    public JsonNode exchange(String action, String payload) {
        asked = action;
        answer = null;
        station.received("[2,\"m1\",\"" + action + "\"," + payload.replace('\'', '"') + "]");
        JsonNode came = answer;
        assertThat(came).as("the answer to " + action).isNotNull();
        return came;
    }

    /** Whether the call was left without an answer. */
    public boolean isIgnored(String action, String payload) {
        answer = null;
        asked = action;
        station.received("[2,\"m1\",\"" + action + "\"," + payload.replace('\'', '"') + "]");
        return answer == null;
    }

    /** What the station says to our next calls: the rest of a frame after type and id. */
    public void answers(String frame) {
        stationAnswers = frame.replace('\'', '"');
    }

    /** The action and payload of our last call. */
    public String called() {
        JsonNode last = call;
        assertThat(last).as("our call").isNotNull();
        return last.get(2).stringValue() + " " + last.get(3).toString().replace('"', '\'');
    }

    @Override
    public void send(String text) {
        sent.add(text);
        JsonNode frame = JSON.readTree(text);
        switch (frame.get(0).intValue()) {
            case 2 -> called(frame);
            case 3 -> {
                rules.checkAnswer(asked, frame.get(2));
                answer = frame;
            }
            default -> answer = frame;
        }
    }

    private void called(JsonNode frame) {
        call = frame;
        rules.checkCall(frame.get(2).stringValue(), frame.get(3));
        boolean error = stationAnswers.startsWith("\"");
        station.received("[" + (error ? 4 : 3) + ",\"" + frame.get(1).stringValue() + "\"," + stationAnswers + "]");
    }

    @Override
    public void pause() {
        throw new AssertionError("never that busy");
    }

    @Override
    public void resume() {
        throw new AssertionError("never that busy");
    }

    @Override
    public void close(int code, String reason) {
        sent.add("close " + code);
    }

    @Override
    public void failed(StationId id, String action, String why) {
        failures.add(action + ": " + why);
    }

    @Override
    public void mended(StationId id, Set<String> quirks, String violation) {
        deviations.addAll(quirks);
    }

    @Override
    public void quarantine(StationId id, String frame, String why) {
        quarantined.add(frame);
    }

    @Override
    public void connected(StationConnection connection) {
        throw new AssertionError("there is no socket");
    }

    @Override
    public void disconnected(StationConnection connection, String why) {
        sent.add("gone");
    }
}
