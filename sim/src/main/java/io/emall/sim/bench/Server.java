package io.emall.sim.bench;

import java.nio.file.Path;
import java.util.Map;

/** Where the server that is measured runs, as {@code ./cpms bench} says. */
record Server(Map<String, String> environment) {

    /** @throws Failed if it is missing */
    String setting(String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new Failed(name + " is missing: start the benchmark with ./cpms bench");
        }
        return value;
    }

    Path data() {
        return Path.of(setting("CPMS_DATA"));
    }

    Database database() {
        return Database.of(environment, data());
    }

    Processes processes(Database database) {
        return Processes.of(Long.parseLong(setting("CPMS_SERVER_PID")), database.count("select pg_backend_pid()"));
    }
}
