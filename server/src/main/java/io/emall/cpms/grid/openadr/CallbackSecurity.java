package io.emall.cpms.grid.openadr;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** {@link Callback} decides itself whom it believes; no logins, no cookies, no forms. */
@Configuration(proxyBeanMethods = false)
class CallbackSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain openAdrCallbacks(HttpSecurity http) throws Exception {
        return http.securityMatcher(Subscriptions.PATH + "**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
