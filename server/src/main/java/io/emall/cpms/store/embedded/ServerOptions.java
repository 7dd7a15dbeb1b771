package io.emall.cpms.store.embedded;

import java.util.List;
import java.util.stream.Stream;

/** How the embedded server is set: durable, reachable from this machine only, sized for one small machine. */
final class ServerOptions {
    private static final List<String> ALWAYS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=100",
            "shared_buffers=256MB",
            "effective_cache_size=1GB",
            "work_mem=8MB",
            "maintenance_work_mem=128MB",
            "max_wal_size=2GB",
            "checkpoint_timeout=10min",
            "random_page_cost=1.1",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            // Refused rows are everyday answers here, and the CPMS logs what went wrong with whom.
            "log_min_messages=log",
            "log_checkpoints=off");

    private ServerOptions() {}

    static List<String> all(boolean durable) {
        String answer = durable ? "on" : "off";
        return Stream.concat(
                        ALWAYS.stream(),
                        Stream.of("fsync=" + answer, "synchronous_commit=" + answer, "full_page_writes=" + answer))
                .toList();
    }
}
