package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.core.message.Message;
import io.emall.cpms.core.message.Message.Direction;
import io.emall.cpms.core.message.Message.Kind;
import io.emall.cpms.core.message.MessageLog;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Tells the message log what is said with one station, each exchange once, when it is over. */
final class Transcript {
    private static final int LONGEST_ACTION = 50;

    /** One side's words. */
    record Said(String text, Instant at) {}

    private final StationId station;
    private final MessageLog log;
    private final InstantSource clock;

    Transcript(StationId station, MessageLog log, InstantSource clock) {
        this.station = station;
        this.log = log;
        this.clock = clock;
    }

    /** Somebody says this now. */
    Said now(String text) {
        return new Said(text, clock.instant());
    }

    /** The station said something, and this was our answer if there was one. */
    void heard(Frame frame, Said said, @Nullable Said answer) {
        switch (frame) {
            case Frame.Call call -> keep(Kind.CALL, call.action(), call.id(), said, answer);
            case Frame.Send send -> keep(Kind.SEND, send.action(), send.id(), said, answer);
            case Frame.Broken broken -> keep(Kind.MALFORMED, null, broken.id(), said, answer);
            case Frame.Unknown unknown -> keep(Kind.MALFORMED, null, unknown.id(), said, answer);
            case Frame.Result stray -> keep(Kind.STRAY, null, stray.id(), said, answer);
            case Frame.Error stray -> keep(Kind.STRAY, null, stray.id(), said, answer);
            case Frame.ResultError refusal -> keep(Kind.REFUSAL, null, refusal.id(), said, answer);
            case Frame.Stray stray -> keep(Kind.STRAY, null, stray.id(), said, answer);
        }
    }

    /** The station sent what is not even text. */
    void heardBinary() {
        keep(Kind.BINARY, null, null, now(""), null);
    }

    /** We said something, and this was the station's answer if there was one. */
    void called(String action, String id, Said said, @Nullable Said answer) {
        log.record(message(Direction.TO_STATION, Kind.CALL, action, id, said, answer));
    }

    /** We refused the station's answer. */
    void refused(String action, String id, Said said) {
        log.record(message(Direction.TO_STATION, Kind.REFUSAL, action, id, said, null));
    }

    private void keep(Kind kind, @Nullable String action, @Nullable String id, Said said, @Nullable Said answer) {
        String name =
                action == null || action.length() <= LONGEST_ACTION ? action : action.substring(0, LONGEST_ACTION);
        log.record(message(Direction.FROM_STATION, kind, name, id, said, answer));
    }

    private Message message(
            Direction direction,
            Kind kind,
            @Nullable String action,
            @Nullable String id,
            Said said,
            @Nullable Said answer) {
        return new Message(
                station,
                said.at(),
                direction,
                kind,
                action,
                id,
                said.text(),
                answer == null ? null : answer.text(),
                answer == null ? null : answer.at());
    }
}
