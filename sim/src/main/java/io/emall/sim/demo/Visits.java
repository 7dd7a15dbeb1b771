package io.emall.sim.demo;

import io.emall.sim.emsp.Command;
import io.emall.sim.emsp.SimEmsp;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation;
import io.emall.sim.watch.Changes;
import io.emall.sim.watch.NotInTime;
import io.emall.wire.ocpi.v221.Cdr;
import io.emall.wire.ocpi.v221.CommandResultType;
import io.emall.wire.ocpi.v221.Session;
import io.emall.wire.ocpi.v221.SessionStatus;
import io.emall.wire.ocpi.v221.Token;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Cars that come to one outlet for ever, one after the other, each started, stopped and billed by the eMSP. */
final class Visits {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Site site;
    private final int number;
    private final SimStation station;
    private final SimEmsp emsp;
    private final Token token;
    private final Narrator narrator;
    private final RandomGenerator random;
    private final Changes pause = new Changes();

    Visits(
            Site site,
            int number,
            SimStation station,
            SimEmsp emsp,
            Token token,
            Narrator narrator,
            RandomGenerator random) {
        this.site = site;
        this.number = number;
        this.station = station;
        this.emsp = emsp;
        this.token = token;
        this.narrator = narrator;
        this.random = random;
    }

    /** Never returns. The first car comes after a while and stays for a given time. */
    void run(Duration before, Duration firstStay) {
        pause(before);
        Duration stay = firstStay;
        while (true) {
            tryToVisit(stay);
            stay = Duration.ofSeconds(random.nextInt(120, 720));
            pause(Duration.ofSeconds(random.nextInt(10, 40)));
        }
    }

    private void tryToVisit(Duration stay) {
        try {
            visit(stay);
        } catch (NotInTime | IllegalStateException | UncheckedIOException e) {
            say("this visit went wrong: " + e.getMessage());
        } finally {
            station.unplug(number);
            station.journal().clear();
            emsp.forgetReceived();
        }
    }

    private void visit(Duration stay) {
        Car car = new Car(random.nextInt(40, 80) * 1000.0, number == 1 ? 22_000 : 130_000, random.nextInt(12, 40));
        station.plug(number, car);
        say("a car is plugged in, its battery at " + car.soc() + " %");
        Command start = emsp.startSession(token, site.id(), site.evse(number), "1");
        if (!succeeds("START_SESSION", start)) {
            return;
        }
        emsp.await("session at the eMSP", SOON, () -> running().isPresent());
        String id = running().orElseThrow().id();
        say("charging; the eMSP knows session " + id);
        pause.within(stay, car::isFull);
        say("battery at " + car.soc() + " %; the driver stops by the eMSP's app");
        if (succeeds("STOP_SESSION", emsp.stopSession(id))) {
            station.unplug(number);
            say("unplugged");
        }
        emsp.await("CDR of session " + id, SOON, () -> bill(id).isPresent());
        Cdr cdr = bill(id).orElseThrow();
        say("the eMSP got the bill: " + cdr.totalEnergy() + " kWh, "
                + cdr.totalCost().exclVat() + " " + cdr.currency() + " + VAT = "
                + cdr.totalCost().inclVat() + " " + cdr.currency());
    }

    private boolean succeeds(String what, Command command) {
        if (!command.isAccepted()) {
            say(what + " by the eMSP was refused: HTTP " + command.answer().http() + ", OCPI "
                    + command.answer().code() + " " + command.answer().data());
            return false;
        }
        CommandResultType result = command.awaitResult(SOON);
        say(what + " by the eMSP: " + result);
        return result == CommandResultType.ACCEPTED;
    }

    private Optional<Session> running() {
        return emsp.book().sessions().stream()
                .filter(s -> s.evseUid().equalsIgnoreCase(site.evse(number)))
                .filter(s -> s.status() == SessionStatus.ACTIVE)
                .max((a, b) -> a.startDateTime().compareTo(b.startDateTime()));
    }

    private Optional<Cdr> bill(String session) {
        return emsp.book().cdrs().stream()
                .filter(cdr -> session.equals(cdr.sessionId()))
                .findFirst();
    }

    private void pause(Duration time) {
        pause.within(time, () -> false);
    }

    private void say(String words) {
        narrator.say(site.name() + ", EVSE " + number + ": " + words);
    }
}
