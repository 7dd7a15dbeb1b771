package io.emall.cpms.app.bench.energy;

import java.util.function.Consumer;

/** Tells about every fourteenth day that it goes on. */
final class Progress {

    private static final int DAYS = 14;

    private final String what;
    private final Consumer<String> teller;

    Progress(String what, Consumer<String> teller) {
        this.what = what;
        this.teller = teller;
    }

    void at(int quarter) {
        if (quarter > 0 && quarter % (DAYS * Site.QUARTERS_PER_DAY) == 0) {
            teller.accept(what + ": day " + quarter / Site.QUARTERS_PER_DAY);
        }
    }
}
