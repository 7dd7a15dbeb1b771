package io.emall.cpms.app;

import io.emall.cpms.core.customer.CustomerDesk;
import io.emall.cpms.core.diagnostics.LogDesk;
import io.emall.cpms.core.diagnostics.StationLogs;
import io.emall.cpms.core.file.FileVault;
import io.emall.cpms.core.firmware.CampaignDesk;
import io.emall.cpms.core.firmware.FirmwareLibrary;
import io.emall.cpms.core.firmware.UpdateRunner;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time alone makes due in the upkeep of stations. */
@Component
class UpkeepRounds {
    private static final Logger LOG = LoggerFactory.getLogger(UpkeepRounds.class);
    private static final int AN_HOUR = 60 * 60 * 1000;
    /** A file without a row is younger while it is being brought. */
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    private final UpdateRunner updates;
    private final CampaignDesk campaigns;
    private final LogDesk logs;
    private final CustomerDesk customers;
    private final FileVault vault;
    private final StationLogs stationLogs;
    private final FirmwareLibrary library;
    private final FilesSettings settings;
    private final Clock clock;

    UpkeepRounds(
            UpdateRunner updates,
            CampaignDesk campaigns,
            LogDesk logs,
            CustomerDesk customers,
            FileVault vault,
            StationLogs stationLogs,
            FirmwareLibrary library,
            FilesSettings settings,
            Clock clock) {
        this.updates = updates;
        this.campaigns = campaigns;
        this.logs = logs;
        this.customers = customers;
        this.vault = vault;
        this.stationLogs = stationLogs;
        this.library = library;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    void firmware() {
        attempt("firmware", updates::round);
        attempt("campaigns", campaigns::round);
    }

    @Scheduled(fixedDelay = AN_HOUR)
    void retention() {
        attempt("old logs", () -> logs.forget(settings.keepLogs()));
        attempt("customer information", () -> customers.erase(settings.keepCustomerInformation()));
        attempt("files nobody knows", this::sweep);
    }

    private void sweep() {
        Set<String> known = new HashSet<>(stationLogs.stored());
        known.addAll(library.stored());
        vault.sweep(known, clock.instant().minus(LONGEST_UPLOAD));
    }

    private static void attempt(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn("The round of {} failed and is repeated: {}", what, failed.toString());
        }
    }
}
