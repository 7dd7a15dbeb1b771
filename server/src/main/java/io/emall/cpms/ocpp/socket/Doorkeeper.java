package io.emall.cpms.ocpp.socket;

import io.emall.cpms.core.onboarding.Newcomers;
import io.emall.cpms.core.security.DoorSecurity;
import io.emall.cpms.core.security.SecurityEvent;
import io.emall.cpms.core.security.SecurityEvent.Kind;
import io.emall.cpms.core.security.SecurityEvents;
import io.emall.cpms.core.security.SecurityProfile;
import io.emall.cpms.core.security.StationCertificates;
import io.emall.cpms.core.security.StationLock;
import io.emall.cpms.core.security.StationLocks;
import io.emall.cpms.core.unit.StationId;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides who may connect, by the security profile of each station (A00), and logs whom it turned away. Blocks. */
final class Doorkeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

    private static final StationId ANY_NEWCOMER = new StationId("*");

    private final StationLocks locks;
    private final KeyCheck keys;
    private final StationCertificates certificates;
    private final SecurityEvents events;
    private final Entrance entrance;
    private final Epochs epochs;
    private final Throttle throttle;
    private final InstantSource clock;

    Doorkeeper(DoorSecurity security, Entrance entrance, Epochs epochs, Throttle throttle, InstantSource clock) {
        this.locks = security.locks();
        this.certificates = security.stations();
        this.events = security.events();
        this.entrance = entrance;
        this.epochs = epochs;
        this.throttle = throttle;
        this.clock = clock;
        keys = new KeyCheck(locks, entrance.hash(), clock);
    }

    Verdict judge(StationId station, Caller caller) {
        try {
            long wait = throttle.waitSeconds(caller.from(), station);
            if (wait > 0) {
                LOG.debug("{} from {} turned away: too many failures", station, caller.from());
                return new Verdict.TooManyAttempts(wait);
            }
            return locks.find(station)
                    .map(lock -> judge(station, lock, caller))
                    .orElseGet(() -> unknown(station, caller));
        } catch (RuntimeException e) {
            LOG.error("{} from {} could not be checked", station, caller.from(), e);
            return new Verdict.Unavailable();
        }
    }

    /** Guesses count against the address, whatever names they come with. */
    private Verdict unknown(StationId station, Caller caller) {
        long wait = throttle.waitSeconds(caller.from(), ANY_NEWCOMER);
        if (wait > 0) {
            return new Verdict.TooManyAttempts(wait);
        }
        Newcomers.Entry entry = BasicPassword.of(station, caller.authorization())
                .map(key -> entrance.knock(station, caller.from(), key))
                .orElse(Newcomers.Entry.UNKNOWN);
        return switch (entry) {
            case WAIT -> new Verdict.Welcome(station, epochs.next(station), true, null);
            case WRONG_KEY -> {
                throttle.failed(caller.from(), ANY_NEWCOMER);
                LOG.warn("{} from {} turned away: not registered, and the wrong key to wait", station, caller.from());
                yield new Verdict.Unauthorised();
            }
            case UNKNOWN -> {
                LOG.warn("{} from {} turned away: not registered", station, caller.from());
                yield new Verdict.Unknown();
            }
        };
    }

    private Verdict judge(StationId station, StationLock lock, Caller caller) {
        SecurityProfile best = best(caller);
        if (best.isBelow(lock.profile())) {
            String words =
                    "it must use security profile " + lock.profile().number() + " and came with " + best.number();
            refused(station, caller, Kind.PROFILE_TOO_LOW, words);
            return new Verdict.Forbidden();
        }
        return best == SecurityProfile.MUTUAL_TLS
                ? judgeCertificate(station, lock, caller)
                : judgeKey(station, lock, caller);
    }

    private static SecurityProfile best(Caller caller) {
        if (caller.certificate() != null) {
            return SecurityProfile.MUTUAL_TLS;
        }
        return caller.encrypted() ? SecurityProfile.TLS_BASIC : SecurityProfile.BASIC;
    }

    private Verdict judgeCertificate(StationId station, StationLock lock, Caller caller) {
        Optional<String> objection = Optional.ofNullable(caller.certificate())
                .flatMap(shown -> certificates.objection(station, lock.serial(), shown));
        if (objection.isEmpty()) {
            return welcome(station, lock, caller, SecurityProfile.MUTUAL_TLS);
        }
        refused(station, caller, Kind.INVALID_STATION_CERTIFICATE, objection.get());
        return new Verdict.Unauthorised();
    }

    private Verdict judgeKey(StationId station, StationLock lock, Caller caller) {
        Optional<byte[]> sent = BasicPassword.of(station, caller.authorization());
        if (sent.isPresent() && keys.isRight(station, lock, sent.get())) {
            return welcome(station, lock, caller, best(caller));
        }
        if (lock.profile() == SecurityProfile.UNSECURED && !caller.encrypted()) {
            return welcome(station, lock, caller, SecurityProfile.UNSECURED);
        }
        refused(station, caller, Kind.WRONG_KEY, sent.isPresent() ? "wrong key" : reason(caller));
        return new Verdict.Unauthorised();
    }

    private static String reason(Caller caller) {
        return caller.authorization() == null ? "no credentials" : "no Basic credentials of this identity";
    }

    private void refused(StationId station, Caller caller, Kind kind, String words) {
        throttle.failed(caller.from(), station);
        LOG.warn("{} from {} turned away: {}", station, caller.from(), words);
        events.happened(new SecurityEvent(kind, station, caller.from().getHostAddress(), words, clock.instant()));
    }

    private Verdict welcome(StationId station, StationLock lock, Caller caller, SecurityProfile used) {
        throttle.succeeded(caller.from(), station);
        if (used != lock.used() || lock.profile().isBelow(used) && used != SecurityProfile.BASIC) {
            locks.learned(station, used, clock.instant());
        }
        return new Verdict.Welcome(station, epochs.next(station), false, lock.ping());
    }
}
