package io.emall.sim;

import io.emall.sim.demo.DemoRun;
import io.emall.sim.demo.DemoSettings;
import io.emall.sim.demo.Narrator;
import java.time.InstantSource;

/** {@code ./cpms demo}: stations, cars and an eMSP for a running CPMS. */
public final class Demo {
    private Demo() {}

    /** Runs until interrupted; ends with status 1 if the demo cannot be set up. */
    public static void main(String[] args) throws InterruptedException {
        InstantSource clock = InstantSource.system();
        Narrator narrator = new Narrator(System.out, clock);
        DemoRun run = new DemoRun(DemoSettings.of(System.getenv()), narrator, clock);
        try {
            run.begin();
        } catch (RuntimeException e) {
            System.err.println("The demo cannot be set up: " + e.getMessage());
            System.exit(1);
        }
        run.goOn();
    }
}
