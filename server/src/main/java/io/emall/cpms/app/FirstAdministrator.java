package io.emall.cpms.app;

import io.emall.cpms.core.account.People;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Lets the first administrator in: from the settings, or by a one-time link that stands on the
 * console alone: whoever reads the log later must not find a way in.
 */
@Component
class FirstAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int AFTER_THE_READY_MESSAGE = 1_000;

    private final People people;
    private final CpmsSettings settings;
    private final Environment environment;

    FirstAdministrator(People people, CpmsSettings settings, Environment environment) {
        this.people = people;
        this.settings = settings;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(AFTER_THE_READY_MESSAGE)
    void welcome() {
        Optional<String> token = people.setUpToken();
        if (token.isEmpty()) {
            return;
        }
        CpmsSettings.FirstAdmin first = settings.firstAdmin();
        if (first.isGiven() && people.addFirst(first.user(), first.password()) instanceof People.Outcome.Done) {
            LOG.info("The first administrator, {}, was made from the settings", first.user());
            return;
        }
        if (first.isGiven()) {
            LOG.warn("CPMS_FIRST_ADMIN_USER needs 2 characters and CPMS_FIRST_ADMIN_PASSWORD 12; nobody was made");
        }
        print(token.get());
    }

    private void print(String token) {
        String port = environment.getProperty(
                "local.server.port", Integer.toString(settings.http().port()));
        String link = "http://localhost:" + port + "/setup/" + token;
        System.out.printf("  first administrator: open this link once%n            %s%n", link);
        LOG.info("There is no account yet. The link for the first administrator stands on the console");
    }
}
