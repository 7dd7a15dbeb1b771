package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.PartnerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the loops of every connected partner running, and wakes them when something changed. */
public final class PartnerLoops implements AutoCloseable {

    /** Partners may be connected by another node. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final Partners partners;
    private final Signals signals;
    private final Map<String, Function<PartnerId, PartnerTask>> tasks;
    private final Map<PartnerId, List<PartnerLoop>> loops = new ConcurrentHashMap<>();
    private final Set<PartnerId> changed = ConcurrentHashMap.newKeySet();
    private final PartnerLoop keeper;
    private Signals.@Nullable Subscription subscription;

    PartnerLoops(Partners partners, Signals signals, Map<String, Function<PartnerId, PartnerTask>> tasks) {
        this.partners = partners;
        this.signals = signals;
        this.tasks = tasks;
        this.keeper = new PartnerLoop("partners", this::keep);
    }

    public void start() {
        subscription = signals.listen(this::heard);
        keeper.start();
    }

    private void heard(Signal signal) {
        if (signal instanceof Signal.PartnerChanged(PartnerId partner)) {
            changed.add(partner);
            keeper.ring();
        } else {
            loops.values().forEach(of -> of.forEach(PartnerLoop::ring));
        }
    }

    private PartnerTask.Rest keep() {
        Set<PartnerId> news = new HashSet<>(changed);
        Set<PartnerId> connected = partners.all().stream()
                .filter(partner -> partner.status() == Partner.Status.CONNECTED)
                .map(Partner::id)
                .collect(Collectors.toSet());
        changed.removeAll(news);
        Set<PartnerId> gone = new HashSet<>(loops.keySet());
        gone.removeAll(connected);
        gone.forEach(this::end);
        connected.forEach(partner -> loops.computeIfAbsent(partner, this::begin));
        news.forEach(partner -> loops.getOrDefault(partner, List.of()).forEach(PartnerLoop::partnerChanged));
        return new PartnerTask.Rest(LOOK_AGAIN, false);
    }

    private void end(PartnerId partner) {
        List<PartnerLoop> running = loops.remove(partner);
        if (running != null) {
            running.forEach(PartnerLoop::stop);
        }
    }

    private List<PartnerLoop> begin(PartnerId partner) {
        List<PartnerLoop> begun = new ArrayList<>();
        tasks.forEach((name, task) -> begun.add(new PartnerLoop(name + " " + partner, task.apply(partner)).start()));
        return begun;
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.close();
        }
        keeper.close();
        loops.values().forEach(of -> of.forEach(PartnerLoop::stop));
        loops.values().forEach(of -> of.forEach(PartnerLoop::close));
        loops.clear();
    }
}
