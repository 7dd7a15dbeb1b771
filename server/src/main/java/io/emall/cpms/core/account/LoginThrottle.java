package io.emall.cpms.core.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows guessing down: after five failures for a name from an address, that pair waits for a minute, doubling up to an
 * hour. Others with the same name from elsewhere are not locked out.
 */
public final class LoginThrottle {

    private static final int FREE_TRIES = 5;
    private static final int REMEMBERED = 10_000;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(int count, Instant until) {}

    public LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** How long the pair must still wait; zero if it may try. */
    public synchronized Duration wait(String name, String address) {
        Failures failed = failures.get(key(name, address));
        Duration left = failed == null ? Duration.ZERO : Duration.between(clock.instant(), failed.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    public synchronized void failed(String name, String address) {
        Failures before = failures.remove(key(name, address));
        int count = before == null ? 1 : before.count() + 1;
        Duration wait =
                count < FREE_TRIES ? Duration.ZERO : FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_TRIES, 6));
        failures.put(key(name, address), new Failures(count, clock.instant().plus(wait)));
    }

    public synchronized void succeeded(String name, String address) {
        failures.remove(key(name, address));
    }

    private static String key(String name, String address) {
        return name.toLowerCase(Locale.ROOT) + " " + address;
    }
}
