package io.emall.sim.bench;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What the person who measures asked for.
 *
 * @param stations how many, each with a socket of its own
 * @param seconds measured, after the warm-up
 * @param warmup seconds that are reported apart
 * @param old ended sessions to put into the database before the load starts
 * @param baseline whether to measure a bare answerer without a database too
 * @param deflate whether stations offer permessage-deflate
 * @param tls whether stations connect through TLS
 */
public record Options(
        int stations,
        int seconds,
        int warmup,
        Mode mode,
        long old,
        Version version,
        boolean baseline,
        boolean deflate,
        boolean tls) {
    /** What the stations do all the time. */
    public enum Mode {
        SESSIONS(200),
        METER(200),
        /** Boot, all at once. */
        STORM(10_000),
        /** Nothing. */
        IDLE(15_000);

        /** How many stations unless somebody says otherwise. */
        private final int stations;

        Mode(int stations) {
            this.stations = stations;
        }
    }

    /** What the stations speak. */
    public enum Version {
        V16("1.6", "ocpp1.6"),
        V201("2.0.1", "ocpp2.0.1");

        private final String number;
        private final String subprotocol;

        Version(String number, String subprotocol) {
            this.number = number;
            this.subprotocol = subprotocol;
        }

        /** As people write it: {@code 1.6}. */
        public String number() {
            return number;
        }

        /** As the handshake names it: {@code ocpp1.6}. */
        public String subprotocol() {
            return subprotocol;
        }

        /** How a station with this token says things. */
        Words words(String token, InstantSource clock) {
            return switch (this) {
                case V16 -> new Words16(token, clock);
                case V201 -> new Words201(token, clock);
            };
        }

        private static Version of(String number) {
            for (Version version : values()) {
                if (version.number.equals(number)) {
                    return version;
                }
            }
            throw new IllegalArgumentException("--version is 1.6 or 2.0.1, not " + number);
        }
    }

    private static final Options DEFAULTS = new Options(0, 60, 60, Mode.SESSIONS, 0, Version.V16, false, false, false);

    /** The options as they stand on a command line. */
    public static Options parse(List<String> words) {
        Options options = DEFAULTS;
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            options = options.with(rest.removeFirst(), rest);
        }
        return options.stations > 0 ? options : options.withStations(options.mode.stations);
    }

    private Options with(String name, Deque<String> rest) {
        try {
            return switch (name) {
                case "--stations" -> withStations(number(rest, 1));
                case "--seconds" ->
                    new Options(stations, number(rest, 1), warmup, mode, old, version, baseline, deflate, tls);
                case "--warmup" ->
                    new Options(stations, seconds, number(rest, 0), mode, old, version, baseline, deflate, tls);
                case "--mode" ->
                    new Options(
                            stations, seconds, warmup, mode(rest.removeFirst()), old, version, baseline, deflate, tls);
                case "--old" ->
                    new Options(stations, seconds, warmup, mode, number(rest, 0), version, baseline, deflate, tls);
                case "--version" ->
                    new Options(
                            stations,
                            seconds,
                            warmup,
                            mode,
                            old,
                            Version.of(rest.removeFirst()),
                            baseline,
                            deflate,
                            tls);
                case "--baseline" -> new Options(stations, seconds, warmup, mode, old, version, true, deflate, tls);
                case "--deflate" -> new Options(stations, seconds, warmup, mode, old, version, baseline, true, tls);
                case "--tls" -> new Options(stations, seconds, warmup, mode, old, version, baseline, deflate, true);
                default -> throw new IllegalArgumentException("No such option: " + name);
            };
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException(name + " needs a value", e);
        }
    }

    Options withStations(int number) {
        return new Options(number, seconds, warmup, mode, old, version, baseline, deflate, tls);
    }

    private static int number(Deque<String> rest, int least) {
        String word = rest.removeFirst();
        try {
            int number = Integer.parseInt(word);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a number: " + word, e);
        }
        throw new IllegalArgumentException("Too small: " + word);
    }

    private static Mode mode(String word) {
        return switch (word) {
            case "sessions" -> Mode.SESSIONS;
            case "meter" -> Mode.METER;
            case "storm" -> Mode.STORM;
            case "idle" -> Mode.IDLE;
            default -> throw new IllegalArgumentException("--mode is sessions, meter, storm or idle, not " + word);
        };
    }
}
