package io.emall.sim.demo;

import io.emall.sim.emsp.SimEmsp;
import io.emall.sim.rest.RestClient;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.SimStation201;
import io.emall.sim.station.StationMemory;
import io.emall.sim.station.StationPlan;
import io.emall.wire.ocpi.v221.Token;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sets everything up and lets it run for ever. */
public final class DemoRun {
    private static final Duration METERED_EVERY = Duration.ofSeconds(5);
    private static final Duration PROMOTION = Duration.ofHours(2);

    private final DemoSettings settings;
    private final Narrator narrator;
    private final InstantSource clock;
    private final List<SimStation> stations = new ArrayList<>();
    private final List<Thread> visitors = new ArrayList<>();

    public DemoRun(DemoSettings settings, Narrator narrator, InstantSource clock) {
        this.settings = settings;
        this.narrator = narrator;
        this.clock = clock;
    }

    /** Returns when everything is set up and the first car is on its way. */
    public void begin() {
        try (RestClient rest = new RestClient(settings.cpms(), settings.user(), settings.password())) {
            Estate estate = new Estate(rest, narrator);
            estate.promote(clock.instant(), PROMOTION);
            List<String> keys = Site.ALL.stream().map(estate::furnish).toList();
            new Powerhouse(rest, clock).open(narrator);
            new Market(rest, clock).open(narrator);
            SimEmsp emsp = new Membership(settings.registration(), estate, narrator).open();
            emsp.listen(new Diary(settings.diary()));
            price();
            for (int i = 0; i < Site.ALL.size(); i++) {
                stations.add(powerUp(Site.ALL.get(i), keys.get(i)));
            }
            List<Token> tokens = tokens(emsp);
            emsp.await("locations at the eMSP", Duration.ofSeconds(30), () -> knowsAll(emsp));
            narrator.say("eMSP: was told of " + emsp.book().locations().size() + " locations and "
                    + emsp.book().tariffs().size() + " tariffs");
            invite(emsp, tokens);
        }
        greet();
    }

    /** Blocks for ever. */
    public void goOn() throws InterruptedException {
        for (Thread visitor : visitors) {
            visitor.join();
        }
    }

    private SimStation powerUp(Site site, String key) {
        StationAddress address = new StationAddress(settings.stations(), site.station(), key);
        StationPlan plan = StationPlan.withOutlets(Site.STANDARD_W, Site.FAST_W);
        SimStation station =
                switch (site.protocol()) {
                    case OCPP_16 -> new SimStation16(address, plan);
                    case OCPP_201 -> new SimStation201(address, plan);
                };
        station.chargeByItself(METERED_EVERY, 1);
        Flash flash = new Flash(settings.memoryOf(site));
        flash.read().ifPresent(memory -> {
            station.remember(memory);
            interrupted(site, memory);
        });
        station.powerUp();
        station.keepConnected(Duration.ofSeconds(2));
        station.beatByItself();
        visitors.add(Thread.ofVirtual().start(() -> flash.keep(station)));
        narrator.say(site.name() + ": station " + site.station() + " is connected over "
                + station.link().orElseThrow().subprotocol());
        return station;
    }

    private void interrupted(Site site, StationMemory memory) {
        memory.outlets().stream()
                .filter(o -> o.running() != null)
                .forEach(outlet -> narrator.say(site.name() + ", EVSE " + outlet.number()
                        + ": the power went during a session; the station ends it"));
    }

    /** The first prices are there when this returns; each hour brings new ones. */
    private void price() {
        RestClient rest = new RestClient(settings.cpms(), settings.user(), settings.password());
        HourlyPrices prices = new HourlyPrices(rest, narrator, clock);
        prices.price();
        visitors.add(Thread.ofVirtual().start(prices::run));
    }

    private List<Token> tokens(SimEmsp emsp) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 1; i <= 2 * Site.ALL.size(); i++) {
            Token token = emsp.addToken("04D3M0C4RD%02d".formatted(i));
            if (!emsp.pushToken(token).isSuccess()) {
                throw new IllegalStateException("the CPMS did not take token " + token.uid());
            }
            tokens.add(token);
        }
        narrator.say("eMSP: pushed " + tokens.size() + " drivers' tokens");
        return tokens;
    }

    private static boolean knowsAll(SimEmsp emsp) {
        return Site.ALL.stream()
                .allMatch(site -> emsp.book().location(site.id()).isPresent());
    }

    private void invite(SimEmsp emsp, List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            int number = i / Site.ALL.size() + 1;
            int place = i % Site.ALL.size();
            Visits visits = new Visits(
                    Site.ALL.get(place),
                    number,
                    stations.get(place),
                    emsp,
                    tokens.get(i),
                    narrator,
                    RandomGenerator.getDefault());
            Duration before = Duration.ofSeconds(8L * i);
            Duration stay = Duration.ofSeconds(30 + 20L * i);
            visitors.add(Thread.ofVirtual().start(() -> visits.run(before, stay)));
        }
    }

    private void greet() {
        narrator.plainly("");
        narrator.plainly("  Portal:  " + settings.cpms() + "/");
        narrator.plainly("  Log in:  " + settings.user() + " / " + settings.password());
        narrator.plainly("  Story of the latest session, once there is one: ./cpms session");
        narrator.plainly(
                "  Where the energy comes from: Locations, Milano Duomo, Energy management and System monitor. "
                        + "Ctrl-C ends the demo.");
        narrator.plainly("");
    }
}
