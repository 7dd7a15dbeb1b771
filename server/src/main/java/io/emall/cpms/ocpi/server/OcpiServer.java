package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.partner.PartyBook;
import io.emall.cpms.core.partner.Registrar;
import io.emall.cpms.core.schedule.BookingDesk;
import io.emall.cpms.core.schedule.RequestedBookings;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.net.Addresses;
import io.emall.cpms.ocpi.booking.Bookables;
import io.emall.cpms.ocpi.booking.RequestReader;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.http.OcpiSettings;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.view.Dialects;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the transport of OCPI into Spring MVC, for paths below /ocpi only. */
@Configuration(proxyBeanMethods = false)
class OcpiServer {

    @Bean
    ReplyWriter ocpiReplies(OcpiJson json, InstantSource clock) {
        return new ReplyWriter(json, clock);
    }

    @Bean
    FilterRegistrationBean<TokenFilter> ocpiTokens(Partners partners, Operators operators, ReplyWriter replies) {
        var filter = new FilterRegistrationBean<>(new TokenFilter(partners, replies, new Routing(operators)));
        filter.addUrlPatterns(TokenFilter.ROOT, TokenFilter.ROOT + "/*");
        return filter;
    }

    /** The token filter decides here; no logins, no cookies, no forms. */
    @Bean
    @Order(1)
    SecurityFilterChain ocpiSecurity(HttpSecurity security) throws Exception {
        return security.securityMatcher(TokenFilter.ROOT, TokenFilter.ROOT + "/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    WebMvcConfigurer ocpiMvc(OcpiJson json, OcpiSettings settings, ReplyWriter replies, Dialects dialects) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Arguments(json, new Bases(settings), dialects));
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new KnownVersion(dialects)).addPathPatterns(TokenFilter.ROOT + "/**");
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new ReplyHandler(replies));
            }

            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.addFirst(new Faults(replies));
            }
        };
    }

    @Bean
    Discovery ocpiDiscovery(PartnerHttp http) {
        return new Discovery(http);
    }

    @Bean
    Handshake ocpiHandshake(
            Partners partners,
            PartyBook parties,
            Operators operators,
            Outbox outbox,
            Signals signals,
            InstantSource clock) {
        return new Handshake(partners, parties, operators, outbox, signals, clock);
    }

    @Bean
    BookingIntake ocpiBookings(
            Bookables bookables,
            BookingDesk desk,
            RequestedBookings bookings,
            Tokens tokens,
            PartyBook parties,
            RequestReader reader,
            InstantSource clock) {
        return new BookingIntake(bookables, desk, bookings, tokens, parties, reader, clock);
    }

    @Bean
    ResponseUrls ocpiResponseUrls(Partners partners, Addresses addresses) {
        return new ResponseUrls(partners, addresses);
    }

    @Bean
    Registrar ocpiRegistrar(
            Partners partners,
            Handshake handshake,
            Discovery discovery,
            OcpiSettings settings,
            PartnerHttp http,
            OcpiJson json,
            FailedExchanges failures,
            Dialects dialects,
            InstantSource clock) {
        return new PartnerRegistrar(
                partners, handshake, discovery, dialects, new Bases(settings), http, json, failures, clock);
    }
}
