package io.emall.cpms.app;

import io.emall.cpms.core.command.CommandDesk;
import io.emall.cpms.core.session.SessionCare;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.technical.TechnicalDesk;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.ocpp.door.StationDoor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does, mostly every second, what time alone makes due. What fails, because the database is away, is due again next time. */
@Component
@EnableScheduling
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration LOOK_BACK_AT_START = Duration.ofDays(1);

    private final StationDoor door;
    private final SessionCare care;
    private final CommandDesk commands;
    private final PriceDesk prices;
    private final TechnicalDesk technical;
    private final CpmsSettings settings;
    private final Clock clock;
    private Instant pricesTurnedUntil;

    Rounds(
            StationDoor door,
            SessionCare care,
            CommandDesk commands,
            PriceDesk prices,
            TechnicalDesk technical,
            CpmsSettings settings,
            Clock clock) {
        this.door = door;
        this.care = care;
        this.commands = commands;
        this.prices = prices;
        this.technical = technical;
        this.settings = settings;
        this.clock = clock;
        this.pricesTurnedUntil = clock.instant().minus(LOOK_BACK_AT_START);
    }

    @Scheduled(fixedDelay = 1000)
    void stations() {
        attempt("stations", door::round);
    }

    @Scheduled(fixedDelay = 1000)
    void sessions() {
        attempt("sessions", care::settle);
        attempt("sessions to stop", care::stop);
    }

    @Scheduled(fixedDelay = 10_000)
    void silence() {
        attempt("silent sessions", care::hush);
    }

    @Scheduled(fixedDelay = 1000)
    void commands() {
        attempt("commands", commands::round);
    }

    @Scheduled(fixedDelay = 1000)
    void prices() {
        attempt("prices", () -> {
            Instant now = clock.instant();
            if (now.isAfter(pricesTurnedUntil)) {
                prices.turn(new Interval(pricesTurnedUntil, now));
                pricesTurnedUntil = now;
            }
        });
    }

    @Scheduled(fixedDelay = 60 * 60 * 1000)
    void history() {
        attempt("old commands", () -> technical.forget(settings.stations().commandHistory()));
    }

    private static void attempt(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn("The round of {} failed and is repeated: {}", what, failed.toString());
        }
    }
}
