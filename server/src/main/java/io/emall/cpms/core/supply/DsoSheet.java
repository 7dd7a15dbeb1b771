package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DSO as the page "Energy prices" shows it.
 *
 * @param isAsking whether it is being asked just now
 * @param prices null for whoever may see no money; what is not known is missing
 * @param lastKnown the prices of the same hours before, where {@code prices} has none now
 * @param mix what its energy is made of now; null if nobody knows
 * @param mixes over the same time
 * @param toldAt when it last told a price; null if never
 */
public record DsoSheet(
        Dso dso,
        boolean isAsking,
        @Nullable Prices prices,
        @Nullable PriceCurve lastKnown,
        @Nullable Mix mix,
        Curve<Mix> mixes,
        List<Feed> feeds,
        List<Site> sites,
        @Nullable Instant toldAt) {

    /** A contract, and the power that may be drawn now; the fees are null for whoever may see no money. */
    public record Site(Contract contract, String location, Watts capacity, boolean isInForce, boolean money) {}

    /** What is wrong; empty while all is well. */
    public List<Feed> troubles() {
        return feeds.stream().filter(feed -> feed.trouble() != null).toList();
    }

    public boolean isUnreachable() {
        return feeds.stream().anyMatch(Feed::isUnreachable);
    }
}
