package io.emall.cpms.ocpp.socket;

import io.emall.cpms.core.unit.StationId;
import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides who may connect, and logs whom it turned away. Blocks. */
final class Doorkeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

    private final StationKeys keys;
    private final KeyHash hash;
    private final Epochs epochs;
    private final Throttle throttle;

    Doorkeeper(StationKeys keys, KeyHash hash, Epochs epochs, Throttle throttle) {
        this.keys = keys;
        this.hash = hash;
        this.epochs = epochs;
        this.throttle = throttle;
    }

    Verdict judge(StationId station, InetAddress from, @Nullable String authorization) {
        try {
            long wait = throttle.waitSeconds(from, station);
            return wait > 0 ? tooMany(station, from, wait) : judgeKey(station, from, authorization);
        } catch (RuntimeException e) {
            LOG.error("{} from {} could not be checked", station, from, e);
            return new Verdict.Unavailable();
        }
    }

    private Verdict judgeKey(StationId station, InetAddress from, @Nullable String authorization) {
        Optional<byte[]> stored = keys.keyHash(station);
        if (stored.isEmpty()) {
            LOG.warn("{} from {} turned away: not registered", station, from);
            return new Verdict.Unknown();
        }
        Optional<byte[]> sent = BasicPassword.of(station, authorization);
        if (sent.isPresent() && hash.matches(stored.get(), sent.get())) {
            throttle.succeeded(from, station);
            return new Verdict.Welcome(station, epochs.next(station));
        }
        throttle.failed(from, station);
        keys.refused(station, from);
        LOG.warn("{} from {} turned away: {}", station, from, sent.isPresent() ? "wrong key" : reason(authorization));
        return new Verdict.Unauthorised();
    }

    private static String reason(@Nullable String authorization) {
        return authorization == null ? "no credentials" : "no Basic credentials of this identity";
    }

    private static Verdict tooMany(StationId station, InetAddress from, long wait) {
        LOG.debug("{} from {} turned away: too many failures", station, from);
        return new Verdict.TooManyAttempts(wait);
    }
}
