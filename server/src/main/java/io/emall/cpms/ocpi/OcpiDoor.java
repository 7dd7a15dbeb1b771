package io.emall.cpms.ocpi;

import io.emall.cpms.core.command.CommandDesk;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.ocpi.client.OcpiClient;
import io.emall.cpms.ocpi.http.Addresses;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.http.OcpiSettings;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.server.OcpiServer;
import io.emall.cpms.ocpi.server.ResponseUrls;
import io.emall.cpms.ocpi.v221.Catalog;
import io.emall.cpms.ocpi.v221.CdrsModule;
import io.emall.cpms.ocpi.v221.CommandsModule;
import io.emall.cpms.ocpi.v221.LocationsModule;
import io.emall.cpms.ocpi.v221.SessionBook;
import io.emall.cpms.ocpi.v221.SessionsModule;
import io.emall.cpms.ocpi.v221.TariffsModule;
import io.emall.cpms.ocpi.v221.TokensModule;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Opens the eMSPs' door. Imported by the application, which offers the core's ports, an {@link OcpiSettings}, a clock
 * and the {@link CommandDesk}.
 */
@Configuration(proxyBeanMethods = false)
@Import({OcpiServer.class, OcpiClient.class})
public class OcpiDoor {

    @Bean
    OcpiJson ocpiJson() {
        return new OcpiJson();
    }

    @Bean
    Addresses ocpiAddresses(OcpiSettings settings) {
        return new Addresses(settings);
    }

    @Bean
    PartnerHttp partnerHttp(OcpiSettings settings, OcpiJson json, Addresses addresses, Uuids uuids) {
        return new PartnerHttp(settings, json, addresses, uuids);
    }

    @Bean
    ResponseUrls responseUrls(Partners partners, Addresses addresses) {
        return new ResponseUrls(partners, addresses);
    }

    @Bean
    Catalog ocpiCatalog(Locations locations, Tariffs tariffs, Operators operators, InstantSource clock) {
        return new Catalog(locations, tariffs, operators, clock);
    }

    @Bean
    SessionBook ocpiSessionBook(Tariffs tariffs, Operators operators) {
        return new SessionBook(tariffs, operators);
    }

    @Bean
    LocationsModule locationsModule(Catalog catalog) {
        return new LocationsModule(catalog);
    }

    @Bean
    TariffsModule tariffsModule(Catalog catalog) {
        return new TariffsModule(catalog);
    }

    @Bean
    SessionsModule sessionsModule(Sessions sessions, SessionBook book) {
        return new SessionsModule(sessions, book);
    }

    @Bean
    CdrsModule cdrsModule(Sessions sessions, SessionBook book) {
        return new CdrsModule(sessions, book);
    }

    @Bean
    TokensModule tokensModule(Tokens tokens, OcpiJson json) {
        return new TokensModule(tokens, json);
    }

    @Bean
    CommandsModule commandsModule(CommandDesk desk, ResponseUrls responseUrls) {
        return new CommandsModule(desk, responseUrls);
    }
}
