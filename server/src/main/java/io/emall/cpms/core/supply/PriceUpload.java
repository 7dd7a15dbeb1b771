package io.emall.cpms.core.supply;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.CsvRow;
import io.emall.cpms.core.unit.DsoId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** People upload the prices of a DSO that nobody can ask: all of a table, or what is wrong and where. */
public final class PriceUpload {

    private final Dsos dsos;
    private final Curves curves;
    private final Feeds feeds;
    private final SupplyNews news;
    private final AuditLog audit;
    private final InstantSource clock;

    public PriceUpload(Dsos dsos, Curves curves, Feeds feeds, SupplyNews news, AuditLog audit, InstantSource clock) {
        this.dsos = dsos;
        this.curves = curves;
        this.feeds = feeds;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Kept(int prices, Instant from, Instant until) implements Outcome {}

        record Refused(List<PriceTable.Problem> problems) implements Outcome {}

        /** There is no such DSO, or its prices come otherwise. */
        record NotForUpload() implements Outcome {}
    }

    public Outcome run(Actor by, DsoId id, List<CsvRow> rows) {
        by.must(Permission.MANAGE_ENERGY);
        Optional<Dso> dso = dsos.find(id).filter(found -> found.connection() instanceof Connection.Upload);
        if (dso.isEmpty()) {
            return new Outcome.NotForUpload();
        }
        Instant now = clock.instant();
        PriceTable.Read read = PriceTable.read(rows, dso.get(), now);
        List<Piece<BigDecimal>> pieces = read.prices().pieces();
        if (pieces.isEmpty()) {
            return new Outcome.Refused(read.problems());
        }
        curves.keep(id, Curves.Kind.PURCHASE, read.prices());
        feeds.save(Feed.of(id, Feed.What.PRICES, null, now).good(now));
        audit.record(by, "upload prices", dso.get().name());
        news.changed(id);
        return new Outcome.Kept(
                pieces.size(), pieces.getFirst().from(), pieces.getLast().until());
    }
}
