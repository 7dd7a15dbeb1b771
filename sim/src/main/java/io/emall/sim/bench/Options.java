package io.emall.sim.bench;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * What the person who measures asked for.
 *
 * @param stations how many, each with a socket of its own
 * @param seconds measured, after the warm-up
 * @param warmup seconds that are reported apart
 * @param past what is put into the database before the load starts
 * @param baseline whether to measure a bare answerer without a database too
 * @param deflate whether stations offer permessage-deflate
 * @param tls whether stations connect through TLS
 */
public record Options(
        int stations,
        int seconds,
        int warmup,
        Mode mode,
        Past past,
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

    /**
     * What has happened before.
     *
     * @param sessions that ended
     * @param readings of each of them, of four samples
     * @param tokens of the eMSP; at least one per station
     */
    public record Past(long sessions, int readings, int tokens) {}

    /** The options as they stand on a command line. */
    public static Options parse(List<String> words) {
        CommandLine line = CommandLine.of(
                words,
                Set.of("--stations", "--seconds", "--warmup", "--mode", "--version", "--old", "--readings", "--tokens"),
                Set.of("--baseline", "--deflate", "--tls"));
        Mode mode = mode(line.word("--mode", "sessions"));
        return new Options(
                line.number("--stations", mode.stations, 1),
                line.number("--seconds", 60, 1),
                line.number("--warmup", 60, 0),
                mode,
                new Past(line.number("--old", 0, 0), line.number("--readings", 2, 1), line.number("--tokens", 0, 0)),
                Version.of(line.word("--version", "1.6")),
                line.has("--baseline"),
                line.has("--deflate"),
                line.has("--tls"));
    }

    Options withStations(int number) {
        return new Options(number, seconds, warmup, mode, past, version, baseline, deflate, tls);
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
