package io.emall.cpms.store.embedded;

/** A PostgreSQL that accepts connections on this machine. */
record RunningServer(ProcessHandle process, int port) {
    @Override
    public String toString() {
        return "PostgreSQL (process " + process.pid() + ", port " + port + ")";
    }
}
