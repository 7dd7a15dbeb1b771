package io.emall.cpms.app;

import io.emall.cpms.core.energy.EnergyManager;
import io.emall.cpms.core.energy.Sites;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Plans of sites, as they become due. */
@Component
class EnergyRounds implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(EnergyRounds.class);
    /** A plan takes a processor for a while; stations and portal need the others. */
    private static final int AT_ONCE = 4;

    private final EnergyManager manager;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);

    EnergyRounds(EnergyManager manager) {
        this.manager = manager;
    }

    @Scheduled(fixedDelay = 1000)
    void plans() {
        try {
            manager.due().forEach(claim -> threads.execute(() -> tend(claim)));
        } catch (RuntimeException failed) {
            LOG.warn("The round of plans failed and is repeated: {}", failed.toString());
        }
    }

    private void tend(Sites.Claim claim) {
        places.acquireUninterruptibly();
        try {
            manager.tend(claim);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "The plan of {} failed and is made again when its lease is over",
                    claim.site().location(),
                    failed);
        } finally {
            places.release();
        }
    }

    @Scheduled(fixedDelay = 60 * 60 * 1000)
    void forget() {
        try {
            manager.forget();
        } catch (RuntimeException failed) {
            LOG.warn("Old plans are forgotten later: {}", failed.toString());
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
