package io.emall.cpms.ocpp.rpc;

/** The socket below a connection. All methods may be called from any thread. */
public interface Line {

    /** Sends a text; waits while the peer is too slow to take what was sent before. Does nothing on a closed line. */
    void send(String text);

    /** Stops reading, so that the peer is held up. */
    void pause();

    void resume();

    /** Closes without waiting for the peer. */
    void close(int code, String reason);
}
