package io.emall.cpms.core.message;

/** Where the stations' door leaves what was said. */
@FunctionalInterface
public interface MessageLog {

    /** Never waits and never fails: what finds no room is counted and forgotten. */
    void record(Message message);
}
