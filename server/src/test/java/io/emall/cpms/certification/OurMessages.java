package io.emall.cpms.certification;

import io.emall.cpms.ocpp.block.OfficialRules;
import io.emall.sim.socket.Frame;
import io.emall.sim.station.SimStation;
import io.emall.sim.station.SimStation16;

/** Holds all that we called and answered in a case against the standard's schemas, whatever the case is about. */
final class OurMessages {
    private final SimStation station;
    private final OfficialRules rules;

    private OurMessages(SimStation station) {
        this.station = station;
        rules = new OfficialRules(station instanceof SimStation16 ? "1.6" : "2.0.1");
    }

    static void keepTheSchemas(SimStation station) {
        OurMessages ours = new OurMessages(station);
        station.journal().frames().stream().filter(Frame::isCall).forEach(ours::check);
    }

    private void check(Frame call) {
        if (call.direction() == Frame.Direction.RECEIVED) {
            rules.checkCall(call.action(), call.payload());
        } else {
            station.journal()
                    .answerTo(call)
                    .filter(answer -> answer.type() == Frame.RESULT)
                    .ifPresent(answer -> rules.checkAnswer(call.action(), answer.payload()));
        }
    }
}
