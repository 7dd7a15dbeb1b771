package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks DSOs what energy costs, what it is made of and how much there is; keeps what may be believed, and tells what may
 * not. Each DSO is asked by one node at a time, and a slow one keeps nobody else waiting.
 */
public final class FeedCare {

    /** Whatever was planned is planned for later; what is due earlier became so meanwhile. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final int MOST_DOUBLINGS = 5;
    private static final int AT_ONCE = 50;
    private static final Duration AHEAD = Duration.ofDays(2);
    private static final Duration KEEP = Duration.ofDays(400);

    private final Dsos dsos;
    private final Curves curves;
    private final Feeds feeds;
    private final Telephone telephone;
    private final RequestCare requests;
    private final SupplyNews news;
    private final Executor threads;
    private final InstantSource clock;
    /** Those being asked, and whether there is reason to ask again afterwards. */
    private final Map<DsoId, Boolean> busy = new ConcurrentHashMap<>();

    public FeedCare(
            Dsos dsos,
            Curves curves,
            Feeds feeds,
            Telephone telephone,
            RequestCare requests,
            SupplyNews news,
            Executor threads,
            InstantSource clock) {
        this.dsos = dsos;
        this.curves = curves;
        this.feeds = feeds;
        this.telephone = telephone;
        this.requests = requests;
        this.news = news;
        this.threads = threads;
        this.clock = clock;
    }

    /** Starts to ask those that are due, and returns at once. */
    public void round() {
        Instant now = clock.instant();
        dsos.claim(now, now.plus(LEASE), AT_ONCE).forEach(this::start);
    }

    /** What nobody needs any more. */
    public void forget() {
        curves.forget(clock.instant().minus(KEEP));
    }

    /** Asks it in the background; if this node does already, then once more. */
    void start(DsoId id) {
        boolean isIdle = !busy.merge(id, false, (running, more) -> true);
        if (isIdle) {
            news.changed(id);
            threads.execute(() -> serve(id));
        }
    }

    private void serve(DsoId id) {
        try {
            dsos.find(id).filter(Dso::enabled).ifPresent(this::ask);
        } finally {
            boolean more = busy.computeIfPresent(id, (key, wanted) -> wanted ? false : null) != null;
            news.changed(id);
            if (more) {
                threads.execute(() -> serve(id));
            }
        }
    }

    /** Whether this node is asking it now. */
    boolean isAsking(DsoId id) {
        return busy.containsKey(id);
    }

    private void ask(Dso dso) {
        telephone.to(dso).ifPresent(call -> {
            Instant now = clock.instant();
            ZonedDateTime today = now.atZone(dso.zone()).toLocalDate().atStartOfDay(dso.zone());
            Instant from = today.minusDays(1).toInstant();
            Instant until = today.plusDays(AHEAD.toDays() + 1).toInstant();
            List<Feed> heard = new ArrayList<>();
            call.door().attend(call.line());
            Feed prices = prices(dso, call, from, until);
            heard.add(prices);
            heard.add(mix(dso, call, from, until));
            call.line().sites().forEach(site -> heard.add(capacity(dso, call, site, from, until)));
            requests.follow(call);
            again(dso, call, heard, prices);
            news.tell(dso, heard, clock.instant());
        });
    }

    private Feed prices(Dso dso, Telephone.Call call, Instant from, Instant until) {
        return heard(dso, Feed.What.PRICES, null, call.door().prices(call.line(), from, until), told -> {
            Instant now = clock.instant();
            Curve<BigDecimal> before =
                    curves.prices(dso.id(), Curves.Kind.PURCHASE, from.minus(Duration.ofDays(1)), from);
            PriceCheck purchase = PriceCheck.of(told.purchase(), dso, before, now);
            curves.keep(dso.id(), Curves.Kind.PURCHASE, purchase.usable().perKilowattHour());
            List<Flaw> flaws = new ArrayList<>(purchase.flaws());
            if (!told.export().perKilowattHour().isEmpty()) {
                Curve<BigDecimal> old =
                        curves.prices(dso.id(), Curves.Kind.EXPORT, from.minus(Duration.ofDays(1)), from);
                PriceCheck export = PriceCheck.of(told.export(), dso, old, now);
                curves.keep(dso.id(), Curves.Kind.EXPORT, export.usable().perKilowattHour());
                flaws.addAll(export.flaws());
            }
            return flaws.stream().findFirst();
        });
    }

