package io.emall.cpms.app;

import io.emall.cpms.core.forecast.Lessons;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Learns from ended sessions, at the start and each hour. */
@Component
class ForecastRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastRounds.class);

    private final Lessons lessons;
    private final ExecutorService background;

    ForecastRounds(Lessons lessons, ExecutorService background) {
        this.lessons = lessons;
        this.background = background;
    }

    /** In the background, because it may take a second, and the rounds of each second shall not wait for it. */
    @Scheduled(fixedDelay = 60 * 60 * 1000)
    void round() {
        background.execute(this::learn);
    }

    private void learn() {
        try {
            lessons.learn();
        } catch (RuntimeException failed) {
            LOG.warn("Learning how long sessions last failed and is repeated: {}", failed.toString());
        }
    }
}
