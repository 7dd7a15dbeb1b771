package io.emall.cpms.app;

import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.partner.HubDesk;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.PartyBook;
import io.emall.cpms.core.preference.PreferenceBook;
import io.emall.cpms.core.preference.PreferenceDesk;
import io.emall.cpms.core.preference.Preferences;
import io.emall.cpms.core.profile.ActiveProfiles;
import io.emall.cpms.core.profile.Charging;
import io.emall.cpms.core.profile.InstalledProfiles;
import io.emall.cpms.core.profile.ProfileAnswers;
import io.emall.cpms.core.profile.ProfileCommands;
import io.emall.cpms.core.profile.ProfileInstaller;
import io.emall.cpms.core.profile.ReportedPower;
import io.emall.cpms.core.profile.SessionProfiles;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.StationId;
import java.time.Clock;
import java.util.EnumSet;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What eMSPs may want of running sessions. */
@Configuration(proxyBeanMethods = false)
class EmspWiring {

    /** A session's price is locked, so any time is the cheapest; green energy asks for a plan, and there is none. */
    @Bean
    PreferenceDesk preferenceDesk(PreferenceBook book, Sessions sessions, Locations locations, Clock clock) {
        EnumSet<Preferences.Kind> supported = EnumSet.complementOf(EnumSet.of(Preferences.Kind.GREEN));
        return new PreferenceDesk(book, sessions, locations, supported, clock);
    }

    @Bean
    HubDesk hubDesk(PartyBook parties, Outbox outbox, Signals signals) {
        return new HubDesk(parties, outbox, signals);
    }

    @Bean
    ActiveProfiles activeProfiles(
            Sessions sessions,
            InstalledProfiles installed,
            ReportedPower reported,
            Charging charging,
            ProfileAnswers answers,
            Clock clock) {
        return new ActiveProfiles(sessions, installed, reported, charging, answers, clock);
    }

    @Bean
    SessionProfiles sessionProfiles(
            Sessions sessions,
            ProfileCommands commands,
            InstalledProfiles installed,
            Charging charging,
            ProfileInstaller installer,
            ProfileAnswers answers,
            ActiveProfiles active,
            Consumer<StationId> limitsChanged,
            Clock clock) {
        ThreadFactory threads = Thread.ofVirtual().name("profile-", 0).factory();
        return new SessionProfiles(
                sessions,
                commands,
                installed,
                charging,
                installer,
                answers,
                active,
                task -> threads.newThread(task).start(),
                limitsChanged,
                clock);
    }
}
