package io.emall.sim.demo;

import java.io.PrintStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells what happens, one line each, with the time where the stations stand. */
public final class Narrator {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss z", Locale.ENGLISH);

    private final PrintStream out;
    private final InstantSource clock;

    public Narrator(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    public synchronized void say(String line) {
        out.println(TIME.format(clock.instant().atZone(ZoneId.of("Europe/Rome"))) + "  " + line);
    }

    /** Without a time. */
    public synchronized void plainly(String line) {
        out.println(line);
    }
}
