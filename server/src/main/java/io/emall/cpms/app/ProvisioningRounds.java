package io.emall.cpms.app;

import io.emall.cpms.core.device.DeviceReader;
import io.emall.cpms.core.onboarding.Onboarding;
import io.emall.cpms.core.template.TemplateRounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time makes due about taking stations in. */
@Component
class ProvisioningRounds {
    private static final Logger LOG = LoggerFactory.getLogger(ProvisioningRounds.class);

    private final Onboarding onboarding;
    private final DeviceReader devices;
    private final TemplateRounds templates;

    ProvisioningRounds(Onboarding onboarding, DeviceReader devices, TemplateRounds templates) {
        this.onboarding = onboarding;
        this.devices = devices;
        this.templates = templates;
    }

    @Scheduled(fixedDelay = 2000)
    void onboarding() {
        attempt("onboarding", onboarding::round);
    }

    @Scheduled(fixedDelay = 2000, initialDelay = 30_000)
    void devices() {
        attempt("reading stations", devices::round);
    }

    @Scheduled(fixedDelay = 1000)
    void templates() {
        attempt("configuration templates", templates::round);
    }

    @Scheduled(fixedDelay = 60 * 60 * 1000)
    void changes() {
        attempt("old changes", devices::forget);
    }

    private static void attempt(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn("The round of {} failed and is repeated: {}", what, failed.toString());
        }
    }
}
