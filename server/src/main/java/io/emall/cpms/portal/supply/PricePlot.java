package io.emall.cpms.portal.supply;

import io.emall.cpms.core.supply.Curve;
import io.emall.cpms.core.supply.DsoSheet;
import io.emall.cpms.core.supply.Piece;
import io.emall.cpms.core.supply.PriceCurve;
import io.emall.cpms.core.supply.Prices;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A DSO's prices as rows of a table and points of a chart: one wherever a price changes.
 *
 * @param told null where the DSO told nothing
 * @param lastKnown then what it was at the same hour before; null if that is not known either
 */
public record PricePlot(
        Instant at,
        @Nullable BigDecimal told,
        @Nullable BigDecimal lastKnown,
        @Nullable BigDecimal export) {

    private static final JsonMapper JSON = new JsonMapper();

    /** In order; the last only ends the one before it. Empty if nothing is known or may be seen. */
    static List<PricePlot> rows(DsoSheet sheet) {
        Prices prices = sheet.prices();
        PriceCurve before = sheet.lastKnown();
        if (prices == null || before == null) {
            return List.of();
        }
        List<Curve<BigDecimal>> curves = List.of(
                prices.purchase().perKilowattHour(),
                before.perKilowattHour(),
                prices.export().perKilowattHour());
        TreeSet<Instant> moments = new TreeSet<>();
        for (Curve<BigDecimal> curve : curves) {
            curve.pieces().forEach(piece -> moments.addAll(List.of(piece.from(), piece.until())));
        }
        List<PricePlot> rows = new ArrayList<>();
        for (Instant at : moments) {
            PricePlot row =
                    new PricePlot(at, value(curves.get(0), at), value(curves.get(1), at), value(curves.get(2), at));
            if (rows.isEmpty() || !row.says(rows.getLast()) || at.equals(moments.last())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private boolean says(PricePlot other) {
        return new PricePlot(other.at, told, lastKnown, export).equals(other);
    }

    private static @Nullable BigDecimal value(Curve<BigDecimal> curve, Instant at) {
        return curve.at(at).map(Piece::value).orElse(null);
    }

    /** A dot: seconds since 1970 and prices. */
    private record Point(
            long at,
            @Nullable BigDecimal told,
            @Nullable BigDecimal lastKnown,
            @Nullable BigDecimal export) {}

    /** Each row stands until a second before the next, so that a price is drawn to its end also where none follows. */
    static String json(List<PricePlot> rows) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PricePlot row = rows.get(i);
            points.add(row.point(row.at.getEpochSecond()));
            if (i + 1 < rows.size()) {
                points.add(row.point(rows.get(i + 1).at.getEpochSecond() - 1));
            }
        }
        return JSON.writeValueAsString(points);
    }

    private Point point(long at) {
        return new Point(at, told, lastKnown, export);
    }
}
