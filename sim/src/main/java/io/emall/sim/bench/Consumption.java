package io.emall.sim.bench;

/** CPU time of the three that take part, in seconds. */
record Consumption(double server, double postgres, double load) {
    static final Consumption NONE = new Consumption(0, 0, 0);

    Consumption since(Consumption earlier) {
        return new Consumption(server - earlier.server, postgres - earlier.postgres, load - earlier.load);
    }

    double all() {
        return server + postgres + load;
    }
}
