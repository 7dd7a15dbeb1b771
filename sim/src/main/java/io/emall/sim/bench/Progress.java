package io.emall.sim.bench;

/** Tells the person who waits how far it is. */
public interface Progress {
    void say(String line);
}
