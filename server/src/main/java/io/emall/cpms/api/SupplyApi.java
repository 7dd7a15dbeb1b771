package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.supply.Curve;
import io.emall.cpms.core.supply.DsoSheet;
import io.emall.cpms.core.supply.Feed;
import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.Piece;
import io.emall.cpms.core.supply.PriceCurve;
import io.emall.cpms.core.supply.Prices;
import io.emall.cpms.core.supply.Source;
import io.emall.cpms.core.supply.SupplyViews;
import io.emall.cpms.core.unit.LocationId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What energy costs and is made of, DSO by DSO (use case 2). */
@RestController
class SupplyApi {
    private static final Duration USUAL = Duration.ofDays(2);
    private static final Duration LONGEST = Duration.ofDays(31);

    private final SupplyViews views;
    private final InstantSource clock;

    SupplyApi(SupplyViews views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    /** A price per kWh, net, and its time. */
    record PriceAt(Instant from, Instant until, BigDecimal perKwh, Instant toldAt) {
        static List<PriceAt> of(@Nullable PriceCurve curve) {
            return curve == null
                    ? List.of()
                    : curve.perKilowattHour().pieces().stream()
                            .map(piece -> new PriceAt(piece.from(), piece.until(), piece.value(), piece.fetchedAt()))
                            .toList();
        }
    }

    /** @param gramsPerKwh null if it is not known */
    record MixJson(
            Map<Source, BigDecimal> percent, @Nullable Double gramsPerKwh) {
        static @Nullable MixJson of(@Nullable Mix mix) {
            return mix == null
                    ? null
                    : new MixJson(
                            mix.percent(),
                            mix.carbon() == null ? null : mix.carbon().gramsPerKilowattHour());
        }
    }

    record MixAt(Instant from, Instant until, @Nullable MixJson mix) {
        static List<MixAt> of(Curve<Mix> mixes) {
            return mixes.pieces().stream().map(MixAt::of).toList();
        }

        private static MixAt of(Piece<Mix> piece) {
            return new MixAt(piece.from(), piece.until(), MixJson.of(piece.value()));
        }
    }

    /** @param trouble null while all is well */
    record FeedJson(
            Feed.What what,
            @Nullable String location,
            Instant askedAt,
            @Nullable Instant goodAt,
            Feed.@Nullable Kind trouble,
            @Nullable Instant since,
            @Nullable String words) {
        static FeedJson of(Feed feed) {
            LocationId location = feed.location();
            Feed.Trouble trouble = feed.trouble();
            return new FeedJson(
                    feed.what(),
                    location == null ? null : location.value(),
                    feed.askedAt(),
                    feed.goodAt(),
                    trouble == null ? null : trouble.kind(),
                    trouble == null ? null : trouble.since(),
                    trouble == null ? null : trouble.words());
        }
    }

    /**
     * A DSO.
     *
     * @param prices empty for whoever may see no money
     * @param lastKnown of the same hours before, where nothing was told
     */
    record SupplyJson(
            String id,
            String name,
            boolean enabled,
            boolean asking,
            String currency,
            List<PriceAt> prices,
            List<PriceAt> lastKnown,
            List<PriceAt> export,
            @Nullable MixJson mixNow,
            List<MixAt> mixes,
            List<FeedJson> feeds) {
        static SupplyJson of(DsoSheet sheet) {
            Prices prices = sheet.prices();
            return new SupplyJson(
                    sheet.dso().id().toString(),
                    sheet.dso().name(),
                    sheet.dso().enabled(),
                    sheet.isAsking(),
                    sheet.dso().currency().getCurrencyCode(),
                    PriceAt.of(prices == null ? null : prices.purchase()),
                    PriceAt.of(sheet.lastKnown()),
                    PriceAt.of(prices == null ? null : prices.export()),
                    MixJson.of(sheet.mix()),
                    MixAt.of(sheet.mixes()),
                    sheet.feeds().stream().map(FeedJson::of).toList());
        }
    }

    /** From now on for two days, unless said otherwise. */
    @GetMapping("/api/v1/dsos")
    List<SupplyJson> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until) {
        Instant begin = from == null ? clock.instant() : from;
        Instant end = until == null ? begin.plus(USUAL) : until;
        if (!end.isAfter(begin) || Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw Refused.bad("until", "lies after from, at most 31 days");
        }
        return views.all(actor, begin, end).stream().map(SupplyJson::of).toList();
    }
}