    private Feed mix(Dso dso, Telephone.Call call, Instant from, Instant until) {
        return heard(
                dso,
                Feed.What.MIX,
                null,
                call.door().mix(call.line(), from, until),
                keep(told -> curves.keepMix(dso.id(), told)));
    }

    private Feed capacity(Dso dso, Telephone.Call call, LocationId site, Instant from, Instant until) {
        return heard(
                dso,
                Feed.What.CAPACITY,
                site,
                call.door().capacity(call.line(), site, from, until),
                keep(told -> curves.keepCapacity(dso.id(), site, told, from, until)));
    }

    private static <T> Use<T> keep(Consumer<T> use) {
        return told -> {
            use.accept(told);
            return Optional.empty();
        };
    }

    /** Keeps what was told, and says what is wrong with it. */
    private interface Use<T> {
        Optional<Flaw> of(T told);
    }

    private <T> Feed heard(Dso dso, Feed.What what, @Nullable LocationId site, Heard<T> heard, Use<T> use) {
        Instant now = clock.instant();
        Feed before = feeds.of(dso.id()).stream()
                .filter(feed -> feed.what() == what && Objects.equals(feed.location(), site))
                .findFirst()
                .orElseGet(() -> Feed.of(dso.id(), what, site, now));
        Optional<Feed> after =
                switch (heard) {
                    case Heard.Answered<T>(T told) ->
                        Optional.of(
                                use.of(told).map(flaw -> before.bad(flaw, now)).orElseGet(() -> before.good(now)));
                    case Heard.Unreachable<T>(String why) ->
                        Optional.of(before.bad(new Flaw(Feed.Kind.UNREACHABLE, why), now));
                    case Heard.Nonsense<T>(String why) ->
                        Optional.of(before.bad(new Flaw(Feed.Kind.NONSENSE, why), now));
                    case Heard.NotOffered<T> nothing -> Optional.empty();
                };
        after.ifPresent(feeds::save);
        return after.orElse(before);
    }

    /** Failures are asked again soon, then more and more seldom; tomorrow's prices when they are due. */
    private void again(Dso dso, Telephone.Call call, List<Feed> heard, Feed prices) {
        Instant now = clock.instant();
        Optional<Feed> failed = heard.stream().filter(FeedCare::isFailure).findFirst();
        int failures = failed.isPresent() ? dsos.failures(dso.id()) + 1 : 0;
        Duration wait = failed.isPresent()
                ? pause(failures)
                : isLate(prices) && call.door().every().compareTo(FIRST_PAUSE.multipliedBy(5)) > 0
                        ? FIRST_PAUSE.multipliedBy(5)
                        : call.door().every();
        Instant due = now.plus(wait);
        dsos.asked(dso.id(), now.plus(SOON), due, failures);
        failed.map(Feed::trouble)
                .ifPresent(trouble -> news.failed(dso, failed.get().what().name(), trouble.words(), now, due));
    }

    private static Duration pause(int failures) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static boolean isFailure(Feed feed) {
        Feed.Trouble trouble = feed.trouble();
        return trouble != null && (trouble.kind() == Feed.Kind.UNREACHABLE || trouble.kind() == Feed.Kind.NONSENSE);
    }

    private static boolean isLate(Feed feed) {
        Feed.Trouble trouble = feed.trouble();
        return trouble != null && trouble.kind() == Feed.Kind.LATE;
    }
}
