package io.emall.sim.bench;

/**
 * What a reader must know to judge the figures.
 *
 * @param loadAverage of the last minute, everything on this machine included
 * @param waiting outbox entries not yet delivered to the living eMSP
 * @param delivered pushes the living eMSP took
 */
record Surroundings(
        String postgres,
        String fsync,
        String synchronousCommit,
        String fullPageWrites,
        double serverMegabytes,
        double loadAverage,
        long waiting,
        String delivered) {
    static Surroundings of(Database database, Processes processes, Emsp emsp) {
        return new Surroundings(
                database.one("show server_version"),
                database.one("show fsync"),
                database.one("show synchronous_commit"),
                database.one("show full_page_writes"),
                processes.serverMegabytes(),
                Processes.loadAverage(),
                database.count("select count(*) from outbox where partner_id = ?", Town.livePartner()),
                "%,d sessions, %,d CDRs, %,d others".formatted(emsp.sessions(), emsp.records(), emsp.others()));
    }
}
