package io.emall.cpms.ocpp.rpc;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How far a connected station was let in by the answer to its last BootNotification (P-20). */
public final class Admission {

    /** What the station was told. */
    public enum State {
        /** Nothing yet: it has never been accepted. */
        NEW,
        PENDING,
        REJECTED,
        ACCEPTED
    }

    private final Set<String> triggered = ConcurrentHashMap.newKeySet();
    private volatile State state = State.NEW;
    private volatile boolean newcomer;

    /** Whether nobody registered this station yet. */
    public boolean isNewcomer() {
        return newcomer;
    }

    void newcomer(boolean is) {
        newcomer = is;
    }

    public State state() {
        return state;
    }

    public void become(State next) {
        state = next;
    }

    /** A pending station was asked to send this action, so it may. */
    public void triggered(String action) {
        triggered.add(action);
    }

    boolean allows(String action) {
        return state == State.ACCEPTED || state == State.PENDING && triggered.contains(action);
    }
}
