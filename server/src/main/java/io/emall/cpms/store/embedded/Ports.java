package io.emall.cpms.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Where the server listens. */
final class Ports {
    private static final int FIRST = 15432;
    private static final int COUNT = 1000;

    private Ports() {}

    /**
     * A free port below the range that outgoing connections take theirs from, so that it is still free when the server
     * has to be started again.
     */
    static int free() {
        return IntStream.range(FIRST, FIRST + COUNT)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new EmbeddedPostgresException("PostgreSQL finds no free port from " + FIRST + " to "
                        + (FIRST + COUNT - 1) + ": stop what uses them."));
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }
}
